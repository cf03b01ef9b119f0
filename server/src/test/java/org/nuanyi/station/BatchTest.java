package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.nuanyi.station.StationExamples.dongsi;
import static org.nuanyi.station.StationExamples.numbered;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.LockedReports;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.Sign;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.testing.TestDatabase;

class BatchTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(StationExamples.NOON);
    private Stations stations;

    @BeforeEach
    void open() {
        stations = StationExamples.stations(database, clock);
    }

    @Test
    void codes_are_given_in_the_order_of_the_rows() {
        BatchResult result = bring(List.of(numbered(3), numbered(1), numbered(2)));

        assertThat(result.added()).hasSize(3).isSorted();
        assertThat(stations.list(EVERYTHING, result.added()))
                .extracting(station -> station.origin().ref())
                .containsExactly("3", "1", "2");
    }

    @Test
    @DisplayName("同一文件导入两次，什么都不变")
    void the_same_batch_again_changes_nothing() {
        List<NewStation> rows = List.of(dongsi(), numbered(2), numbered(3));
        bring(rows);
        List<Station> before = all();
        long events = events();
        clock.advance(Duration.ofDays(1));

        BatchResult again = bring(rows);

        assertThat(again).isEqualTo(new BatchResult(List.of(), List.of(), 3, 0));
        assertThat(all()).isEqualTo(before);
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void the_sealed_number_of_an_unchanged_row_is_not_written_again() {
        bring(List.of(dongsi()));
        byte[] sealed = sealedMobile();

        bring(List.of(dongsi()));
        bring(List.of(Rows.renamed(dongsi(), "东四新驿站")));

        assertThat(sealedMobile()).isEqualTo(sealed);
    }

    @Test
    void only_the_row_that_says_something_new_is_changed() {
        bring(List.of(numbered(1), numbered(2)));
        clock.advance(Duration.ofHours(1));

        BatchResult result =
                bring(List.of(Rows.renamed(numbered(1), "新名字"), numbered(2), numbered(3)));

        assertThat(result.added()).hasSize(1);
        assertThat(result.changed()).hasSize(1);
        assertThat(result.unchanged()).isEqualTo(1);
        Station changed = stations.station(EVERYTHING, result.changed().getFirst());
        assertThat(changed.profile().name()).isEqualTo("新名字");
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.changedAt()).isEqualTo(clock.instant());
    }

    @Test
    void a_new_number_of_the_keeper_is_a_change() {
        StationCode code = bring(List.of(dongsi())).added().getFirst();

        BatchResult result = bring(List.of(Rows.kept(new Keeper("王师傅", "13900005678"))));

        assertThat(result.changed()).containsExactly(code);
        assertThat(stations.findKeeper(EVERYTHING, code))
                .contains(new Keeper("王师傅", "13900005678"));
    }

    @Test
    void a_keeper_may_be_known_by_name_only() {
        StationCode code = bring(List.of(Rows.kept(new Keeper("王师傅", "")))).added().getFirst();

        assertThat(stations.findKeeper(EVERYTHING, code)).contains(new Keeper("王师傅", ""));
    }

    @Test
    void the_same_ref_of_another_source_is_another_station() {
        NewStation one = numbered(1);
        Origin elsewhere = new Origin(Provenance.IMPORTED, "other.csv", "1");
        NewStation other = new NewStation(one.profile(), one.standing(), elsewhere, one.keeper());

        assertThat(bring(List.of(one, other)).added()).hasSize(2);
    }

    @Test
    void the_second_row_of_a_ref_is_left_out_and_reported() {
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            assertThat(batch.add(numbered(1))).isTrue();
            assertThat(batch.add(Rows.renamed(numbered(1), "同号"))).isFalse();
            assertThat(batch.commit().added()).hasSize(1);
        }
        assertThat(all()).extracting(station -> station.profile().name()).containsExactly("第1驿站");
    }

    @Test
    void hosts_of_one_name_are_kept_once() {
        bring(List.of(numbered(1), numbered(2), numbered(3)));

        assertThat(count("select count(*) from station.host")).isEqualTo(1);
    }

    @Test
    @DisplayName("本地已撤销的驿站，旧名单再导入也不会重新开放")
    void a_list_that_goes_on_saying_open_does_not_reopen_what_was_closed_here() {
        StationCode code = bring(List.of(numbered(1))).added().getFirst();
        stations.close(EVERYTHING, code, "改作他用");

        BatchResult result = bring(List.of(Rows.renamed(numbered(1), "新名字")));

        assertThat(result.changed()).containsExactly(code);
        assertThat(stations.station(EVERYTHING, code).standing().lifecycle())
                .isEqualTo(Lifecycle.CLOSED);
        assertThat(stations.station(EVERYTHING, code).standing().reason()).isEqualTo("改作他用");
    }

    @Test
    void a_list_that_says_something_new_about_the_place_in_life_is_followed() {
        StationCode code = bring(List.of(numbered(1))).added().getFirst();

        bring(List.of(Rows.standing(numbered(1), Lifecycle.SUSPENDED)));

        assertThat(stations.station(EVERYTHING, code).standing().lifecycle())
                .isEqualTo(Lifecycle.SUSPENDED);
    }

    @Test
    void no_list_changes_what_was_seen_of_a_known_station() {
        StationCode code = bring(List.of(numbered(1))).added().getFirst();
        stations.observe(EVERYTHING, code, seen(Sign.Kind.OPEN, clock.instant()));
        stations.observe(EVERYTHING, code, seen(Sign.Kind.LOCKED, clock.instant().plusSeconds(1)));
        Standing before = stations.station(EVERYTHING, code).standing();

        bring(List.of(Rows.confirmed(numbered(1), clock.instant().plusSeconds(60))));

        assertThat(stations.station(EVERYTHING, code).standing()).isEqualTo(before);
    }

    @Test
    void what_was_seen_of_a_new_station_counts_with_what_is_seen_later() {
        Instant now = clock.instant();
        Signs signs =
                new Signs(
                        Optional.of(new Proof(now.minusSeconds(900), By.KEEPER)),
                        Optional.of(
                                new LockedReports(now.minusSeconds(600), now.minusSeconds(300), 2)),
                        Optional.of(now.minusSeconds(100)));
        NewStation row = Rows.standing(numbered(1), new Standing(Lifecycle.OPEN, "", signs));
        StationCode code = bring(List.of(row)).added().getFirst();

        stations.observe(EVERYTHING, code, seen(Sign.Kind.LOCKED, now));

        Signs after = stations.station(EVERYTHING, code).standing().signs();
        assertThat(after.proof()).isEqualTo(signs.proof());
        assertThat(after.shutAt()).isEqualTo(signs.shutAt());
        assertThat(after.locked()).contains(new LockedReports(now.minusSeconds(600), now, 3));
    }

    @Test
    void texts_with_every_special_sign_come_back_as_they_were() {
        String strange = "a\tb\nc\rd\\e\\N\"f'g{h},i <b>驿站</b> \u0001 😀 \\.";
        NewStation row = Rows.renamed(numbered(1), strange);

        StationCode code = bring(List.of(row)).added().getFirst();

        assertThat(stations.station(EVERYTHING, code).profile()).isEqualTo(row.profile());
    }

    @Test
    void a_row_that_cannot_be_stored_is_refused_and_the_batch_goes_on() {
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            batch.add(numbered(1));
            assertThatThrownBy(() -> batch.add(Rows.renamed(numbered(2), "驿\u0000站")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("NUL");
            batch.add(numbered(3));
            assertThat(batch.commit().added()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("unstorable")
    void what_the_table_would_refuse_is_refused_row_by_row(String field, NewStation bad) {
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            assertThatThrownBy(() -> batch.add(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(field);
            batch.add(numbered(1));
            assertThat(batch.commit().added()).hasSize(1);
        }
    }

    static Stream<Arguments> unstorable() {
        NewStation row = numbered(2);
        Instant farAway = Instant.parse("+12026-01-01T00:00:00Z");
        return Stream.of(
                arguments("name", Rows.renamed(row, " \u3000")),
                arguments("name", Rows.renamed(row, "驿".repeat(201))),
                arguments(
                        "reason",
                        Rows.standing(row, new Standing(Lifecycle.OPEN, "装修", Signs.NONE))),
                arguments(
                        "successor",
                        Rows.standing(
                                row,
                                new Standing(
                                        Lifecycle.OPEN,
                                        "",
                                        Optional.of(StationCode.ofNumber(1_000_001)),
                                        Signs.NONE))),
                arguments("date", Rows.confirmed(row, farAway)),
                arguments("source", Rows.of(row, new Origin(Provenance.IMPORTED, "", "2"))),
                arguments("ref", Rows.of(row, new Origin(Provenance.IMPORTED, "a.csv", ""))));
    }

    @Test
    void a_batch_that_is_not_committed_leaves_nothing() {
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            IntStream.range(0, 1_000).forEach(i -> batch.add(numbered(i)));
        }

        assertThat(all()).isEmpty();
        assertThat(count("select count(*) from station.host")).isZero();
        assertThat(events()).isZero();
    }

    @Test
    void a_batch_whose_connection_is_killed_leaves_nothing() {
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            batch.add(numbered(1));
            killOthers();
            assertThatThrownBy(batch::commit).isInstanceOf(RuntimeException.class);
        }

        assertThat(all()).isEmpty();
        assertThat(bring(List.of(numbered(1))).added()).hasSize(1);
    }

    @Test
    void two_batches_of_the_same_rows_at_once_bring_each_station_once() {
        try (Batch one = stations.openBatch(EVERYTHING);
                Batch two = stations.openBatch(EVERYTHING)) {
            one.add(numbered(1));
            two.add(numbered(1));
            one.commit();
            assertThat(two.commit().unchanged()).isEqualTo(1);
        }
        assertThat(all()).hasSize(1);
    }

    @Test
    void a_host_of_the_same_name_that_has_a_place_is_another_one() {
        GeoPoint place = GeoPoint.wgs84(116.42, 39.93);
        Host host = dongsi().profile().host().orElseThrow();
        try (HostBatch hosts = new Hosts(database.scopes()).openBatch(EVERYTHING)) {
            hosts.add(new PlacedHost(host, "东四", place, "osm", "node/1"));
            hosts.add(new PlacedHost(host, "西单", place, "osm", "node/2"));
            hosts.commit();
        }

        assertThat(bring(List.of(dongsi())).added()).hasSize(1);
        assertThat(bring(List.of(dongsi())).unchanged()).isEqualTo(1);
        assertThat(all()).singleElement().matches(s -> s.profile().equals(dongsi().profile()));
    }

    @Test
    void few_changes_are_announced_by_code_and_very_many_as_a_whole() {
        List<StationCode> few = bring(Rows.numbered(0, 500)).added();
        List<StationCode> many = bring(Rows.numbered(500, 1_001)).added();

        assertThat(stations.list(EVERYTHING, many))
                .extracting(station -> Integer.parseInt(station.origin().ref()))
                .isSorted();

        assertThat(announced())
                .containsExactly(few.stream().map(StationCode::value).toList(), List.of());
    }

    private BatchResult bring(Collection<NewStation> rows) {
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            rows.forEach(batch::add);
            return batch.commit();
        }
    }

    private static Sign seen(Sign.Kind kind, Instant at) {
        return new Sign(kind, By.VISITOR, at, "a passer-by", "test", kind.name());
    }

    private List<Station> all() {
        List<Station> all = new ArrayList<>();
        stations.forEach(EVERYTHING, all::add);
        return all;
    }

    private long events() {
        return count("select count(*) from outbox.event");
    }

    private long count(String sql) {
        return database.ownerJdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }

    private List<List<String>> announced() {
        return database.ownerJdbi()
                .withHandle(
                        handle ->
                                handle.createQuery("select keys from outbox.event order by id")
                                        .map(
                                                (row, context) ->
                                                        (String[]) row.getArray(1).getArray())
                                        .map(List::of)
                                        .list());
    }

    private byte[] sealedMobile() {
        return database.ownerJdbi()
                .withHandle(
                        handle ->
                                handle.createQuery("select keeper_mobile from station.station")
                                        .mapTo(byte[].class)
                                        .one());
    }

    private void killOthers() {
        count(
                """
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """);
    }
}
