package org.nuanyi.finder.internal;

import java.util.Collection;
import org.nuanyi.finder.Wishes;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Facility;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.StationProfile;

/** What the index knows of a station besides its place: a bit for each facility, audience, kind. */
final class Bits {

    /** Beside the facilities: that the station is open or will be again. */
    static final long IN_SERVICE = 1L << 63;

    /** That one just walks in. */
    private static final long WALK_IN = 1L << 62;

    /** That it is open day and night. */
    private static final long NEVER_SHUTS = 1L << 61;

    private static final int KINDS_FROM = Serves.values().length;

    private Bits() {}

    /** What a station must have; whether it must be open changes by the minute and is no bit. */
    static long wanted(Wishes wishes) {
        long bits = (wishes.walkIn() ? WALK_IN : 0) | (wishes.neverShuts() ? NEVER_SHUTS : 0);
        for (Facility facility : wishes.facilities()) {
            bits |= 1L << facility.ordinal();
        }
        return bits;
    }

    /** What a station has, besides facilities. */
    static long ease(StationProfile profile) {
        return (profile.entry() == Entry.WALK_IN ? WALK_IN : 0)
                | (profile.hours().neverShuts() ? NEVER_SHUTS : 0);
    }

    /** The facilities that are there and work. */
    static long working(Station station) {
        return facilities(station, Condition.WORKS);
    }

    /** The facilities that are there and do not work. */
    static long broken(Station station) {
        return facilities(station, Condition.BROKEN);
    }

    private static long facilities(Station station, Condition condition) {
        long bits = 0;
        for (var entry : station.profile().facilities().entrySet()) {
            if (entry.getValue().condition() == condition) {
                bits |= 1L << entry.getKey().ordinal();
            }
        }
        return bits;
    }

    static int audiences(Collection<Serves> audiences) {
        int bits = 0;
        for (Serves audience : audiences) {
            bits |= 1 << audience.ordinal();
        }
        return bits;
    }

    static int kinds(Collection<StationKind> kinds) {
        int bits = 0;
        for (StationKind kind : kinds) {
            bits |= 1 << (KINDS_FROM + kind.ordinal());
        }
        return bits;
    }

    static int traits(Station station) {
        return 1 << station.profile().serves().ordinal()
                | 1 << (KINDS_FROM + station.profile().kind().ordinal());
    }
}
