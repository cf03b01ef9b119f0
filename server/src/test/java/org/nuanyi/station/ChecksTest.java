package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.testing.TestDatabase;

/** A check belongs to the value of its field. */
@DisplayName("每一项各有核对：动了电话，开放时间不会变新")
class ChecksTest {

    private static final Instant SPRING = NOON.minus(Duration.ofDays(200));
    private static final Check OLD = new Check(SPRING, Checker.INSPECTION);
    private static final Check NEW = new Check(NOON, Checker.KEEPER);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private Stations stations;

    @BeforeEach
    void open() {
        stations = StationExamples.stations(database, new MovableClock(NOON));
    }

    @Test
    void every_field_keeps_its_own_check() {
        Row row = Row.USUAL.hours(OLD).entrance(NEW).microwave(Condition.WORKS, OLD).seats(NEW);

        StationProfile profile = bring(row);

        assertThat(profile.hours().checked()).contains(OLD);
        assertThat(profile.place().location().checked()).contains(NEW);
        assertThat(profile.checked(Facility.MICROWAVE)).contains(OLD);
        assertThat(profile.checked(Facility.SEATS)).contains(NEW);
    }

    @Test
    void another_field_that_changes_leaves_the_checks() {
        Row row = Row.USUAL.hours(OLD).entrance(OLD).microwave(Condition.WORKS, OLD);
        bring(row);

        StationProfile profile = bring(row.phone("010-64001234"));

        assertThat(profile.deskPhone()).contains("010-64001234");
        assertThat(profile.hours().checked()).contains(OLD);
        assertThat(profile.place().location().checked()).contains(OLD);
        assertThat(profile.checked(Facility.MICROWAVE)).contains(OLD);
    }

    @Test
    void hours_that_change_are_no_longer_what_was_checked() {
        bring(Row.USUAL.hours(OLD).entrance(OLD));

        StationProfile profile = bring(Row.USUAL.open("Mo-Fr 08:00-17:00"));

        assertThat(profile.hours().checked()).isEmpty();
        assertThat(profile.place().location().checked()).contains(OLD);
    }

    @Test
    void so_it_is_with_the_entrance() {
        bring(Row.USUAL.hours(OLD).entrance(OLD));

        assertThat(bring(Row.USUAL.at(116.43)).place().location().checked()).isEmpty();
    }

    @Test
    void so_it_is_with_its_address() {
        bring(Row.USUAL.hours(OLD).entrance(OLD));

        assertThat(bring(Row.USUAL.address("东四六条 1 号")).place().location().checked()).isEmpty();
    }

    @Test
    void so_it_is_with_each_facility() {
        bring(Row.USUAL.microwave(Condition.WORKS, OLD).seats(OLD));

        StationProfile profile =
                bring(Row.USUAL.microwave(Condition.BROKEN).seats(Condition.WORKS));

        assertThat(profile.facilities())
                .containsEntry(Facility.MICROWAVE, new FacilityState(Condition.BROKEN));
        assertThat(profile.checked(Facility.SEATS)).contains(OLD);
    }

    @Test
    void a_facility_that_is_new_or_gone_leaves_the_checks_of_the_others() {
        bring(Row.USUAL.microwave(Condition.WORKS, OLD));

        StationProfile more = bring(Row.USUAL.microwave(Condition.WORKS).seats(NEW));
        assertThat(more.checked(Facility.MICROWAVE)).contains(OLD);
        assertThat(bring(Row.USUAL.seats(Condition.WORKS)).facilities())
                .isEqualTo(Map.of(Facility.SEATS, new FacilityState(Condition.WORKS, some(NEW))));
        assertThat(bring(Row.USUAL).facilities()).isEmpty();
    }

    @Test
    void a_changed_value_comes_with_its_own_check_however_old() {
        bring(Row.USUAL.hours(NEW).microwave(Condition.WORKS, NEW));

        StationProfile profile =
                bring(
                        Row.USUAL
                                .open("Mo-Fr 08:00-17:00")
                                .hours(OLD)
                                .microwave(Condition.BROKEN, OLD));

        assertThat(profile.hours().checked()).contains(OLD);
        assertThat(profile.checked(Facility.MICROWAVE)).contains(OLD);
    }

    @Test
    void a_check_is_renewed_without_a_change() {
        bring(Row.USUAL.hours(OLD).entrance(OLD).microwave(Condition.WORKS, OLD));

        StationProfile profile =
                bring(Row.USUAL.hours(NEW).entrance(NEW).microwave(Condition.WORKS, NEW));

        assertThat(profile.hours().checked()).contains(NEW);
        assertThat(profile.place().location().checked()).contains(NEW);
        assertThat(profile.checked(Facility.MICROWAVE)).contains(NEW);
        assertThat(only().version()).isEqualTo(2);
    }

    @Test
    @DisplayName("旧名单再导入，核对不会变旧，什么都不变")
    void a_list_that_says_what_it_said_before_makes_nothing_older() {
        bring(Row.USUAL.hours(OLD).entrance(OLD).microwave(Condition.WORKS, OLD));
        bring(Row.USUAL.hours(NEW).entrance(NEW).microwave(Condition.WORKS, NEW));
        Station before = only();

        bring(Row.USUAL.hours(OLD).entrance(OLD).microwave(Condition.WORKS, OLD));
        bring(Row.USUAL.microwave(Condition.WORKS));

        assertThat(only()).isEqualTo(before);
    }

    @Test
    void who_checked_may_be_put_right() {
        bring(Row.USUAL.hours(OLD));

        StationProfile profile = bring(Row.USUAL.hours(new Check(OLD.at(), "110101006")));

        assertThat(profile.hours().checked()).contains(new Check(OLD.at(), "110101006"));
    }

    private StationProfile bring(Row row) {
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            batch.add(StationExamples.of(row.profile(), Standing.OPEN, "1"));
            batch.commit();
        }
        return only().profile();
    }

    private Station only() {
        Station[] one = new Station[1];
        stations.forEach(EVERYTHING, station -> one[0] = station);
        return one[0];
    }

    private static Optional<Check> some(Check check) {
        return Optional.of(check);
    }

    /** The row of one station in a list. */
    private record Row(
            String phone,
            Hours hours,
            String address,
            double lon,
            Optional<Check> entrance,
            Map<Facility, FacilityState> facilities) {

        static final Row USUAL =
                new Row(
                        "010-64000000",
                        new Hours(Optional.of("Mo-Su 07:00-22:00"), "每天 7:00-22:00"),
                        "东四北大街 100 号",
                        116.42,
                        Optional.empty(),
                        Map.of());

        Row phone(String other) {
            return new Row(other, hours, address, lon, entrance, facilities);
        }

        Row open(String osm) {
            Hours other = new Hours(Optional.of(osm), osm);
            return new Row(phone, other, address, lon, entrance, facilities);
        }

        Row hours(Check check) {
            return new Row(phone, hours.with(check), address, lon, entrance, facilities);
        }

        Row address(String other) {
            return new Row(phone, hours, other, lon, entrance, facilities);
        }

        Row at(double other) {
            return new Row(phone, hours, address, other, entrance, facilities);
        }

        Row entrance(Check check) {
            return new Row(phone, hours, address, lon, some(check), facilities);
        }

        Row microwave(Condition condition, Check check) {
            return with(Facility.MICROWAVE, new FacilityState(condition, some(check)));
        }

        Row microwave(Condition condition) {
            return with(Facility.MICROWAVE, new FacilityState(condition));
        }

        Row seats(Check check) {
            return with(Facility.SEATS, new FacilityState(Condition.WORKS, some(check)));
        }

        Row seats(Condition condition) {
            return with(Facility.SEATS, new FacilityState(condition));
        }

        private Row with(Facility facility, FacilityState state) {
            Map<Facility, FacilityState> all = new EnumMap<>(Facility.class);
            all.putAll(facilities);
            all.put(facility, state);
            return new Row(phone, hours, address, lon, entrance, all);
        }

        StationProfile profile() {
            Location location =
                    new Location(
                            new GeoPoint(lon, 39.93, Datum.WGS84),
                            "survey",
                            Optional.empty(),
                            Optional.empty(),
                            entrance);
            return new StationProfile(
                    "东四驿站",
                    List.of(),
                    StationKind.STANDARD,
                    Serves.EVERYONE,
                    Optional.empty(),
                    Entry.WALK_IN,
                    "",
                    new Place(address, "", location, Optional.empty()),
                    hours,
                    facilities,
                    Optional.of(phone),
                    "110101006");
        }
    }
}
