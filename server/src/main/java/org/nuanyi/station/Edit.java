package org.nuanyi.station;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What somebody wants a station to say.
 *
 * @param version of the station that was read before
 * @param texts of the fields in the form; those that say what was read are not changed
 * @param checked what was looked at on the spot as well
 * @param far whether the entrance is meant to move far
 */
public record Edit(int version, Map<StationField, String> texts, Set<Part> checked, boolean far) {

    /** An entrance that moves farther, in metres, was most likely given in another datum. */
    public static final double FAR_METRES = 500;

    /** What is checked on the spot. */
    public enum Part {
        HOURS,
        ENTRANCE,
        FACILITIES
    }

    public Edit {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        checked = Set.copyOf(checked);
    }

    /** An edit that moves the entrance not far, if at all. */
    public Edit(int version, Map<StationField, String> texts, Set<Part> checked) {
        this(version, texts, checked, false);
    }
}
