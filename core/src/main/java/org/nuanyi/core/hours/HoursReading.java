package org.nuanyi.core.hours;

/** What became of a text that should be an OSM {@code opening_hours} value. */
public sealed interface HoursReading {

    /** Every part of the value is understood and can be evaluated. */
    record Understood(OpeningHours hours) implements HoursReading {}

    /** The text as given, to be shown as 以现场公告为准, and why it cannot be evaluated. */
    record NotUnderstood(String text, String reason) implements HoursReading {}
}
