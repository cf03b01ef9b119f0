package org.nuanyi.kernel.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Task;
import org.nuanyi.kernel.flow.FlowResult;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.lifecycle.Lifecycle.Choice;
import org.nuanyi.kernel.lifecycle.Lifecycle.Entry;
import org.nuanyi.kernel.lifecycle.Lifecycle.Option;
import org.nuanyi.kernel.lifecycle.Lifecycle.Step;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.MovableClock;
import org.nuanyi.testing.TestDatabase;

/** An errand as its page shows it to those who have to do with it. */
class LifecyclesTest {

    private static final String DONGSI = "110101006";
    private static final Map<String, String> PEOPLE =
            Map.of("li", "李明", "wang", "王芳", "qian", "钱进");
    private static final Scope OFFICER = as("li", "unit-officer");
    private static final Scope LEADER = as("wang", "unit-leader");
    private static final Scope FINANCE = as("qian", "finance");

    private static final Scope JOB = Scope.system("flow", Reach.everything());

    /** Tuesday, at noon. */
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private final Machines machines =
            new Machines(List.of(Machines.read("errand", Set.of("ready"))));
    private final Flows flows = new Flows(machines, clock, HolidayCalendar.CHINA);
    private final Lifecycles lifecycles =
            new Lifecycles(
                    machines,
                    new Names.Book(
                            List.of(
                                    (scope, actor, language) ->
                                            Optional.ofNullable(PEOPLE.get(actor)))),
                    (roles, unit) ->
                            List.of(
                                    new Colleague("li", "李明", Role.UNIT_OFFICER),
                                    new Colleague("wang", "王芳", Role.UNIT_LEADER),
                                    new Colleague("qian", "钱进", Role.FINANCE)),
                    clock);

    @Test
    @DisplayName("走过的写明谁、什么时候；正在的写明等谁、到哪天；还没走的也看得见")
    void the_way_is_drawn_with_who_and_when_and_what_it_waits_for() {
        Matter matter = submitted();
        clock.advance(Duration.ofHours(2));

        Lifecycle drawn = draw(LEADER, matter, Map.of());

        assertThat(drawn.steps())
                .containsExactly(
                        new Step("待办", "done", "李明", "2 小时前"),
                        new Step("会签", "now", "", "2 小时前"),
                        new Step("已办", "ahead", "", ""));
        Lifecycle.Turn turn = drawn.turn().orElseThrow();
        assertThat(turn.whom()).isEqualTo("财务、单位负责人");
        assertThat(turn.due()).isEqualTo("2026-12-01 周二");
        assertThat(turn.late()).isFalse();
        assertThat(turn.toldTo()).isEqualTo("区总工会领导");
        assertThat(drawn.history())
                .extracting(Entry::who, Entry::as, Entry::what, Entry::words, Entry::at)
                .containsExactly(tuple("李明", "单位干事", "提交 → 会签", "请审", "2026-11-24 12:00"));
    }

    @Test
    void after_its_last_day_it_is_late() {
        Matter matter = submitted();
        clock.advance(Duration.ofDays(8));

        assertThat(draw(LEADER, matter, Map.of()).turn().orElseThrow().late()).isTrue();
    }

    @Test
    @DisplayName("只看得到自己能办的；条件不满足的写明缺什么")
    void the_reader_is_shown_what_he_may_do_and_what_lacks() {
        Matter matter = begun();

        assertThat(draw(OFFICER, matter, Map.of("ready", "还没有照片。")).choices())
                .containsExactly(
                        new Choice("submit", "提交", true, false, List.of(), "还没有照片。"),
                        new Choice("end", "终止", false, true, List.of(), ""));
        assertThat(draw(LEADER, matter, Map.of()).choices()).isEmpty();
        assertThat(draw(LEADER, matter, Map.of()).verbs().urge()).isTrue();
    }

    @Test
    void who_may_send_it_back_chooses_a_step_it_came_through() {
        Matter matter = submitted();

        assertThat(draw(LEADER, matter, Map.of()).choices())
                .contains(
                        new Choice(
                                "return",
                                "退回",
                                false,
                                true,
                                List.of(new Option("asked", "待办")),
                                ""));
    }

    @Test
    void it_is_handed_to_colleagues_and_to_nobody_else() {
        Matter matter = begun();

        assertThat(draw(OFFICER, matter, Map.of()).colleagues())
                .extracting(Option::name)
                .containsExactly("王芳（单位负责人）", "钱进（财务）");
        assertThat(read(matter, "verb", "ask-to-sign", "person", "wang").act())
                .isEqualTo(new Act.AskToSign("wang"));
        assertThatThrownBy(() -> read(matter, "verb", "hand-over", "person", "nobody"))
                .isInstanceOf(BadInput.class)
                .hasMessage("Choose somebody who works for this unit.");
    }

    @Test
    void what_has_ended_waits_for_nobody() {
        Matter matter = submitted();
        matter = done(FINANCE, NewDeed.of(matter, Act.event("agree")));
        matter = done(LEADER, NewDeed.of(matter, Act.event("agree")));

        Lifecycle drawn = draw(LEADER, matter, Map.of());

        assertThat(drawn.turn()).isEmpty();
        assertThat(drawn.isDoable()).isFalse();
        assertThat(drawn.steps().getLast().name()).isEqualTo("已办");
    }

    @Test
    @DisplayName("超期的，期限写明告诉谁，谁的工作台上就有，别人没有；办了一步就没有了")
    void what_is_late_is_a_task_of_whom_its_limit_names() {
        Matter matter = submitted();
        clock.advance(Duration.ofDays(8));
        database.scopes().in(JOB, handle -> flows.escalate(handle, JOB));

        List<Task> tasks = overdue(as("zhao", "district-leadership"));
        assertThat(tasks).extracting(Task::what).containsExactly("超期没有办：差事");
        assertThat(tasks.getFirst().things())
                .containsExactly(new Task.Thing("1", "/desk/errands/1"));
        assertThat(tasks.getFirst().isLate(clock.instant())).isTrue();
        assertThat(overdue(as("sun", "district-office"))).isEmpty();

        done(LEADER, NewDeed.of(matter, Act.back("return", "asked")).because("重写"));
        assertThat(overdue(as("zhao", "district-leadership"))).isEmpty();
    }

    private List<Task> overdue(Scope reader) {
        MatterAddress address =
                new MatterAddress() {
                    @Override
                    public String machine() {
                        return "errand";
                    }

                    @Override
                    public String path(String subject) {
                        return "/desk/errands/" + subject;
                    }
                };
        return new OverdueTasks(database.scopes(), flows, machines, List.of(address), clock)
                .list(reader, Language.CHINESE, clock.instant());
    }

    private NewDeed read(Matter matter, String... fields) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("seen", "0");
        for (int i = 0; i < fields.length; i += 2) {
            form.putSingle(fields[i], fields[i + 1]);
        }
        return lifecycles.read(form, matter, Set.of(), List.of());
    }

    private Lifecycle draw(Scope reader, Matter matter, Map<String, String> missing) {
        return lifecycles.draw(
                reader,
                matter,
                database.scopes().in(reader, handle -> flows.history(handle, matter.id())),
                missing,
                Language.CHINESE);
    }

    private Matter begun() {
        return database.scopes()
                .in(OFFICER, handle -> flows.begin(handle, OFFICER, "errand", "1", DONGSI));
    }

    private Matter submitted() {
        NewDeed submit = NewDeed.of(begun(), Act.event("submit")).holding("ready").because("请审");
        return done(OFFICER, submit);
    }

    private Matter done(Scope scope, NewDeed deed) {
        FlowResult result = database.scopes().in(scope, handle -> flows.act(handle, scope, deed));
        return ((FlowResult.Done) result).matter();
    }

    private static Scope as(String person, String role) {
        return new Scope(
                new Actor(person, role, Optional.empty(), Optional.empty()),
                Reach.of(DONGSI),
                Reach.of(DONGSI));
    }
}
