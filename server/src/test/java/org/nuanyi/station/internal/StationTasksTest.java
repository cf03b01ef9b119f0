package org.nuanyi.station.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Sign;
import org.nuanyi.kernel.desk.Task;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Check;
import org.nuanyi.station.Checker;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Hours;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.OneOffs;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationProfile;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;

/** What of the stations waits on the first page of the desk. */
class StationTasksTest {

    private static final String DONGSI = "110101006";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private Stations stations;
    private StationTasks tasks;

    @BeforeEach
    void open() {
        stations = StationExamples.stations(database, clock);
        tasks = new StationTasks(database.scopes());
    }

    @Test
    void a_register_in_order_waits_for_nothing() {
        add("1", NOON, NOON, NOON);

        assertThat(list(EVERYTHING)).isEmpty();
    }

    @Test
    void two_people_at_a_locked_door_wait_at_once_and_one_when_nobody_has_answered() {
        StationCode two = add("1", NOON, NOON, NOON);
        StationCode one = add("2", NOON, NOON, NOON);
        locked(two, "A");
        locked(two, "B");
        locked(one, "A");

        assertThat(found("核实")).containsExactly(two);
        clock.advance(Duration.ofHours(2));
        assertThat(found("核实")).containsExactlyInAnyOrder(two, one);

        sign(two, Sign.Kind.OPEN, By.KEEPER, "k");
        assertThat(found("核实")).containsExactly(one);
    }

    @Test
    void what_an_inspection_found_shut_waits_and_a_closed_station_does_not() {
        StationCode shut = add("1", NOON, NOON, NOON);
        sign(shut, Sign.Kind.SHUT, By.INSPECTION, "i");
        assertThat(found("核实")).containsExactly(shut);

        stations.close(EVERYTHING, shut, "改作他用");
        assertThat(list(EVERYTHING)).isEmpty();
    }

    @Test
    void a_closing_that_ends_within_three_days_waits_until_its_end() {
        StationCode soon = add("1", NOON, NOON, NOON);
        StationCode later = add("2", NOON, NOON, NOON);
        LocalDateTime now = LocalDateTime.of(2026, 11, 24, 11, 0);
        close(soon, now, now.plusDays(3));
        close(later, now, now.plusDays(4));
        close(later, now.plusDays(1), now.plusDays(2));

        assertThat(found("临时关闭")).containsExactly(soon);
        assertThat(task("临时关闭").orElseThrow().due())
                .contains(Instant.parse("2026-11-27T03:00:00Z"));
        clock.advance(Duration.ofDays(3));
        assertThat(found("临时关闭")).containsExactly(later);
    }

    @Test
    void hours_entrance_and_facilities_are_each_to_be_checked_within_ninety_days() {
        Instant old = NOON.minus(Duration.ofDays(90)).minusMillis(1);
        Instant fresh = NOON.minus(Duration.ofDays(90));
        add("1", fresh, fresh, fresh);
        StationCode hours = add("2", old, fresh, fresh);
        StationCode entrance = add("3", fresh, old, fresh);
        StationCode facilities = add("4", fresh, fresh, old);
        StationCode never =
                add("5", Optional.empty(), Optional.of(fresh), Optional.of(new Check(fresh, "x")));
        StationCode noFacility = add("6", Optional.of(fresh), Optional.of(fresh), Optional.empty());

        assertThat(found("90 天"))
                .containsExactlyInAnyOrder(hours, entrance, facilities, never, noFacility);
        assertThat(found("90 天").getFirst()).isIn(never, noFacility);
    }

    @Test
    void a_list_begins_with_twenty_and_counts_all() {
        Instant old = NOON.minus(Duration.ofDays(100));
        IntStream.rangeClosed(1, 23).forEach(n -> add("" + n, old, old, old));

        assertThat(found("90 天")).hasSize(20);
        assertThat(task("90 天").orElseThrow().count()).isEqualTo(23);
        assertThat(task("90 天").orElseThrow().since()).contains(old);
    }

    @Test
    void another_units_stations_are_neither_shown_nor_counted() {
        Instant old = NOON.minus(Duration.ofDays(100));
        StationCode code = add("1", old, old, old);
        locked(code, "A");
        locked(code, "B");
        LocalDateTime now = LocalDateTime.of(2026, 11, 24, 11, 0);
        close(code, now, now.plusDays(1));

        assertThat(list(officer(DONGSI))).hasSize(3);
        assertThat(list(officer("110101007"))).isEmpty();
    }

    private List<Task> list(Scope scope) {
        return tasks.list(scope, Language.CHINESE, clock.instant());
    }

    private Optional<Task> task(String part) {
        return list(EVERYTHING).stream().filter(task -> task.what().contains(part)).findFirst();
    }

    private List<StationCode> found(String part) {
        return task(part).stream()
                .flatMap(task -> task.things().stream())
                .map(thing -> new StationCode(thing.link().replaceAll(".*/", "")))
                .toList();
    }

    private void locked(StationCode code, String witness) {
        sign(code, Sign.Kind.LOCKED, By.VISITOR, witness);
    }

    private void sign(StationCode code, Sign.Kind kind, By by, String witness) {
        String ref = code + witness + kind;
        stations.observe(
                EVERYTHING, code, new Sign(kind, by, clock.instant(), witness, "test", ref));
    }

    private void close(StationCode code, LocalDateTime from, LocalDateTime until) {
        new OneOffs(database.scopes(), clock)
                .add(EVERYTHING, code, OneOff.Kind.CLOSED, from, until, "盘点", DONGSI);
    }

    private StationCode add(String ref, Instant hours, Instant entrance, Instant facilities) {
        return add(
                ref,
                Optional.of(hours),
                Optional.of(entrance),
                Optional.of(new Check(facilities, Checker.KEEPER)));
    }

    private StationCode add(
            String ref,
            Optional<Instant> hours,
            Optional<Instant> entrance,
            Optional<Check> facility) {
        StationProfile plain = StationExamples.profile("驿站" + ref);
        Map<Facility, FacilityState> facilities = new EnumMap<>(Facility.class);
        facilities.put(
                Facility.SEATS,
                new FacilityState(Condition.WORKS, Optional.of(new Check(NOON, Checker.KEEPER))));
        facilities.put(Facility.MICROWAVE, new FacilityState(Condition.WORKS, facility));
        Hours plainHours = new Hours(Optional.of("24/7"), "24小时");
        StationProfile profile =
                StationExamples.profile(
                        plain.name(),
                        hours.map(at -> plainHours.with(new Check(at, Checker.KEEPER)))
                                .orElse(plainHours),
                        facilities,
                        DONGSI);
        StationCode code =
                stations.register(EVERYTHING, StationExamples.of(profile, Standing.OPEN, ref))
                        .code();
        // The entrance as it was checked lies deep in the record: set where it is kept.
        database.ownerJdbi()
                .useHandle(
                        handle ->
                                handle.createUpdate(
                                                "update station.station set entrance_checked_at ="
                                                        + " :at where code = :code")
                                        .bind("at", entrance)
                                        .bind("code", code.value())
                                        .execute());
        return code;
    }
}
