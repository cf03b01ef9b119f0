package org.nuanyi.core.hours;

/** What came of reading hours written in Chinese: a value that says the same, or a refusal. */
public sealed interface HanReading {

    /** The same hours as an OpenStreetMap {@code opening_hours} value. */
    record Value(String osm) implements HanReading {}

    /**
     * The text stays as it is and is shown as written.
     *
     * @param text as it was given
     * @param reason a Chinese sentence for the person who wrote the text: what is missing
     */
    record NotUnderstood(String text, String reason) implements HanReading {}
}
