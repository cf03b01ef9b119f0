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
 */
public record Edit(int version, Map<StationField, String> texts, Set<Part> checked) {

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
}
