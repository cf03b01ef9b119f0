package org.nuanyi.finder.web;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.LockedReports;
import org.nuanyi.core.trust.Signs;
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
import org.nuanyi.station.StationKind;
import org.nuanyi.station.StationProfile;

/**
 * Drafts stations so many metres north of a corner; every test class has a corner of its own, as
 * all share a database.
 */
record Drafts(double lon, double lat) {

    private static final double METRES_PER_DEGREE = Math.PI * 6_371_008.8 / 180;

    /** An ordinary one, open round the clock, with a microwave. */
    Draft draft(String name, double metres) {
        return new Draft(
                name,
                GeoPoint.wgs84(lon, lat + metres / METRES_PER_DEGREE),
                Serves.EVERYONE,
                StationKind.STANDARD,
                new Hours(Optional.of("24/7"), "24小时"),
                Map.of(Facility.MICROWAVE, Condition.WORKS),
                Standing.OPEN,
                Provenance.ENTERED);
    }

    record Draft(
            String name,
            GeoPoint point,
            Serves serves,
            StationKind kind,
            Hours hours,
            Map<Facility, Condition> facilities,
            Standing standing,
            Provenance provenance) {

        Draft open(String osm) {
            return hours(new Hours(Optional.of(osm), osm));
        }

        Draft hours(Hours other) {
            return new Draft(name, point, serves, kind, other, facilities, standing, provenance);
        }

        Draft with(Map<Facility, Condition> other) {
            return new Draft(name, point, serves, kind, hours, other, standing, provenance);
        }

        Draft serves(Serves other) {
            return new Draft(name, point, other, kind, hours, facilities, standing, provenance);
        }

        Draft kind(StationKind other) {
            return new Draft(name, point, serves, other, hours, facilities, standing, provenance);
        }

        Draft lifecycle(Lifecycle lifecycle, String reason) {
            return standing(new Standing(lifecycle, reason, Signs.NONE));
        }

        Draft doubted(Instant since) {
            Optional<LockedReports> locked = Optional.of(LockedReports.one(since));
            return seen(new Signs(Optional.empty(), locked, Optional.empty()));
        }

        Draft seen(Signs signs) {
            return standing(new Standing(Lifecycle.OPEN, "", signs));
        }

        private Draft standing(Standing other) {
            return new Draft(name, point, serves, kind, hours, facilities, other, provenance);
        }

        Draft generated() {
            return new Draft(
                    name, point, serves, kind, hours, facilities, standing, Provenance.GENERATED);
        }

        NewStation made() {
            Map<Facility, FacilityState> states = new EnumMap<>(Facility.class);
            facilities.forEach((f, c) -> states.put(f, new FacilityState(c)));
            return new NewStation(
                    new StationProfile(
                            name,
                            List.of("暖空间"),
                            kind,
                            serves,
                            Optional.of(new Host("永和大王", HostKind.RESTAURANT)),
                            Entry.WALK_IN,
                            "",
                            new Place("东四北大街 100 号", "临街一层", location(), Optional.empty()),
                            hours,
                            states,
                            Optional.of("010-64000000"),
                            "110101006"),
                    standing,
                    new Origin(provenance, "api-test", UUID.randomUUID().toString()),
                    Optional.empty());
        }

        private Location location() {
            return new Location(
                    point,
                    "survey",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(
                            new Check(Instant.parse("2026-10-02T02:00:00Z"), Checker.INSPECTION)));
        }
    }
}
