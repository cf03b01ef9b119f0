package org.nuanyi.finder.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.LockedReports;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Hours;
import org.nuanyi.station.Location;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Place;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Standing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.StationProfile;

/** Stations of every sort around Dongsi, the same for the same seed. */
final class SomeStations {

    static final List<String> HOURS =
            List.of(
                    "24/7",
                    "Mo-Fr 09:00-17:30",
                    "Mo-Su 04:00-10:00",
                    "Sa,Su 22:00-02:00",
                    "PH off");

    private final Random random;
    private int number = 1_000_000;

    SomeStations(long seed) {
        this.random = new Random(seed);
    }

    List<Station> many(int count) {
        List<Station> stations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            stations.add(one(StationCode.ofNumber(number++), 1));
        }
        return stations;
    }

    /** Anything a station of that code may have become. */
    Station one(StationCode code, int version) {
        StationProfile profile =
                new StationProfile(
                        "驿站" + code,
                        List.of(),
                        any(StationKind.values()),
                        any(Serves.values()),
                        Optional.empty(),
                        Entry.WALK_IN,
                        "",
                        place(),
                        hours(),
                        facilities(),
                        Optional.empty(),
                        "110101006");
        Origin origin = new Origin(Provenance.GENERATED, "some", code.value());
        return new Station(
                code,
                profile,
                standing(),
                List.of(),
                List.of(),
                List.of(),
                origin,
                version,
                Instant.EPOCH);
    }

    private Place place() {
        // A grid of 10 m, so that some are equally far away.
        double lon = 116.40 + random.nextInt(400) * 1e-4;
        double lat = 39.91 + random.nextInt(400) * 1e-4;
        Location location =
                new Location(
                        GeoPoint.wgs84(lon, lat),
                        "some",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new Place("某街", "", location, Optional.empty());
    }

    private Hours hours() {
        int which = random.nextInt(HOURS.size() + 1);
        return which == HOURS.size()
                ? new Hours(Optional.empty(), "看公告")
                : new Hours(Optional.of(HOURS.get(which)), "");
    }

    private Map<Facility, FacilityState> facilities() {
        Map<Facility, FacilityState> facilities = new EnumMap<>(Facility.class);
        for (Facility facility : Facility.values()) {
            if (random.nextInt(3) == 0) {
                Condition condition = any(Condition.values());
                facilities.put(facility, new FacilityState(condition));
            }
        }
        return facilities;
    }

    private Standing standing() {
        Optional<LockedReports> locked =
                random.nextInt(5) == 0
                        ? Optional.of(LockedReports.one(Instant.EPOCH))
                        : Optional.empty();
        Lifecycle lifecycle = random.nextInt(3) == 0 ? any(Lifecycle.values()) : Lifecycle.OPEN;
        return new Standing(lifecycle, "", new Signs(Optional.empty(), locked, Optional.empty()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
