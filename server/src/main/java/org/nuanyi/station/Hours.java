package org.nuanyi.station;

import java.util.Optional;

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

    /** The same, checked then. */
    public Hours with(Check check) {
        return new Hours(osm, text, Optional.of(check));
    }
}
