package org.nuanyi.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.Sign;
import org.nuanyi.core.trust.Status;
import org.nuanyi.keeper.DeedResult.Reason;
import org.nuanyi.keeper.DeedResult.Refused;
import org.nuanyi.keeper.Duties.OnDuty;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.station.Checker;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationNow;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.NewReport;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.ReportState;
import org.nuanyi.voice.Teller;

/**
 * What a keeper does with one tap, and what it changes: a station open every day 07:00 to 22:00.
 */
class DutiesTest {

    /** A Tuesday. */
    private static final Instant NOON = StationExamples.NOON;

    @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private final SomeKeepers some = new SomeKeepers(DATABASE.scopes(), clock);
    private StationCode mine = StationCode.ofNumber(1_000_001);
    private StationCode other = mine;
    private OnDuty keeper = new OnDuty(none(), EVERYTHING);

    private static Device none() {
        return new Device(
                new UUID(0, 0),
                "",
                "",
                List.of(),
                NOON,
                NOON,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @BeforeEach
    void a_keeper_of_one_of_two_stations() {
        mine = station();
        other = station();
        keeper = some.keeper(mine);
    }

    private StationCode station() {
        int number = UUID.randomUUID().hashCode();
        return some.stations.register(EVERYTHING, StationExamples.numbered(number)).code();
    }

    @DisplayName("站点管理员点开门：今天在岗，门锁着的反映作废")
    @Test
    void open_is_a_proof_of_life_and_answers_every_doubt() {
        locked("a");
        locked("b");
        assertThat(now().state().status()).isEqualTo(Status.DOUBTFUL);

        some.done(keeper, mine, new Deed.Open());

        assertThat(now().state().status()).isEqualTo(Status.OPEN);
        assertThat(reload().standing().signs().proof()).contains(new Proof(NOON, By.KEEPER));
        assertThat(reload().standing().signs().locked()).isEmpty();
    }

    @Test
    void the_same_deed_sent_again_is_done_once() {
        UUID name = UUID.randomUUID();
        some.duties.take(keeper, name, mine, new Deed.NotToday("停电"), Duration.ZERO);
        clock.advance(Duration.ofMinutes(3));
        DeedResult again =
                some.duties.take(
                        keeper, name, mine, new Deed.NotToday("停电"), Duration.ofMinutes(3));

        assertThat(again).isInstanceOf(DeedResult.Done.class);
        assertThat(reload().oneOffs()).hasSize(1);
        assertThat(some.duties.take(keeper, name, mine, new Deed.Open(), Duration.ZERO))
                .isEqualTo(new Refused(Reason.NAME_TAKEN));
    }

    @DisplayName("昨天晚上点的开门，今天才送到：不算今天在岗")
    @Test
    void an_old_open_does_not_prove_today() {
        clock.advance(Duration.ofHours(20)); // Wednesday 08:00
        some.take(keeper, mine, new Deed.Open(), Duration.ofHours(10)); // Tuesday 22:00

        assertThat(now().state().status()).isEqualTo(Status.OPEN_BY_SCHEDULE);
        assertThat(reload().standing().signs().proof().orElseThrow().at())
                .isEqualTo(NOON.plus(Duration.ofHours(10)));
    }

    @Test
    void what_waited_longer_than_twelve_hours_or_comes_from_the_future_is_refused() {
        Duration limit = Duration.ofHours(12);
        assertThat(some.take(keeper, mine, new Deed.Open(), limit.plusSeconds(1)))
                .isEqualTo(new Refused(Reason.TOO_LONG_AGO));
        assertThat(some.take(keeper, mine, new Deed.Open(), Duration.ofSeconds(-1)))
                .isEqualTo(new Refused(Reason.AHEAD));
        assertThat(reload().standing().signs().proof()).isEmpty();
        assertThat(some.take(keeper, mine, new Deed.Open(), limit))
                .isInstanceOf(DeedResult.Done.class);
    }

    @DisplayName("关门：到今天收门的时间；再点开门就又开着")
    @Test
    void shut_lasts_until_the_usual_end_and_open_ends_it() {
        some.done(keeper, mine, new Deed.Shut());

        assertThat(reload().oneOffs())
                .containsExactly(
                        new OneOff(
                                OneOff.Kind.CLOSED,
                                LocalDateTime.of(2026, 11, 24, 12, 0),
                                LocalDateTime.of(2026, 11, 24, 22, 0),
                                "站点管理员已关门"));
        assertThat(now().state().status()).isEqualTo(Status.CLOSED);

        clock.advance(Duration.ofMinutes(30));
        some.done(keeper, mine, new Deed.Open());

        assertThat(reload().oneOffs()).isEmpty();
        assertThat(now().state().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void shut_changes_nothing_where_the_hours_say_shut() {
        clock.advance(Duration.ofHours(11)); // 23:00
        some.done(keeper, mine, new Deed.Shut());
        assertThat(reload().oneOffs()).isEmpty();
    }

    @Test
    void what_the_unit_closed_a_keeper_does_not_open() {
        LocalDateTime eleven = LocalDateTime.of(2026, 11, 24, 11, 0);
        some.oneOffs.add(
                EVERYTHING,
                mine,
                OneOff.Kind.CLOSED,
                eleven,
                eleven.plusHours(5),
                "装修",
                "110101006");
        some.done(keeper, mine, new Deed.Open());
        assertThat(reload().oneOffs()).hasSize(1);
    }

    @DisplayName("今天不开：马上对外公布原因，到半夜为止")
    @Test
    void not_today_is_public_at_once_until_midnight() {
        some.done(keeper, mine, new Deed.NotToday("停水停电"));

        OneOff closing = reload().oneOffs().getFirst();
        assertThat(closing.until()).isEqualTo(LocalDateTime.of(2026, 11, 25, 0, 0));
        assertThat(closing.reason()).isEqualTo("停水停电");
        assertThat(now().state().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void a_closing_that_comes_in_after_the_door_was_opened_again_closes_nothing() {
        clock.advance(Duration.ofHours(1));
        some.done(keeper, mine, new Deed.Open());
        some.take(keeper, mine, new Deed.Shut(), Duration.ofMinutes(40));
        assertThat(reload().oneOffs()).isEmpty();
    }

    @Test
    void a_broken_facility_is_shown_broken_and_checked_by_the_station() {
        some.done(keeper, mine, new Deed.Mark(Facility.SEATS, Condition.BROKEN));

        assertThat(reload().profile().offers(Facility.SEATS)).isFalse();
        assertThat(reload().profile().checked(Facility.SEATS).orElseThrow().by())
                .isEqualTo(Checker.KEEPER.id());
        assertThatThrownBy(
                        () -> some.take(keeper, mine, new Deed.Mark(Facility.TV, Condition.BROKEN)))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void an_older_word_about_a_facility_does_not_undo_a_newer_one() {
        clock.advance(Duration.ofHours(1));
        some.done(keeper, mine, new Deed.Mark(Facility.SEATS, Condition.BROKEN));
        some.take(
                keeper,
                mine,
                new Deed.Mark(Facility.SEATS, Condition.WORKS),
                Duration.ofMinutes(30));
        assertThat(reload().profile().offers(Facility.SEATS)).isFalse();
    }

    @Test
    void a_need_is_shown_to_the_unit_until_it_was_seen_to() {
        DoneDeed need = some.done(keeper, mine, new Deed.Need("饮用水、纸杯"));
        assertThat(some.duties.listNeeds(EVERYTHING))
                .filteredOn(open -> open.id().equals(need.id()))
                .singleElement()
                .satisfies(open -> assertThat(open.words()).isEqualTo("饮用水、纸杯"))
                .satisfies(open -> assertThat(open.person()).isEqualTo("王师傅"));

        some.duties.meet(EVERYTHING, need.id());
        some.duties.meet(EVERYTHING, need.id());

        assertThat(some.duties.listNeeds(EVERYTHING)).noneMatch(o -> o.id().equals(need.id()));
        assertThat(some.take(keeper, mine, new Deed.Need(" ")))
                .isEqualTo(new Refused(Reason.NO_WORDS));
        assertThat(some.take(keeper, mine, new Deed.Need("水".repeat(201))))
                .isEqualTo(new Refused(Reason.NO_WORDS));
    }

    @Test
    void a_report_about_the_station_gets_its_answer_and_gets_one_only() {
        ReportNumber number = report(mine);
        assertThat(some.reports.listForKeeper(EVERYTHING, mine)).hasSize(1);

        some.done(keeper, mine, new Deed.Answer(number));

        assertThat(some.reports.report(EVERYTHING, number).state()).isEqualTo(ReportState.HANDLED);
        assertThat(some.reports.listForKeeper(EVERYTHING, mine)).isEmpty();
        assertThat(some.take(keeper, mine, new Deed.Answer(number)))
                .isEqualTo(new Refused(Reason.ANSWERED));
    }

    @Test
    void a_suspended_station_is_opened_by_its_unit_and_by_no_tap() {
        some.stations.suspend(EVERYTHING, mine, "装修");
        assertThat(some.take(keeper, mine, new Deed.Open()))
                .isEqualTo(new Refused(Reason.NOT_IN_SERVICE));
    }

    // --- other stations

    @DisplayName("甲站的站点管理员，对乙站什么也做不了：路径里、内容里都不行")
    @Test
    void nothing_is_done_at_a_station_the_phone_is_not_for() {
        assertThatThrownBy(() -> some.take(keeper, other, new Deed.Open()))
                .isInstanceOf(Forbidden.class);
        ReportNumber number = report(other);
        assertThatThrownBy(() -> some.take(keeper, mine, new Deed.Answer(number)))
                .isInstanceOf(Forbidden.class);
        DoneDeed theirs = some.done(some.keeper(other), other, new Deed.Open());
        assertThatThrownBy(() -> some.duties.undo(keeper, mine, theirs.id()))
                .isInstanceOf(NotFound.class);
        assertThat(some.reports.report(EVERYTHING, number).answer()).isEmpty();
        assertThat(refusals("station", other.value())).isEqualTo(1);
    }

    @Test
    void the_database_takes_no_deed_at_a_station_the_phone_is_not_for() {
        String forged =
                """
                insert into keeper.deed (id, device, station, unit, kind, words, done_at, heard_at)
                values (gen_random_uuid(), :device, :station, '110101006', 'open', '', now(), now())
                """;
        assertThatThrownBy(
                        () ->
                                DATABASE.scopes()
                                        .use(
                                                keeper.scope(),
                                                handle ->
                                                        handle.createUpdate(forged)
                                                                .bind(
                                                                        "device",
                                                                        keeper.device().id())
                                                                .bind("station", other.value())
                                                                .execute()))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasMessageContaining("foreign key");
    }

    @Test
    void a_phone_taken_off_duty_does_nothing_more() {
        some.devices.revoke(EVERYTHING, keeper.device().id());
        assertThatThrownBy(() -> some.take(keeper, mine, new Deed.Open()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_station_that_went_to_another_unit_is_that_units_keepers() {
        DATABASE.ownerJdbi()
                .useHandle(
                        h ->
                                h.execute(
                                        "update station.station set unit = '110101007' where code ="
                                                + " ?",
                                        mine.value()));
        assertThatThrownBy(() -> some.take(keeper, mine, new Deed.Open()))
                .isInstanceOfAny(Forbidden.class, NotFound.class);
    }

    // --- undo

    @DisplayName("点错了开门：撤销以后，门锁着的反映又算数")
    @Test
    void an_open_that_is_undone_proves_nothing() {
        locked("a");
        locked("b");
        DoneDeed open = some.done(keeper, mine, new Deed.Open());
        clock.advance(Duration.ofMinutes(10));

        assertThat(some.duties.undo(keeper, mine, open.id())).isInstanceOf(DeedResult.Done.class);
        assertThat(some.duties.undo(keeper, mine, open.id())).isInstanceOf(DeedResult.Done.class);

        assertThat(now().state().status()).isEqualTo(Status.DOUBTFUL);
        assertThat(some.duties.take(keeper, open.id(), mine, new Deed.Open(), Duration.ZERO))
                .as("what was undone is not done by being sent again")
                .isInstanceOf(DeedResult.Done.class);
        assertThat(now().state().status()).isEqualTo(Status.DOUBTFUL);
    }

    @Test
    void a_closing_that_an_open_ended_is_there_again_when_that_is_undone_and_goes_with_its_own() {
        DoneDeed shut = some.done(keeper, mine, new Deed.Shut());
        clock.advance(Duration.ofMinutes(1));
        DoneDeed open = some.done(keeper, mine, new Deed.Open());
        assertThat(some.duties.undo(keeper, mine, shut.id()))
                .isEqualTo(new Refused(Reason.NOT_THE_LAST));
        some.duties.undo(keeper, mine, open.id());
        assertThat(now().state().status()).isEqualTo(Status.CLOSED);
        some.duties.undo(keeper, mine, shut.id());
        assertThat(reload().oneOffs()).isEmpty();
    }

    @Test
    void a_facility_is_as_before_when_that_is_undone() {
        DoneDeed broken = some.done(keeper, mine, new Deed.Mark(Facility.SEATS, Condition.BROKEN));
        some.duties.undo(keeper, mine, broken.id());
        assertThat(reload().profile().offers(Facility.SEATS)).isTrue();
    }

    @Test
    void of_two_taps_in_the_same_instant_the_later_is_undone_first() {
        for (int n = 0; n < 10; n++) {
            DoneDeed deed = some.done(keeper, mine, n % 2 == 0 ? new Deed.Open() : new Deed.Shut());
            assertThat(some.duties.findUndoable(keeper, mine)).contains(deed);
        }
    }

    @Test
    void after_ten_minutes_a_tap_stays() {
        DoneDeed shut = some.done(keeper, mine, new Deed.Shut());
        assertThat(some.duties.findUndoable(keeper, mine)).contains(shut);
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(some.duties.findUndoable(keeper, mine)).isEmpty();
        assertThat(some.duties.undo(keeper, mine, shut.id()))
                .isEqualTo(new Refused(Reason.TOO_LATE));
    }

    @Test
    void what_was_done_stands_in_the_audit_trail_with_the_phone_that_did_it() {
        some.done(keeper, mine, new Deed.Open());
        String entry =
                DATABASE.ownerJdbi()
                        .withHandle(
                                h ->
                                        h.createQuery(
                                                        """
                                                        select actor || ' ' || role || ' ' || unit from audit.entry
                                                        where action = 'keeper.open' and subject = :code
                                                        """)
                                                .bind("code", mine.value())
                                                .mapTo(String.class)
                                                .one());
        assertThat(entry).isEqualTo("keeper:" + keeper.device().id() + " keeper 110101006");
    }

    private static int refusals(String kind, String subject) {
        return DATABASE.ownerJdbi()
                .withHandle(
                        h ->
                                h.createQuery(
                                                """
                                                select count(*) from audit.entry
                                                where result = 'refused' and subject_kind = :kind and subject = :subject
                                                """)
                                        .bind("kind", kind)
                                        .bind("subject", subject)
                                        .mapTo(Integer.class)
                                        .one());
    }

    private void locked(String witness) {
        some.stations.observe(
                EVERYTHING,
                mine,
                new Sign(
                        Sign.Kind.LOCKED,
                        By.VISITOR,
                        NOON.minusSeconds(600),
                        witness,
                        "test",
                        mine.value() + witness));
    }

    private ReportNumber report(StationCode code) {
        Teller teller = new Teller(Optional.of(UUID.randomUUID()), "192.0.2.9");
        NewReport locked = NewReport.tap(ReportKind.LOCKED);
        Noted noted = (Noted) some.reports.hear(UUID.randomUUID(), code, locked, teller);
        return noted.report().orElseThrow();
    }

    private Station reload() {
        return some.stations.station(EVERYTHING, mine);
    }

    private StationNow now() {
        return StationNow.of(reload(), clock.instant());
    }
}
