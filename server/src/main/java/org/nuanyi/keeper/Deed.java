package org.nuanyi.keeper;

import java.util.List;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.ShipmentLine.Came;
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

    /**
     * Supplies came.
     *
     * @param shipment its number
     * @param came what of each of its lines
     * @param note why something is missing or damaged; may be empty where nothing is
     */
    record Receive(long shipment, List<Came> came, String note) implements Deed {

        public Receive {
            came = List.copyOf(came);
        }
    }

    /**
     * Supplies were used.
     *
     * @param item its code
     */
    record Use(String item, long pieces) implements Deed {}

    /** Somebody counted: so many of a lot are there. */
    record Count(Lot lot, long pieces) implements Deed {}

    /**
     * A piece of the station's is out of order.
     *
     * @param tag of the piece
     * @param wrong what is wrong with it
     */
    record Fault(String tag, String wrong) implements Deed {}

    /** Its name in the database and on pages. */
    default String kind() {
        return switch (this) {
            case Open _ -> "open";
            case Shut _ -> "shut";
            case NotToday _ -> "not-today";
            case Mark _ -> "facility";
            case Need _ -> "need";
            case Answer _ -> "answer";
            case Receive _ -> "receive";
            case Use _ -> "use";
            case Count _ -> "count";
            case Fault _ -> "fault";
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
            case Receive(var shipment, var came, _) ->
                    "%d %d+%d"
                            .formatted(
                                    shipment,
                                    came.stream().mapToLong(Came::good).sum(),
                                    came.stream().mapToLong(Came::damaged).sum());
            case Use(var item, var pieces) -> item + " " + pieces;
            case Count(var lot, var pieces) -> lot.item() + " " + pieces;
            case Fault(var tag, var wrong) -> tag + " " + wrong;
        };
    }
}
