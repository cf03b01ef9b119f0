package org.nuanyi.intake.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.hours.HanHours;
import org.nuanyi.core.hours.HanReading;
import org.nuanyi.core.hours.HoursReading;
import org.nuanyi.core.hours.OpeningHours;
import org.nuanyi.intake.Fault;
import org.nuanyi.station.Hours;

/**
 * Opening hours as OpenStreetMap writes them, or as people write them in Chinese. What is not
 * understood is kept as words: it is shown, and never guessed at. Not thread-safe.
 */
final class HoursWords {

    private static final int LONGEST = 500;

    /** A long list has few different hours. Bounded, so that no file can fill it. */
    private static final int REMEMBERED = 4096;

    private final Map<String, Read> readings = new HashMap<>();

    private record Read(Hours hours, String reason) {}

    Hours read(RowCells cells) {
        String text = cells.text(Field.HOURS, LONGEST);
        Read read = remembered(text);
        if (read.hours().osm().isEmpty() && !text.isEmpty()) {
            cells.say(Field.HOURS, Fault.HOURS_AS_TEXT, text, read.reason());
        }
        return read.hours();
    }

    private Read remembered(String text) {
        Read before = readings.get(text);
        if (before != null) {
            return before;
        }
        Read read =
                text.isEmpty() ? new Read(new Hours(Optional.empty(), ""), "") : understood(text);
        if (readings.size() < REMEMBERED) {
            readings.put(text, read);
        }
        return read;
    }

    private static Read understood(String text) {
        return switch (OpeningHours.parse(text)) {
            case HoursReading.Understood(OpeningHours hours) -> known(hours, text);
            case HoursReading.NotUnderstood _ -> han(text);
        };
    }

    private static Read han(String text) {
        return switch (HanHours.read(text)) {
            case HanReading.NotUnderstood(String _, String reason) -> asText(text, reason);
            case HanReading.Value(String osm) ->
                    switch (OpeningHours.parse(osm)) {
                        case HoursReading.Understood(OpeningHours hours) -> known(hours, text);
                        case HoursReading.NotUnderstood(String _, String reason) ->
                                asText(text, reason);
                    };
        };
    }

    private static Read known(OpeningHours hours, String text) {
        return new Read(new Hours(Optional.of(hours.value()), text), "");
    }

    private static Read asText(String text, String reason) {
        return new Read(new Hours(Optional.empty(), text), reason);
    }
}
