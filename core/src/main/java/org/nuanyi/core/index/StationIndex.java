package org.nuanyi.core.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToLongFunction;

/**
 * The packed snapshot of all stations: answers who is nearest, exactly. Immutable and safe for any
 * number of threads; a change builds a new one.
 *
 * <p>Distances are those of {@link org.nuanyi.core.geo.Sphere}.
 */
public final class StationIndex {

    private static final Marks[] NOTHING = {};

    private final Places places;
    private final int[] schedules;
    private final Marks everyone;
    private final Marks[] facilities;
    private final Marks[] traits;

    private StationIndex(Places places, long[] facilities, int[] traits, int[] schedules) {
        this.places = places;
        this.schedules = inOrder(places, schedules);
        this.everyone = places.marks(place -> true);
        this.facilities = perBit(Long.SIZE, ordinal -> facilities[ordinal]);
        this.traits = perBit(Integer.SIZE, ordinal -> traits[ordinal]);
    }

    /**
     * Builds an index of stations given in ascending order of code; a station's ordinal is its
     * rank.
     *
     * @param lon degrees east, WGS-84
     * @param lat degrees north, WGS-84
     * @param facilities bits of the facilities that work
     * @param traits bits of audiences and kinds
     * @param schedules number of each station's opening hours, from 0; equal hours share a number
     * @throws IllegalArgumentException if the lengths differ, a position is off the globe or a
     *     schedule negative
     */
    public static StationIndex build(
            double[] lon, double[] lat, long[] facilities, int[] traits, int[] schedules) {
        int size = lon.length;
        if (lat.length != size
                || facilities.length != size
                || traits.length != size
                || schedules.length != size) {
            throw new IllegalArgumentException("every station needs one value in each array");
        }
        for (int i = 0; i < size; i++) {
            if (!(Math.abs(lon[i]) <= 180 && Math.abs(lat[i]) <= 90) || schedules[i] < 0) {
                throw new IllegalArgumentException("station " + i + " has no place or no schedule");
            }
        }
        return new StationIndex(new Places(lon, lat), facilities, traits, schedules);
    }

    public int size() {
        return places.size();
    }

    /**
     * Who is open at an instant at which these schedules are. Takes a millisecond or two per
     * 200,000 stations: made once per instant and kept.
     */
    public OpenSet openAt(BitSet openSchedules) {
        long[] open = openSchedules.toLongArray();
        return new OpenSet(
                this,
                places.marks(
                        place -> {
                            int schedule = schedules[place];
                            int word = schedule >> 6;
                            return word < open.length && (open[word] >>> schedule & 1) != 0;
                        }));
    }

    /**
     * The nearest stations that satisfy the query, in order.
     *
     * @throws IllegalArgumentException if the query's {@link OpenSet} was made by another index
     */
    public Hits nearest(NearestQuery query) {
        if (places.size() == 0) {
            return Hits.NONE;
        }
        return NearestSearch.run(places, filter(query), query);
    }

    private Filter filter(NearestQuery query) {
        boolean anyTime = query.open() == OpenSet.ANY;
        if (!anyTime && !query.open().isOf(this)) {
            throw new IllegalArgumentException("who is open was asked of another index");
        }
        long wanted = query.facilities();
        Marks[] all = new Marks[Long.bitCount(wanted) + 1];
        all[0] = anyTime ? everyone : query.open().marks();
        for (int i = 1; i < all.length; i++, wanted &= wanted - 1) {
            all[i] = facilities[Long.numberOfTrailingZeros(wanted)];
        }
        return new Filter(all, oneOf(query.audiences()), oneOf(query.kinds()));
    }

    private Marks[] oneOf(int bits) {
        if (bits == 0) {
            return NOTHING;
        }
        Marks[] group = new Marks[Integer.bitCount(bits)];
        int left = bits;
        for (int i = 0; i < group.length; i++, left &= left - 1) {
            group[i] = traits[Integer.numberOfTrailingZeros(left)];
        }
        return group;
    }

    private Marks[] perBit(int bits, IntToLongFunction maskOf) {
        long[] masks = places.inOrder(maskOf);
        long used = 0;
        for (long mask : masks) {
            used |= mask;
        }
        Marks nobody = places.marks(place -> false);
        Marks[] marks = new Marks[bits];
        for (int bit = 0; bit < bits; bit++) {
            long only = 1L << bit;
            marks[bit] =
                    (used & only) == 0 ? nobody : places.marks(place -> (masks[place] & only) != 0);
        }
        return marks;
    }

    private static int[] inOrder(Places places, int[] schedules) {
        return Arrays.stream(places.inOrder(ordinal -> schedules[ordinal]))
                .mapToInt(Math::toIntExact)
                .toArray();
    }
}
