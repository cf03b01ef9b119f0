package org.nuanyi.station;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nuanyi.core.geo.Sphere;
import org.nuanyi.station.internal.Chains;

/**
 * Stations by where they are, to notice one that is there already: of the same name within 300 m,
 * or of a similar name within 30 m. Flat, so that hundreds of thousands fit beside the import; of a
 * square that is fuller than any street only the latest are looked at. Not thread-safe.
 */
public final class Neighbours {

    static final double SAME_NAME_M = 300;
    static final double SIMILAR_NAME_M = 30;

    private static final int MOST_LOOKED_AT = 64;
    private static final double METRES_PER_DEGREE = 111_000;

    private final Chains byName = new Chains();
    private final Chains byPlace = new Chains();
    private final List<String> words = new ArrayList<>();
    private double[] at = new double[1 << 10];
    private long[] known = new long[1 << 10];

    /**
     * A station as far as it matters here.
     *
     * @param words its name reduced by {@link StationNames#words}
     * @param origin hash of source and ref, by which a row knows itself again
     * @param label how to speak of it later
     */
    public record Spot(String words, double lon, double lat, long origin, long label) {}

    /** Somebody near, and how near. */
    public record Near(long label, double metres) {}

    /** Remembers a station; what is found is the latest one that fits. */
    public void add(Spot spot) {
        int ordinal = words.size();
        if (2 * ordinal + 1 >= at.length) {
            at = Arrays.copyOf(at, 2 * at.length);
            known = Arrays.copyOf(known, 2 * known.length);
        }
        words.add(spot.words());
        at[2 * ordinal] = spot.lon();
        at[2 * ordinal + 1] = spot.lat();
        known[2 * ordinal] = spot.origin();
        known[2 * ordinal + 1] = spot.label();
        byName.add(nameKey(spot, square(spot, SAME_NAME_M, 0, 0)), ordinal);
        byPlace.add(square(spot, SIMILAR_NAME_M, 0, 0), ordinal);
    }

    /** One that this could be, other than itself: first one of the same name. */
    public Optional<Near> find(Spot spot) {
        Optional<Near> same = around(spot, SAME_NAME_M, byName, true);
        return same.isPresent() ? same : around(spot, SIMILAR_NAME_M, byPlace, false);
    }

    private Optional<Near> around(Spot spot, double metres, Chains chains, boolean sameName) {
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                long square = square(spot, metres, dx, dy);
                int first = chains.first(sameName ? nameKey(spot, square) : square);
                Optional<Near> near = inChain(spot, metres, chains, first, sameName);
                if (near.isPresent()) {
                    return near;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Near> inChain(
            Spot spot, double metres, Chains chains, int first, boolean sameName) {
        int looked = 0;
        for (int i = first; i != Chains.END && looked < MOST_LOOKED_AT; i = chains.after(i)) {
            looked++;
            if (known[2 * i] == spot.origin()) {
                continue;
            }
            double distance =
                    Sphere.distanceMetres(spot.lon(), spot.lat(), at[2 * i], at[2 * i + 1]);
            if (distance <= metres && isAlike(spot.words(), words.get(i), sameName)) {
                return Optional.of(new Near(known[2 * i + 1], distance));
            }
        }
        return Optional.empty();
    }

    private static boolean isAlike(String one, String other, boolean sameName) {
        return sameName ? one.equals(other) : StationNames.areSimilar(one, other);
    }

    /** A square of a grid; even at 53° north it is as wide as the distance it is for. */
    private static long square(Spot spot, double metres, int dx, int dy) {
        double degrees = metres / METRES_PER_DEGREE;
        long x = (long) Math.floor(spot.lon() / (2 * degrees)) + dx;
        long y = (long) Math.floor(spot.lat() / degrees) + dy;
        return (x << 32) ^ (y & 0xffff_ffffL);
    }

    private static long nameKey(Spot spot, long square) {
        return square * 31 + spot.words().hashCode();
    }
}
