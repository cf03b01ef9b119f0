package org.nuanyi.station;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What several stations should say, from now on and together: looked at first, applied as one
 * batch, undone as one. A form that changes many rows makes one, and so does a sheet that comes
 * back.
 *
 * @param wanted no station twice
 */
public record ChangeSet(List<Wanted> wanted) {

    /** More are not changed at once. */
    public static final int MOST = 5_000;

    /**
     * What one station should say.
     *
     * @param version of the station that was read before
     * @param texts of some fields; those that say what was read are not changed
     */
    public record Wanted(StationCode code, int version, Map<StationField, String> texts) {

        public Wanted {
            texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        }
    }

    /**
     * Refuses one that is too large.
     *
     * @throws IllegalArgumentException if it is larger than {@link #MOST}
     */
    public ChangeSet {
        wanted = List.copyOf(wanted);
        if (wanted.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " stations at once");
        }
    }

    /** The same texts for several stations as they are now. */
    public static ChangeSet same(List<Station> stations, Map<StationField, String> texts) {
        return new ChangeSet(
                stations.stream()
                        .map(station -> new Wanted(station.code(), station.version(), texts))
                        .toList());
    }
}
