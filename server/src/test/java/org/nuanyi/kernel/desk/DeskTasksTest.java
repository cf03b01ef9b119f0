package org.nuanyi.kernel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuanyi.kernel.access.Caller;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;

class DeskTasksTest {

    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Caller OFFICER =
            new Caller(
                    UUID.randomUUID(),
                    "李明",
                    List.of(
                            new HeldRole(
                                    Role.UNIT_OFFICER,
                                    "110101006",
                                    LocalDate.of(2026, 1, 1),
                                    Optional.empty())));

    @Test
    void what_is_late_leads_then_the_next_deadline_then_what_waits_longest() {
        TaskSource one =
                source(
                        Permission.SEE_STATIONS,
                        task("waits a day", Optional.of(1L), Optional.empty()),
                        task("due tonight", Optional.empty(), Optional.of(8L)),
                        task("an hour late", Optional.empty(), Optional.of(-1L)));
        TaskSource other =
                source(
                        Permission.SEE_STATIONS,
                        task("nobody knows since when", Optional.empty(), Optional.empty()),
                        task("waits a week", Optional.of(7L), Optional.empty()),
                        task("a day late", Optional.empty(), Optional.of(-24L)));

        assertThat(tasks(one, other))
                .extracting(Task::what)
                .containsExactly(
                        "a day late",
                        "an hour late",
                        "due tonight",
                        "waits a week",
                        "waits a day",
                        "nobody knows since when");
    }

    @Test
    void a_feature_whose_permission_the_reader_lacks_is_not_asked() {
        TaskSource forbidden =
                new TaskSource() {
                    @Override
                    public Permission permission() {
                        return Permission.SEE_PEOPLE;
                    }

                    @Override
                    public List<Task> list(Scope scope, Language language, Instant now) {
                        throw new AssertionError("asked");
                    }
                };

        assertThat(tasks(forbidden)).isEmpty();
    }

    @Test
    void each_is_asked_in_the_readers_scope_which_changes_nothing() {
        Scope scope = OFFICER.reader(Permission.SEE_STATIONS, "192.0.2.1", "r-1");

        assertThat(scope.reads()).isEqualTo(Reach.of("110101006"));
        assertThat(scope.writes()).isEqualTo(Reach.nothing());
        assertThat(scope.actor().role()).isEqualTo("unit-officer");
    }

    @Test
    void a_task_is_late_from_its_deadline_on() {
        Task task = task("x", Optional.empty(), Optional.of(0L));

        assertThat(task.isLate(NOON.minusMillis(1))).isFalse();
        assertThat(task.isLate(NOON)).isTrue();
        assertThatThrownBy(
                        () ->
                                new Task(
                                        "x",
                                        0,
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Task> tasks(TaskSource... sources) {
        return new DeskTasks(List.of(sources), Clock.fixed(NOON, ZoneOffset.UTC))
                .list(
                        OFFICER,
                        Language.CHINESE,
                        source -> OFFICER.reader(source.permission(), "192.0.2.1", "r-1"));
    }

    private static TaskSource source(Permission permission, Task... tasks) {
        return new TaskSource() {
            @Override
            public Permission permission() {
                return permission;
            }

            @Override
            public List<Task> list(Scope scope, Language language, Instant now) {
                return List.of(tasks);
            }
        };
    }

    private static Task task(String what, Optional<Long> daysAgo, Optional<Long> dueInHours) {
        return new Task(
                what,
                1,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                daysAgo.map(days -> NOON.minus(Duration.ofDays(days))),
                dueInHours.map(hours -> NOON.plus(Duration.ofHours(hours))));
    }
}
