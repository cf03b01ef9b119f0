package org.nuanyi.finder.web;

import static org.awaitility.Awaitility.await;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.LockedReports;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.finder.ListRequest;
import org.nuanyi.station.Check;
import org.nuanyi.station.Checker;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Hours;
import org.nuanyi.station.Location;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Place;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.StationProfile;
import org.nuanyi.station.Stations;

/**
 * Stations in a row, each 100 m further north of where a worker stands in Dongsi, with something of
 * everything: open, shut, doubtful, unknown, suspended, closed for good, internal.
 */
public final class DongsiStreet {

    /** Where the worker stands. */
    public static final double LON = 116.4193;

    public static final double LAT = 39.9284;

    private static final double DEGREES_PER_100_M = 100 / 111_195.0;
    private static final String ALWAYS = "24/7";

    private final Stations stations;
    private final Finder finder;

    private DongsiStreet(Stations stations, Finder finder) {
        this.stations = stations;
        this.finder = finder;
    }

    /** Builds the street, once for each database. */
    public static DongsiStreet of(Stations stations, Finder finder) {
        DongsiStreet street = new DongsiStreet(stations, finder);
        if (street.find("通宵饭馆驿站").isEmpty()) {
            street.build();
        }
        return street;
    }

    /** The code of the station of that name. */
    public String code(String name) {
        return find(name).orElseThrow().value();
    }

    private Optional<StationCode> find(String name) {
        return finder.list(ListRequest.ALL).stations().stream()
                .map(FoundStation::station)
                .filter(station -> station.profile().name().equals(name))
                .map(station -> station.code())
                .findFirst();
    }

    private void build() {
        StationCode first =
                add(1, "通宵饭馆驿站", ALWAYS, seenOpen(), Facility.MICROWAVE, Facility.HOT_WATER);
        add(2, "早班驿站", "Mo-Fr 04:00-11:00,13:30-17:30; PH off", Standing.OPEN, Facility.HOT_WATER);
        add(3, "白天驿站", "Mo-Su 09:00-17:30", Standing.OPEN, Facility.MICROWAVE);
        add(4, "锁门驿站", ALWAYS, doubted(), Facility.MICROWAVE, Facility.PHONE_CHARGING);
        add(5, "看店驿站", "", Standing.OPEN, Facility.SEATS);
        add(6, "装修驿站", ALWAYS, suspended(), Facility.SEATS);
        add(7, "内部职工之家", ALWAYS, Standing.OPEN, Facility.MICROWAVE);
        add(8, "撤销驿站", ALWAYS, closed(first), Facility.SEATS);
        add(9, "邮局驿站", ALWAYS, Standing.OPEN, Facility.MICROWAVE, Facility.TOILET);
        add(10, "银行驿站", ALWAYS, Standing.OPEN, Facility.FIRST_AID);
        add(11, "社区驿站", ALWAYS, Standing.OPEN, Facility.DRINKING_WATER);
        await().until(() -> find("社区驿站").isPresent());
    }

    private StationCode add(
            int place, String name, String osm, Standing standing, Facility... facilities) {
        StationProfile profile =
                new StationProfile(
                        name,
                        List.of("暖空间"),
                        StationKind.STANDARD,
                        place == 7 ? Serves.INTERNAL : Serves.OUTDOOR_WORKERS,
                        Optional.of(new Host("东四小吃店", HostKind.RESTAURANT)),
                        place == 2 ? Entry.CARD : Entry.WALK_IN,
                        "",
                        place(place),
                        hours(osm),
                        working(facilities),
                        Optional.of("010-6404000" + place % 10),
                        "110101006");
        Origin origin = new Origin(Provenance.GENERATED, "street", Integer.toString(place));
        return stations.register(
                        EVERYTHING, new NewStation(profile, standing, origin, Optional.empty()))
                .code();
    }

    private static Place place(int number) {
        GeoPoint point = GeoPoint.wgs84(LON, LAT + number * DEGREES_PER_100_M);
        Location location =
                new Location(
                        point,
                        "street",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(
                                new Check(
                                        PagesProfile.NOW.minus(Duration.ofDays(12)),
                                        Checker.KEEPER)));
        return new Place("东四北大街 " + number + " 号", "临街一层", location, Optional.of("110101006"));
    }

    private static Hours hours(String osm) {
        return osm.isEmpty()
                ? new Hours(Optional.empty(), "随店营业")
                : new Hours(Optional.of(osm), "");
    }

    /** All of them, and a toilet that is broken where none is among them. */
    private static Map<Facility, FacilityState> working(Facility... facilities) {
        Map<Facility, FacilityState> states = new EnumMap<>(Facility.class);
        states.put(Facility.TOILET, new FacilityState(Condition.BROKEN));
        for (Facility facility : facilities) {
            states.put(facility, new FacilityState(Condition.WORKS));
        }
        return states;
    }

    private static Standing seenOpen() {
        Instant seen = PagesProfile.NOW.minus(Duration.ofMinutes(18));
        return new Standing(Lifecycle.OPEN, "", Signs.proven(new Proof(seen, By.KEEPER)));
    }

    private static Standing doubted() {
        Instant latest = PagesProfile.NOW.minus(Duration.ofHours(3));
        LockedReports locked = new LockedReports(latest.minus(Duration.ofMinutes(20)), latest, 2);
        Signs signs = new Signs(Optional.empty(), Optional.of(locked), Optional.empty());
        return new Standing(Lifecycle.OPEN, "", signs);
    }

    private static Standing suspended() {
        return new Standing(Lifecycle.SUSPENDED, "店面装修", Signs.NONE);
    }

    private static Standing closed(StationCode successor) {
        return new Standing(Lifecycle.CLOSED, "改作他用", Optional.of(successor), Signs.NONE);
    }
}
