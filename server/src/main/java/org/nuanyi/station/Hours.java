package org.nuanyi.station;

import java.util.Optional;
import org.nuanyi.core.hours.HoursReading;
import org.nuanyi.core.hours.OpeningHours;

/**
 * When a station is open.
 *
 * @param osm an OpenStreetMap opening_hours value, where the words were understood
 * @param text the words as they came; may be empty
 * @param checked that these are the hours
 */
public record Hours(Optional<String> osm, String text, Optional<Check> checked) {

    /** The same, not checked. */
    public Hours(Optional<String> osm, String text) {
        this(osm, text, Optional.empty());
    }

    /** As they can be reckoned with; empty where they are only words. */
    public Optional<OpeningHours> understood() {
        return osm.map(OpeningHours::parse)
                .filter(HoursReading.Understood.class::isInstance)
                .map(HoursReading.Understood.class::cast)
                .map(HoursReading.Understood::hours);
    }

    /** The same, checked then. */
    public Hours with(Check check) {
        return new Hours(osm, text, Optional.of(check));
    }
}
