package org.nuanyi.station;

import java.util.Optional;
import org.nuanyi.core.hours.HanHours;
import org.nuanyi.core.hours.HanReading;
import org.nuanyi.core.hours.HoursReading;
import org.nuanyi.core.hours.OpeningHours;

/**
 * Opening hours as OpenStreetMap writes them, or as people write them in Chinese, and what was
 * understood of them. What is not understood is kept as words: it is shown, and never guessed at.
 *
 * @param reason why they are only words; empty where they are understood, or there are none
 */
public record HoursText(Hours hours, String reason) {

    /** Reads what somebody wrote. */
    public static HoursText read(String text) {
        if (text.isEmpty()) {
            return new HoursText(new Hours(Optional.empty(), ""), "");
        }
        return switch (OpeningHours.parse(text)) {
            case HoursReading.Understood(OpeningHours hours) -> known(hours, text);
            case HoursReading.NotUnderstood _ -> han(text);
        };
    }

    private static HoursText han(String text) {
        return switch (HanHours.read(text)) {
            case HanReading.NotUnderstood(String _, String reason) -> words(text, reason);
            case HanReading.Value(String osm) ->
                    switch (OpeningHours.parse(osm)) {
                        case HoursReading.Understood(OpeningHours hours) -> known(hours, text);
                        case HoursReading.NotUnderstood(String _, String reason) ->
                                words(text, reason);
                    };
        };
    }

    private static HoursText known(OpeningHours hours, String text) {
        return new HoursText(new Hours(Optional.of(hours.value()), text), "");
    }

    private static HoursText words(String text, String reason) {
        return new HoursText(new Hours(Optional.empty(), text), reason);
    }
}
