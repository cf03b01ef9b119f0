package org.nuanyi.finder;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationKind;

/**
 * Which stations are wanted near a position.
 *
 * @param from where the worker stands; used and forgotten, never stored or logged
 * @param facilities a station must have all of them, working
 * @param serves a station must serve one of them; empty asks nothing
 * @param kinds a station must be one of them; empty asks nothing
 * @param openOnly leaves out what is not open, or not known to be
 * @param at the instant that matters; empty for now
 */
public record NearestRequest(
        GeoPoint from,
        int k,
        int radiusMetres,
        Wishes wishes,
        Set<Serves> serves,
        Set<StationKind> kinds,
        Optional<Instant> at) {

    public static final int MAX_K = 100;
    public static final int MAX_RADIUS_METRES = 50_000;
    public static final int USUAL_K = 5;
    public static final int USUAL_RADIUS_METRES = 3_000;

    /**
     * @throws IllegalArgumentException if k or the radius is out of range
     */
    public NearestRequest {
        if (k < 1 || k > MAX_K) {
            throw new IllegalArgumentException("k must be 1 to " + MAX_K);
        }
        if (radiusMetres < 1 || radiusMetres > MAX_RADIUS_METRES) {
            throw new IllegalArgumentException("radius must be 1 to " + MAX_RADIUS_METRES + " m");
        }
        serves = Set.copyOf(serves);
        kinds = Set.copyOf(kinds);
    }

    /** The five nearest within 3 km, open or not. */
    public static NearestRequest around(GeoPoint from) {
        return new NearestRequest(
                from,
                USUAL_K,
                USUAL_RADIUS_METRES,
                Wishes.NONE,
                Set.of(),
                Set.of(),
                Optional.empty());
    }

    /** Keeps the position out of logs. */
    @Override
    public String toString() {
        return "NearestRequest[k=%d, radius=%d m]".formatted(k, radiusMetres);
    }
}
