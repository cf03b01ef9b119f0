package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.station.StationExamples.dongsi;
import static org.nuanyi.station.StationExamples.numbered;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.Sign;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.station.StandingResult.Changed;
import org.nuanyi.station.StandingResult.Reason;
import org.nuanyi.station.StandingResult.Refused;
import org.nuanyi.testing.TestDatabase;

class StationsTest {

    private static final StationCode NOBODYS = StationCode.ofNumber(9_999_999);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private Stations stations;

    @BeforeEach
    void open() {
        stations = StationExamples.stations(database, new MovableClock(NOON));
    }

    @Test
    void a_registered_station_comes_back_with_every_field() {
        Station registered = stations.register(EVERYTHING, dongsi());

        Station found = stations.station(EVERYTHING, registered.code());
        assertThat(found).isEqualTo(registered);
        assertThat(found.profile()).isEqualTo(dongsi().profile());
        assertThat(found.standing()).isEqualTo(dongsi().standing());
        assertThat(found.origin()).isEqualTo(dongsi().origin());
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.changedAt()).isEqualTo(NOON);
    }

    @Test
    void registering_is_announced() {
        Station registered = stations.register(EVERYTHING, dongsi());

        assertThat(announced()).containsExactly(registered.code().value());
    }

    @Test
    void the_same_ref_of_a_source_is_registered_once() {
        Station registered = stations.register(EVERYTHING, dongsi());

        assertThatThrownBy(() -> stations.register(EVERYTHING, dongsi()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("registered already");
        assertThat(all()).containsExactly(registered);
    }

    @Test
    void a_code_nobody_has_finds_nothing() {
        assertThat(stations.findStation(EVERYTHING, NOBODYS)).isEmpty();
        assertThat(stations.findKeeper(EVERYTHING, NOBODYS)).isEmpty();
        assertThatThrownBy(() -> stations.station(EVERYTHING, NOBODYS))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("管理员手机号加密存放")
    void the_number_of_the_keeper_lies_sealed() {
        Station station = stations.register(EVERYTHING, dongsi());

        assertThat(stations.findKeeper(EVERYTHING, station.code()))
                .contains(new Keeper("王师傅", "13800001234"));
        assertThat(everythingStored()).contains("王师傅").doesNotContain("1380000");
        assertThat(new Keeper("王师傅", "13800001234").toString()).doesNotContain("1380000");
    }

    @Test
    void stations_are_listed_and_streamed_in_the_order_of_their_codes() {
        List<StationCode> codes =
                IntStream.range(0, 30)
                        .mapToObj(i -> stations.register(EVERYTHING, numbered(i)).code())
                        .toList();

        assertThat(stations.list(EVERYTHING, codes.reversed()))
                .extracting(Station::code)
                .isEqualTo(codes);
        assertThat(stations.list(EVERYTHING, List.of(codes.get(7), NOBODYS)))
                .extracting(Station::code)
                .containsExactly(codes.get(7));
        assertThat(all()).extracting(Station::code).isEqualTo(codes);
    }

    @Test
    void a_stream_shows_one_moment_whatever_is_committed_meanwhile() {
        bring(5_000);
        List<Station> streamed = new ArrayList<>();

        stations.forEach(
                EVERYTHING,
                station -> {
                    if (streamed.isEmpty()) {
                        stations.register(EVERYTHING, numbered(5_000));
                    }
                    streamed.add(station);
                });

        assertThat(streamed).hasSize(5_000);
        assertThat(all()).hasSize(5_001);
    }

    @Test
    void made_up_stations_are_counted_apart() {
        stations.register(EVERYTHING, dongsi());
        Origin madeUp = new Origin(Provenance.GENERATED, "demo", "1");
        stations.register(
                EVERYTHING,
                new NewStation(dongsi().profile(), dongsi().standing(), madeUp, dongsi().keeper()));

        assertThat(stations.countReal(EVERYTHING)).isEqualTo(1);
        assertThat(stations.countGenerated(EVERYTHING)).isEqualTo(1);
    }

    @Test
    void a_change_of_standing_is_saved_and_announced() {
        StationCode code = stations.register(EVERYTHING, dongsi()).code();

        Station suspended = changed(stations.suspend(EVERYTHING, code, "装修"));

        assertThat(stations.station(EVERYTHING, code)).isEqualTo(suspended);
        assertThat(suspended.standing().lifecycle()).isEqualTo(Lifecycle.SUSPENDED);
        assertThat(announced()).containsExactly(code.value(), code.value());
    }

    @Test
    void every_use_case_is_saved_as_it_was_decided() {
        StationCode code = stations.register(EVERYTHING, dongsi()).code();

        List.of(
                        stations.observe(EVERYTHING, code, seen(Sign.Kind.OPEN, "1", NOON)),
                        stations.suspend(EVERYTHING, code, "装修"),
                        stations.reopen(EVERYTHING, code),
                        stations.close(EVERYTHING, code, "改作他用"))
                .forEach(result -> assertThat(result).isInstanceOf(Changed.class));

        assertThat(stations.station(EVERYTHING, code).version()).isEqualTo(5);
        assertThat(stations.station(EVERYTHING, code).standing().signs())
                .isEqualTo(Signs.proven(new Proof(NOON, By.VISITOR)));
    }

    @Test
    void what_is_refused_leaves_no_trace() {
        Station station = stations.register(EVERYTHING, dongsi());

        assertThat(stations.reopen(EVERYTHING, station.code()))
                .isEqualTo(new Refused(Reason.NOT_SHUT));

        assertThat(stations.station(EVERYTHING, station.code())).isEqualTo(station);
        assertThat(announced()).hasSize(1);
    }

    @Test
    void a_station_gives_way_to_its_successor() {
        StationCode old = stations.register(EVERYTHING, numbered(1)).code();
        StationCode next = stations.register(EVERYTHING, numbered(2)).code();

        Station closed = changed(stations.replace(EVERYTHING, old, next, "搬迁"));

        assertThat(stations.station(EVERYTHING, old)).isEqualTo(closed);
        assertThat(closed.standing().successor()).contains(next);
        assertThat(changed(stations.reopen(EVERYTHING, old)).standing().successor()).isEmpty();
    }

    @Test
    void nobody_succeeds_whom_nobody_knows_or_who_is_closed() {
        StationCode old = stations.register(EVERYTHING, numbered(1)).code();
        StationCode next = stations.register(EVERYTHING, numbered(2)).code();
        stations.close(EVERYTHING, next, "改作他用");

        assertThat(stations.replace(EVERYTHING, old, NOBODYS, "搬迁"))
                .isEqualTo(new Refused(Reason.SUCCESSOR_UNKNOWN));
        assertThat(stations.replace(EVERYTHING, old, next, "搬迁"))
                .isEqualTo(new Refused(Reason.SUCCESSOR_CLOSED));
    }

    @Test
    void a_station_nobody_knows_cannot_be_changed() {
        assertThatThrownBy(() -> stations.reopen(EVERYTHING, NOBODYS)).isInstanceOf(NotFound.class);
    }

    private static Sign seen(Sign.Kind kind, String ref, Instant at) {
        return new Sign(kind, By.VISITOR, at, "witness", "test", ref);
    }

    private static Station changed(StandingResult result) {
        assertThat(result).isInstanceOf(Changed.class);
        return ((Changed) result).station();
    }

    private void bring(int count) {
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            IntStream.range(0, count).mapToObj(StationExamples::numbered).forEach(batch::add);
            batch.commit();
        }
    }

    private List<Station> all() {
        List<Station> all = new ArrayList<>();
        stations.forEach(EVERYTHING, all::add);
        return all;
    }

    private List<String> announced() {
        return database.ownerJdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                "select unnest(keys) from outbox.event order by id")
                                        .mapTo(String.class)
                                        .list());
    }

    /** The whole row, sealed bytes as the text they would be. */
    private String everythingStored() {
        return database.ownerJdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                "select station::text, keeper_mobile from"
                                                        + " station.station")
                                        .map(
                                                (row, context) ->
                                                        row.getString(1)
                                                                + new String(
                                                                        row.getBytes(2),
                                                                        StandardCharsets.UTF_8))
                                        .one());
    }
}
