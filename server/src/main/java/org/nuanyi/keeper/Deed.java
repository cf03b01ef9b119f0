package org.nuanyi.keeper;

import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.voice.ReportNumber;

/** Something a keeper does with one tap. */
public sealed interface Deed {

    /** The door is open: a proof of life. */
    record Open() implements Deed {}

    /** The door is shut, until it would next open. */
    record Shut() implements Deed {}

    /**
     * It does not open for the rest of the day.
     *
     * @param reason in words, for the public
     */
    record NotToday(String reason) implements Deed {}

    /** A facility broke, or works again. */
    record Mark(Facility facility, Condition condition) implements Deed {}

    /** Something is lacking: for the unit to read. */
    record Need(String words) implements Deed {}

    /** What somebody reported is seen to. */
    record Answer(ReportNumber report) implements Deed {}

    /** Its name in the database and on pages. */
    default String kind() {
        return switch (this) {
            case Open _ -> "open";
            case Shut _ -> "shut";
            case NotToday _ -> "not-today";
            case Mark _ -> "facility";
            case Need _ -> "need";
            case Answer _ -> "answer";
        };
    }

    /** What it says beyond its kind; may be empty. */
    default String words() {
        return switch (this) {
            case Open _, Shut _ -> "";
            case NotToday(var reason) -> reason;
            case Mark(var facility, var condition) -> facility.id() + " " + condition.id();
            case Need(var words) -> words;
            case Answer(var report) -> report.value();
        };
    }
}
