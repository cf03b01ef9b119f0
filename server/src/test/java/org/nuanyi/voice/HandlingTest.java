package org.nuanyi.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Facility;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.StepResult.Done;
import org.nuanyi.voice.StepResult.Reason;
import org.nuanyi.voice.StepResult.Refused;

/** A report as a work order: from the tap to "it is solved indeed". */
class HandlingTest {

    private static final String DONGSI = "110101006";
    private static final Scope ONE = by("one");
    private static final Scope OTHER = by("other");
    private static final byte[] PHOTO = Pictures.jpegWithPosition(80, 60, 1);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private Reports reports;
    private Handling handling;
    private StationCode code;

    @BeforeEach
    void open() {
        AesGcmSealing sealing = new AesGcmSealing(SealKey.generate());
        Stations stations = new Stations(database.scopes(), clock, sealing);
        reports = new Reports(database.scopes(), stations, clock, sealing, SomeDeadlines.USUAL);
        handling = new Handling(database.scopes(), stations, clock, sealing, SomeDeadlines.USUAL);
        code = stations.register(EVERYTHING, StationExamples.dongsi()).code();
    }

    @DisplayName("门锁着：开放时间里 2 小时；设施坏了：3 天；别的：7 天")
    @Test
    void a_report_is_a_work_order_with_a_deadline_by_its_kind() {
        clock.advance(Duration.ofHours(9).plusMinutes(30));
        Instant half = clock.instant();

        assertThat(order(tell(NewReport.tap(ReportKind.LOCKED))).due())
                .as("21:30, open 7 to 22: half an hour today, the rest tomorrow")
                .isEqualTo(Instant.parse("2026-11-25T00:30:00Z"));
        assertThat(order(tell(NewReport.broken(Facility.MICROWAVE))).due())
                .isEqualTo(half.plus(Duration.ofDays(3)));
        assertThat(order(tell(words("想要打气筒"))).due()).isEqualTo(half.plus(Duration.ofDays(7)));
    }

    @Test
    void that_it_is_open_is_nobodys_work() {
        assertThat(handling.findOrder(EVERYTHING, tell(NewReport.tap(ReportKind.OPEN)))).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void the_whole_way_is_kept_as_it_was_gone() {
        ReportNumber number = tell(words("没热水"));
        UUID person = UUID.randomUUID();
        handling.assign(ONE, number, person, List.of(person));
        handling.answer(ONE, number, "已联系店家");
        handling.close(ONE, number, PHOTO);
        handling.verify(OTHER, number, false);
        handling.answer(ONE, number, "换了新的");
        handling.close(OTHER, number);
        handling.verifyAsSender(number, true);

        assertThat(handling.listSteps(ONE, order(number).id()))
                .extracting(step -> step.kind().id() + " " + step.by())
                .containsExactly(
                        "assigned one",
                        "answered one",
                        "closed one",
                        "denied other",
                        "answered one",
                        "closed other",
                        "confirmed sender");
        assertThat(order(number).assignee()).contains(person);
        assertThat(order(number).report().state()).isEqualTo(ReportState.VERIFIED);
    }

    @DisplayName("办结的人不能自己核实")
    @Test
    void who_closed_it_does_not_verify_it() {
        ReportNumber number = closed();

        assertThat(handling.verify(ONE, number, true)).isEqualTo(new Refused(Reason.OWN_WORK));
        assertThat(handling.verify(ONE, number, false)).isEqualTo(new Refused(Reason.OWN_WORK));
        assertThat(handling.verify(OTHER, number, true)).isInstanceOf(Done.class);
    }

    @DisplayName("还没有：重新办理，期限从现在算")
    @Test
    void not_yet_opens_it_again_with_a_new_deadline() {
        ReportNumber number = closed();
        clock.advance(Duration.ofDays(1));

        assertThat(handling.verifyAsSender(number, false)).isInstanceOf(Done.class);
        WorkOrder again = order(number);
        assertThat(again.report().state()).isEqualTo(ReportState.RECEIVED);
        assertThat(again.due()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
        assertThat(handling.close(ONE, number, PHOTO)).isEqualTo(new Refused(Reason.NOT_ANSWERED));
        assertThat(handling.verifyAsSender(number, true)).isEqualTo(new Refused(Reason.NOT_CLOSED));
    }

    @Test
    void the_photo_of_a_closing_is_written_anew_and_the_last_one_is_shown() {
        ReportNumber number = closed();
        long step = handling.listSteps(ONE, order(number).id()).getLast().id();

        byte[] kept = handling.findClosingPhoto(Scope.PUBLIC, number).orElseThrow();
        assertThat(Pictures.decoded(kept).getWidth()).isEqualTo(80);
        assertThat(kept).isNotEqualTo(PHOTO);
        assertThat(handling.findClosingPhoto(ONE, order(number).id(), step)).contains(kept);
        assertThat(handling.findClosingPhoto(ONE, order(number).id(), step + 1)).isEmpty();
        ReportNumber another = tell(words("x"));
        handling.answer(ONE, another, "好");
        assertThatThrownBy(() -> handling.close(ONE, another, new byte[] {1, 2, 3}))
                .isInstanceOf(BadInput.class);
        assertThat(order(another).report().state()).isEqualTo(ReportState.HANDLED);
    }

    @Test
    void it_is_given_only_to_who_looks_after_reports() {
        ReportNumber number = tell(words("没热水"));

        assertThat(handling.assign(ONE, number, UUID.randomUUID(), List.of()))
                .isEqualTo(new Refused(Reason.NOT_ABLE));
        assertThat(order(number).assignee()).isEmpty();
    }

    @Test
    void another_units_report_is_not_there_and_one_that_is_only_seen_is_not_changed() {
        ReportNumber number = tell(words("没热水"));
        long id = order(number).id();
        Scope stranger = officer("110101007");
        Scope reader = new Scope(ONE.actor(), Reach.of(DONGSI), Reach.nothing());

        assertThat(handling.list(stranger, WorkFilter.WAITING, 0, 9)).isEmpty();
        assertThatThrownBy(() -> handling.order(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handling.listSteps(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handling.answer(stranger, number, "x"))
                .isInstanceOf(NotFound.class);
        assertThat(handling.order(reader, id).report().words()).isEqualTo("没热水");
        assertThatThrownBy(() -> handling.answer(reader, number, "x"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void every_step_is_in_the_audit_trail_with_what_it_changed() {
        ReportNumber number = closed();
        handling.verifyAsSender(number, false);

        assertThat(trail())
                .containsExactly(
                        "report.answered one 110101006",
                        "report.closed one 110101006",
                        "report.denied system:voice 110101006");
    }

    @Test
    void the_list_is_filtered_and_the_next_deadline_comes_first() {
        ReportNumber other = tell(words("想要打气筒"));
        ReportNumber broken = tell(NewReport.broken(Facility.MICROWAVE));
        ReportNumber locked = tell(NewReport.tap(ReportKind.LOCKED));
        UUID me = UUID.randomUUID();
        handling.assign(ONE, broken, me, List.of(me));

        assertThat(numbers(WorkFilter.WAITING)).containsExactly(locked, broken, other);
        assertThat(numbers(filter(List.of(), Optional.of(ReportKind.BROKEN), false)))
                .containsExactly(broken);
        assertThat(numbers(filter(List.of("110101007"), Optional.empty(), false))).isEmpty();
        assertThat(numbers(filter(List.of(DONGSI), Optional.empty(), false))).hasSize(3);
        clock.advance(Duration.ofHours(3));
        assertThat(numbers(filter(List.of(), Optional.empty(), true))).containsExactly(locked);
        assertThat(handling.list(ONE, WorkFilter.WAITING, 1, 1))
                .extracting(order -> order.report().number())
                .containsExactly(broken);
    }

    private List<String> trail() {
        String sql =
                "select action || ' ' || actor || ' ' || unit from audit.entry"
                        + " where subject_kind = 'report' order by id";
        return database.ownerJdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static WorkFilter filter(List<String> units, Optional<ReportKind> kind, boolean late) {
        return new WorkFilter(
                WorkFilter.WAITING.states(),
                kind,
                units,
                late,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private List<ReportNumber> numbers(WorkFilter filter) {
        return handling.list(ONE, filter, 0, 9).stream()
                .map(order -> order.report().number())
                .toList();
    }

    private List<WorkOrder> all() {
        return handling.list(EVERYTHING, WorkFilter.WAITING, 0, 9);
    }

    /** A locked door, closed by one. */
    private ReportNumber closed() {
        ReportNumber number = tell(NewReport.tap(ReportKind.LOCKED));
        handling.answer(ONE, number, "马上去看");
        handling.close(ONE, number, PHOTO);
        return number;
    }

    private WorkOrder order(ReportNumber number) {
        return handling.findOrder(EVERYTHING, number).orElseThrow();
    }

    private ReportNumber tell(NewReport report) {
        Teller teller = new Teller(Optional.of(UUID.randomUUID()), UUID.randomUUID().toString());
        Noted noted = (Noted) reports.hear(UUID.randomUUID(), code, report, teller);
        return noted.report().orElseThrow();
    }

    private static NewReport words(String words) {
        return new NewReport(ReportKind.OTHER, Optional.empty(), words, Optional.empty(), "");
    }

    private static Scope by(String account) {
        return new Scope(
                new Actor(account, "unit-officer", Optional.empty(), Optional.empty()),
                Reach.of(DONGSI),
                Reach.of(DONGSI));
    }
}
