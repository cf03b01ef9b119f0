package org.nuanyi.intake.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Neighbours;
import org.nuanyi.station.Neighbours.Near;
import org.nuanyi.station.Neighbours.Spot;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationNames;
import org.nuanyi.station.StationProfile;
import org.nuanyi.station.Stations;

/**
 * What the register holds, as far as rows are compared with it, and the rows of this file that have
 * come in so far. Not thread-safe.
 */
final class Register {

    private final Neighbours neighbours = new Neighbours();
    private final Set<Long> origins = new HashSet<>();
    private long real;
    private long generated;

    /**
     * @param withoutDemo the demo stations are about to be removed
     */
    static Register of(Stations stations, Scope scope, boolean withoutDemo) {
        Register register = new Register();
        stations.forEach(
                scope,
                station -> {
                    if (!withoutDemo || !station.isDemo()) {
                        register.learn(station);
                    }
                });
        return register;
    }

    private void learn(Station station) {
        long code = Long.parseLong(station.code().value());
        neighbours.add(spot(station.profile(), station.origin(), -code));
        origins.add(hash(station.origin()));
        if (station.isDemo()) {
            generated++;
        } else {
            real++;
        }
    }

    long real() {
        return real;
    }

    long generated() {
        return generated;
    }

    /** Whether a row of that origin came in earlier. */
    boolean knows(Origin origin) {
        return origins.contains(hash(origin));
    }

    /**
     * Remembers a row of the file for those after it.
     *
     * @return another station that this one could be: its label is minus its code, or its line
     */
    Optional<Near> remember(NewStation station, long line) {
        Spot spot = spot(station.profile(), station.origin(), line);
        Optional<Near> near = neighbours.find(spot);
        neighbours.add(spot);
        return near;
    }

    private static Spot spot(StationProfile profile, Origin origin, long label) {
        GeoPoint at = profile.place().location().entrance();
        return new Spot(
                StationNames.words(profile.name()), at.lon(), at.lat(), hash(origin), label);
    }

    /** FNV-1a: among millions of origins no two meet. */
    static long hash(Origin origin) {
        return hash(hash(0xcbf29ce484222325L, origin.source()), origin.ref());
    }

    private static long hash(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ 0xffff) * 0x100000001b3L;
    }
}
