package org.nuanyi.station;

import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern DAY_AND_NIGHT =
            Pattern.compile("(24/7|(Mo-Su )?00:00-24:00)( \"[^\"]*\")?");

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

    /** Whether it is open day and night, all the year. */
    public boolean neverShuts() {
        return osm.filter(DAY_AND_NIGHT.asMatchPredicate()).isPresent();
    }
}
