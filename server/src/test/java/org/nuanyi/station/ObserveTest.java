package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.station.StationExamples.dongsi;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.LockedReports;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.Sign;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.station.StandingResult.Changed;
import org.nuanyi.station.StandingResult.Reason;
import org.nuanyi.station.StandingResult.Refused;
import org.nuanyi.testing.TestDatabase;

@DisplayName("所见：有人看到驿站开着或锁着")
class ObserveTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private Stations stations;
    private StationCode code;
    private int refs;

    @BeforeEach
    void open() {
        stations = StationExamples.stations(database, clock);
        code = stations.register(EVERYTHING, dongsi()).code();
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void a_proof_of_life_is_kept_with_who_gave_it() {
        Station seen = observe(open(NOON, By.KEEPER));

        assertThat(seen.standing().signs()).isEqualTo(Signs.proven(new Proof(NOON, By.KEEPER)));
        assertThat(seen.version()).isEqualTo(2);
        assertThat(seen.changedAt()).isEqualTo(clock.instant());
        assertThat(stations.station(EVERYTHING, code)).isEqualTo(seen);
    }

    @Test
    @DisplayName("两个人反映锁着，算两人；同一个人反映两次，算一人")
    void reports_are_counted_by_person() {
        observe(locked(NOON, "甲"));
        observe(locked(NOON.plusSeconds(60), "甲"));
        assertThat(signs().locked()).contains(LockedReports.one(NOON));

        observe(locked(NOON.plusSeconds(120), "乙"));
        assertThat(signs().locked()).contains(new LockedReports(NOON, NOON.plusSeconds(120), 2));
    }

    @Test
    void signs_may_arrive_in_any_order() {
        observe(locked(NOON.plusSeconds(180), "丙"));
        observe(open(NOON.plusSeconds(60), By.VISITOR));
        observe(locked(NOON, "甲"));
        observe(locked(NOON.plusSeconds(120), "乙"));

        assertThat(signs())
                .isEqualTo(
                        new Signs(
                                Optional.of(new Proof(NOON.plusSeconds(60), By.VISITOR)),
                                Optional.of(
                                        new LockedReports(
                                                NOON.plusSeconds(120), NOON.plusSeconds(180), 2)),
                                Optional.empty()));
    }

    @Test
    @DisplayName("之后有人确认开着，疑点消除")
    void a_later_proof_of_life_clears_every_doubt() {
        observe(locked(NOON, "甲"));
        observe(new Sign(Sign.Kind.SHUT, By.INSPECTION, NOON, "", "test", "shut"));
        assertThat(signs().shutAt()).contains(NOON);

        observe(open(NOON.plusSeconds(1), By.KEEPER));

        assertThat(signs()).isEqualTo(Signs.proven(new Proof(NOON.plusSeconds(1), By.KEEPER)));
    }

    @Test
    @DisplayName("重发同一条，不重复计")
    void the_same_sign_once_more_changes_and_announces_nothing() {
        Sign sign = locked(NOON, "甲");
        Station once = observe(sign);
        long announced = announced();

        assertThat(observe(sign)).isEqualTo(once);
        assertThat(announced()).isEqualTo(announced);
    }

    @Test
    void what_changes_nothing_is_kept_and_not_announced() {
        observe(open(NOON, By.KEEPER));
        long announced = announced();

        assertThat(observe(open(NOON.minusSeconds(60), By.VISITOR)).version()).isEqualTo(2);

        assertThat(announced()).isEqualTo(announced);
        assertThat(count("select count(*) from station.sign")).isEqualTo(2);
    }

    @Test
    @DisplayName("手机时钟快了，不能把将来算数")
    void a_sign_from_the_future_is_one_of_now() {
        observe(open(clock.instant().plus(Duration.ofDays(1)), By.VISITOR));

        assertThat(signs()).isEqualTo(Signs.proven(new Proof(clock.instant(), By.VISITOR)));
    }

    @Test
    void a_move_settles_what_was_reported_before_it() {
        observe(open(NOON, By.KEEPER));
        observe(locked(NOON.plusSeconds(60), "甲"));
        stations.suspend(EVERYTHING, code, "装修");
        stations.reopen(EVERYTHING, code);
        assertThat(signs()).isEqualTo(Signs.proven(new Proof(NOON, By.KEEPER)));
        clock.advance(Duration.ofMinutes(1));

        observe(locked(clock.instant(), "乙"));

        assertThat(signs().locked()).contains(LockedReports.one(clock.instant()));
    }

    @Test
    void nobody_asks_whether_a_suspended_station_is_open() {
        stations.suspend(EVERYTHING, code, "装修");

        assertThat(stations.observe(EVERYTHING, code, locked(NOON, "甲")))
                .isEqualTo(new Refused(Reason.NOT_OPEN));
        assertThat(count("select count(*) from station.sign")).isZero();
    }

    @Test
    void a_sign_is_taken_back_with_the_transaction_it_came_in() {
        assertThatThrownBy(
                        () ->
                                database.ownerJdbi()
                                        .useTransaction(
                                                handle -> {
                                                    stations.observe(
                                                            handle, code, locked(NOON, "甲"));
                                                    throw new IllegalStateException("later");
                                                }))
                .hasMessage("later");

        assertThat(signs()).isEqualTo(Signs.NONE);
        assertThat(announced()).isEqualTo(1);
    }

    private Station observe(Sign sign) {
        return ((Changed) stations.observe(EVERYTHING, code, sign)).station();
    }

    private Signs signs() {
        return stations.station(EVERYTHING, code).standing().signs();
    }

    private Sign open(Instant at, By by) {
        return new Sign(Sign.Kind.OPEN, by, at, "", "test", "open " + refs++);
    }

    private Sign locked(Instant at, String who) {
        return new Sign(Sign.Kind.LOCKED, By.VISITOR, at, who, "test", "locked " + refs++);
    }

    private long announced() {
        return count("select count(*) from outbox.event");
    }

    private long count(String sql) {
        return database.ownerJdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }
}
