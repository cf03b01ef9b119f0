package org.nuanyi.kernel.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Decision.Reason;
import org.nuanyi.core.flow.Flow;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.flow.FlowResult.Done;
import org.nuanyi.kernel.flow.FlowResult.Overtaken;
import org.nuanyi.kernel.flow.FlowResult.Refused;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.MovableClock;
import org.nuanyi.testing.TestDatabase;

/** Errands of two units, from hand to hand. */
class FlowsTest {

    private static final String DONGSI = "110101006";
    private static final String CHAOYANGMEN = "110101007";
    private static final Scope OFFICER = as("li", "unit-officer", Reach.of(DONGSI));
    private static final Scope LEADER = as("wang", "unit-leader", Reach.of(DONGSI));
    private static final Scope FINANCE = as("qian", "finance", Reach.of(DONGSI));

    /** Tuesday, at noon. */
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private final Machine errand = Machines.read("errand", Set.of("ready"));
    private final Flows flows =
            new Flows(new Machines(List.of(errand)), clock, HolidayCalendar.CHINA);

    @Test
    @DisplayName("提交、会签、办结：每一步谁、什么时候、为什么、凭什么，都在")
    void a_matter_goes_from_hand_to_hand_and_nothing_of_it_is_lost() {
        Matter matter = begin(OFFICER, "1");
        NewDeed submit =
                new NewDeed(
                        matter.id(),
                        0,
                        Act.event("submit"),
                        Set.of("ready"),
                        "请审",
                        List.of("photo-7"));
        matter = done(OFFICER, submit);
        clock.advance(Duration.ofHours(1));
        matter = done(FINANCE, NewDeed.of(matter, Act.event("agree")));
        assertThat(matter.state()).isEqualTo("agreeing");
        matter = done(LEADER, NewDeed.of(matter, Act.event("agree")));
        assertThat(matter.state()).isEqualTo("done");

        assertThat(history(matter))
                .extracting(
                        PastDeed::number,
                        deed -> deed.deed().actor().person(),
                        PastDeed::at,
                        PastDeed::comment,
                        PastDeed::evidence,
                        PastDeed::before,
                        PastDeed::after)
                .containsExactly(
                        tuple(1, "li", NOON, "请审", List.of("photo-7"), "asked", "agreeing"),
                        tuple(
                                2,
                                "qian",
                                NOON.plusSeconds(3600),
                                "",
                                List.of(),
                                "agreeing",
                                "agreeing"),
                        tuple(
                                3,
                                "wang",
                                NOON.plusSeconds(3600),
                                "",
                                List.of(),
                                "agreeing",
                                "done"));
    }

    @Test
    void what_the_machine_refuses_is_not_done() {
        Matter matter = begin(OFFICER, "1");
        assertThat(act(OFFICER, NewDeed.of(matter, Act.event("submit"))))
                .isEqualTo(new Refused(Reason.GUARDED));
        assertThat(act(LEADER, NewDeed.of(matter, Act.event("submit")).holding("ready")))
                .isEqualTo(new Refused(Reason.NOT_HIS));
        assertThat(act(OFFICER, NewDeed.of(matter, Act.event("end"))))
                .isEqualTo(new Refused(Reason.UNEXPLAINED));
        assertThat(history(matter)).isEmpty();
        assertThat(reread(matter)).isEqualTo(matter);
    }

    @Test
    @DisplayName("两个人同时办：先到的算，后到的看到已经变了")
    void of_many_who_act_on_what_they_saw_one_is_first() throws Exception {
        Matter matter = begin(OFFICER, "1");
        List<FlowResult> results = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<FlowResult>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(
                        people.submit(
                                () ->
                                        act(
                                                OFFICER,
                                                NewDeed.of(matter, Act.event("end"))
                                                        .because("重复"))));
            }
            for (Future<FlowResult> answer : answers) {
                results.add(answer.get());
            }
        }
        assertThat(results).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Overtaken.class::isInstance).hasSize(7);
        assertThat(history(matter)).hasSize(1);
    }

    @Test
    void another_units_matter_is_not_there_and_is_not_changed_by_who_may_only_read() {
        Matter matter = begin(OFFICER, "1");
        Scope stranger = as("zhao", "unit-officer", Reach.of(CHAOYANGMEN));
        Scope reader =
                new Scope(
                        new Actor("sun", "unit-officer", Optional.empty(), Optional.empty()),
                        Reach.everything(),
                        Reach.of(CHAOYANGMEN));
        NewDeed end = NewDeed.of(matter, Act.event("end")).because("x");

        assertThatThrownBy(() -> act(stranger, end)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> act(reader, end)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> begin(stranger, "2")).isInstanceOf(Forbidden.class);
        assertThat(historyFor(stranger, matter)).isEmpty();
        assertThat(reread(matter)).isEqualTo(matter);
    }

    @Test
    @DisplayName("办过的事改不了、删不了")
    void what_was_done_is_only_added_to() {
        Matter matter = begin(OFFICER, "1");
        done(OFFICER, NewDeed.of(matter, Act.event("end")).because("重复"));
        for (String sql :
                List.of(
                        "update flow.deed set comment = 'x'",
                        "delete from flow.deed",
                        "delete from flow.matter")) {
            assertThatThrownBy(() -> database.scopes().use(OFFICER, h -> h.execute(sql)))
                    .as(sql)
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void a_matter_moves_with_the_rows_of_its_feature_or_not_at_all() {
        Matter matter = begin(OFFICER, "1");
        assertThatThrownBy(
                        () ->
                                database.scopes()
                                        .use(
                                                OFFICER,
                                                handle -> {
                                                    flows.act(
                                                            handle,
                                                            OFFICER,
                                                            NewDeed.of(matter, Act.event("end"))
                                                                    .because("重复"));
                                                    throw new IllegalStateException("the feature");
                                                }))
                .hasMessage("the feature");
        assertThat(reread(matter)).isEqualTo(matter);
    }

    @Test
    @DisplayName("期限按工作日：三个工作日，周末不算；到期第二天上报一次，换了一步重新算，办结的不报")
    void a_limit_in_working_days_is_escalated_once() {
        Matter late = begin(OFFICER, "late");
        Matter ended = begin(OFFICER, "ended");
        done(OFFICER, NewDeed.of(ended, Act.event("end")).because("重复"));
        assertThat(late.due()).contains(LocalDate.of(2026, 11, 27));

        clock.advance(Duration.ofDays(3));
        assertThat(escalated()).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(toldTo("district-office")).isEmpty();
        assertThat(escalated()).containsExactly("late");
        assertThat(escalated()).isEmpty();
        assertThat(toldTo("district-office")).containsExactly("late");
        assertThat(toldTo("district-leadership")).isEmpty();

        Matter moved = done(OFFICER, NewDeed.of(late, Act.event("submit")).holding("ready"));
        assertThat(moved.due()).contains(LocalDate.of(2026, 12, 4));
        assertThat(toldTo("district-office")).isEmpty();
        clock.advance(Duration.ofDays(7));
        assertThat(escalated()).containsExactly("late");
    }

    @Test
    void handing_over_and_asking_do_not_make_a_limit_longer() {
        Matter matter = begin(OFFICER, "1");
        clock.advance(Duration.ofDays(1));
        Matter asked = done(OFFICER, NewDeed.of(matter, new Act.AskToSign("sun")));
        assertThat(asked.since()).isEqualTo(matter.since());
        assertThat(asked.due()).isEqualTo(matter.due());
    }

    @Test
    void two_matters_of_a_machine_have_two_names() {
        Matter matter = begin(OFFICER, "1");
        assertThat(found("1")).contains(matter);
        assertThatThrownBy(() -> begin(OFFICER, "1"))
                .hasMessageContaining("matter_machine_subject");
    }

    @Test
    void what_is_kept_is_what_the_log_comes_to() {
        RandomGenerator random = new Random(20261126);
        List<Scope> people = List.of(OFFICER, LEADER, FINANCE);
        for (int life = 0; life < 25; life++) {
            Matter matter = begin(OFFICER, "life " + life);
            for (int i = 0; i < 12; i++) {
                NewDeed deed = NewDeed.of(matter, anything(random)).because("因为").holding("ready");
                if (act(people.get(random.nextInt(3)), deed) instanceof Done done) {
                    matter = done.matter();
                }
            }
            assertThat(reread(matter)).isEqualTo(matter);
            assertThat(
                            new Flow(errand)
                                    .replay(history(matter).stream().map(PastDeed::deed).toList()))
                    .as("life %d", life)
                    .isEqualTo(matter.standing());
        }
    }

    private static Act anything(RandomGenerator random) {
        org.nuanyi.core.flow.Actor receiver =
                new org.nuanyi.core.flow.Actor("li", Set.of("unit-officer"));
        return switch (random.nextInt(12)) {
            case 0 -> new Act.HandOver(receiver);
            case 1 -> new Act.AskToSign("qian");
            case 2 -> new Act.Sign(random.nextBoolean());
            case 3 -> new Act.Unask("qian");
            case 4 -> new Act.TakeBack();
            case 5 -> new Act.Urge();
            case 6 -> new Act.Copy(Set.of("sun", "zhou"));
            case 7 -> Act.back("return", "asked");
            case 8, 9 -> Act.event("agree");
            default -> Act.event("submit");
        };
    }

    @Test
    void matters_are_listed_by_where_they_stand_and_found_by_their_names() {
        Matter first = begin(OFFICER, "1");
        clock.advance(Duration.ofMinutes(1));
        begin(OFFICER, "2");
        Matter ended =
                done(OFFICER, NewDeed.of(begin(OFFICER, "3"), Act.event("end")).because("不办了"));
        assertThat(listed(List.of("asked"))).containsExactly("1", "2");
        assertThat(listed(List.of("asked", ended.state()))).containsExactly("1", "2", "3");
        assertThat(listed(List.of())).isEmpty();
        Scope elsewhere = as("zhao", "unit-officer", Reach.of(CHAOYANGMEN));
        List<Matter> found =
                database.scopes()
                        .in(OFFICER, handle -> flows.findAll(handle, "errand", List.of("1", "9")));
        assertThat(found).containsExactly(first);
        List<Matter> theirs =
                database.scopes()
                        .in(elsewhere, handle -> flows.listIn(handle, "errand", List.of("asked")));
        assertThat(theirs).isEmpty();
    }

    private List<String> listed(List<String> states) {
        return database.scopes()
                .in(OFFICER, handle -> flows.listIn(handle, "errand", states).stream())
                .map(Matter::subject)
                .toList();
    }

    @Test
    @DisplayName("分页：等得最久的在前，数字编号按数字排；别的单位、别的状态不算")
    void matters_are_paged_by_who_waits_longest() {
        for (String subject : List.of("9", "10", "11")) {
            begin(OFFICER, subject);
        }
        clock.advance(Duration.ofMinutes(1));
        begin(OFFICER, "2");
        Scope elsewhere = as("zhou", "unit-officer", Reach.of(CHAOYANGMEN));
        database.scopes()
                .in(
                        elsewhere,
                        handle -> flows.begin(handle, elsewhere, "errand", "1", CHAOYANGMEN));
        MatterFilter asked = MatterFilter.of("errand", List.of("asked"), List.of(DONGSI));

        assertThat(page(asked, 2, 0)).containsExactly("9", "10");
        assertThat(page(asked, 2, 2)).containsExactly("11", "2");
        assertThat(page(asked, 2, 4)).isEmpty();
        assertThat(page(asked.latestFirst(), 3, 0)).containsExactly("2", "11", "10");
        assertThat(count(asked)).isEqualTo(4);
        assertThat(count(MatterFilter.of("errand", List.of("done"), List.of(DONGSI)))).isZero();
        assertThat(count(MatterFilter.of("errand", List.of("asked"), List.of(CHAOYANGMEN))))
                .isZero();
    }

    private List<String> page(MatterFilter filter, int limit, int offset) {
        return database
                .scopes()
                .in(OFFICER, handle -> flows.page(handle, filter, limit, offset))
                .stream()
                .map(Matter::subject)
                .toList();
    }

    private long count(MatterFilter filter) {
        return database.scopes().in(OFFICER, handle -> flows.count(handle, filter));
    }

    private Matter begin(Scope scope, String subject) {
        return database.scopes()
                .in(scope, handle -> flows.begin(handle, scope, "errand", subject, DONGSI));
    }

    private FlowResult act(Scope scope, NewDeed deed) {
        return database.scopes().in(scope, handle -> flows.act(handle, scope, deed));
    }

    private Matter done(Scope scope, NewDeed deed) {
        FlowResult result = act(scope, deed);
        assertThat(result).isInstanceOf(Done.class);
        return ((Done) result).matter();
    }

    private Matter reread(Matter matter) {
        return database.scopes().in(OFFICER, handle -> flows.matter(handle, matter.id()));
    }

    private Optional<Matter> found(String subject) {
        return database.scopes().in(OFFICER, handle -> flows.find(handle, "errand", subject));
    }

    private List<PastDeed> history(Matter matter) {
        return historyFor(OFFICER, matter);
    }

    private List<PastDeed> historyFor(Scope scope, Matter matter) {
        return database.scopes().in(scope, handle -> flows.history(handle, matter.id()));
    }

    private List<String> escalated() {
        Scope job = Scope.system("flow", Reach.everything());
        List<Matter> late = database.scopes().in(job, handle -> flows.escalate(handle, job));
        return late.stream().map(Matter::subject).toList();
    }

    private List<String> toldTo(String role) {
        List<Matter> late =
                database.scopes().in(OFFICER, handle -> flows.listEscalated(handle, role));
        return late.stream().map(Matter::subject).toList();
    }

    private static Scope as(String person, String role, Reach reach) {
        return new Scope(
                new Actor(person, role, Optional.of("192.0.2.7"), Optional.of("request-1")),
                reach,
                reach);
    }
}
