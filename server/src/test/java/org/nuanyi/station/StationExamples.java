package org.nuanyi.station;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.testing.TestDatabase;

/** Stations to test with. Each test changes what it is about and leaves the rest. */
public final class StationExamples {

    public static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private StationExamples() {}

    /** A restaurant in Dongsi with every field filled. */
    public static NewStation dongsi() {
        return new NewStation(
                profile("东四北大街驿站"),
                Standing.OPEN,
                new Origin(Provenance.IMPORTED, "dongcheng.csv", "1"),
                Optional.of(new Keeper("王师傅", "13800001234")));
    }

    /** Another row of the same source. */
    public static NewStation numbered(int ref) {
        return of(profile("第" + ref + "驿站"), Standing.OPEN, Integer.toString(ref));
    }

    public static NewStation of(StationProfile profile, Standing standing, String ref) {
        return new NewStation(
                profile,
                standing,
                new Origin(Provenance.IMPORTED, "dongcheng.csv", ref),
                Optional.empty());
    }

    /** The register of a test's own database. */
    public static Stations stations(TestDatabase database, Clock clock) {
        return new Stations(database.scopes(), clock, new AesGcmSealing(SealKey.generate()));
    }

    public static StationProfile profile(String name) {
        return profile(name, hours(), facilities(), "110101006");
    }

    public static StationProfile profile(
            String name, Hours hours, Map<Facility, FacilityState> facilities, String unit) {
        return new StationProfile(
                name,
                List.of("暖空间", "骑手驿站"),
                StationKind.STANDARD,
                Serves.OUTDOOR_WORKERS,
                Optional.of(new Host("永和大王", HostKind.RESTAURANT)),
                Entry.ASK_STAFF,
                "进门说一声",
                place(),
                hours,
                facilities,
                Optional.of("010-64000000"),
                unit);
    }

    /** One that outsiders do not see, so that no other test of the same server meets it. */
    public static NewStation internal(String name) {
        StationProfile usual = profile(name);
        StationProfile internal =
                new StationProfile(
                        usual.name(),
                        usual.tags(),
                        usual.kind(),
                        Serves.INTERNAL,
                        usual.host(),
                        usual.entry(),
                        usual.entryNote(),
                        usual.place(),
                        usual.hours(),
                        usual.facilities(),
                        usual.deskPhone(),
                        usual.unit());
        return of(internal, Standing.OPEN, UUID.randomUUID().toString());
    }

    public static Hours hours() {
        return new Hours(
                Optional.of("Mo-Su 07:00-22:00"),
                "每天 7:00-22:00",
                Optional.of(new Check(NOON, "110101006")));
    }

    public static Place place() {
        return new Place(
                "东四北大街 100 号",
                "临街一层，进门左手",
                new Location(
                        new GeoPoint(116.4255, 39.9298, Datum.GCJ02),
                        "survey",
                        Optional.of(Instant.parse("2026-10-01T02:00:00Z")),
                        Optional.of("李四"),
                        Optional.of(
                                new Check(
                                        Instant.parse("2026-10-02T02:00:00.123456Z"),
                                        Checker.INSPECTION))),
                Optional.of("110101006"));
    }

    public static Map<Facility, FacilityState> facilities() {
        Map<Facility, FacilityState> facilities = new EnumMap<>(Facility.class);
        facilities.put(Facility.SEATS, new FacilityState(Condition.WORKS));
        facilities.put(
                Facility.MICROWAVE,
                new FacilityState(Condition.BROKEN, Optional.of(new Check(NOON, Checker.KEEPER))));
        return facilities;
    }
}
