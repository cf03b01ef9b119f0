package org.nuanyi.kernel.lifecycle;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.desk.Task;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Waiting;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** Makes tasks of matters that wait in a state: whose turn it is finds them at the desk. */
@Singleton
public final class WaitingTasks {

    /**
     * A state in which matters wait for somebody, and what he is to do with them.
     *
     * @param link to the list of them
     */
    public record Turn(String machine, String state, String chinese, String english, String link) {}

    private final Scopes scopes;
    private final Flows flows;
    private final Clock clock;

    WaitingTasks(Scopes scopes, Flows flows, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.clock = clock;
    }

    /** A task for each turn in which something waits, for who has the permission. */
    public TaskSource of(Permission permission, Turn... turns) {
        return new Source(permission, Optional.empty(), List.of(turns));
    }

    /** The same where several roles have the permission, and it is the turn of one of them. */
    public TaskSource of(Permission permission, Role role, Turn... turns) {
        return new Source(permission, Optional.of(role.id()), List.of(turns));
    }

    private final class Source implements TaskSource {

        private final Permission permission;
        private final Optional<String> role;
        private final List<Turn> turns;

        Source(Permission permission, Optional<String> role, List<Turn> turns) {
            this.permission = permission;
            this.role = role;
            this.turns = turns;
        }

        @Override
        public Permission permission() {
            return permission;
        }

        @Override
        public List<Task> list(Scope scope, Language language, Instant now) {
            return role.filter(his -> !his.equals(scope.actor().role())).isPresent()
                    ? List.of()
                    : turns.stream().flatMap(turn -> find(scope, turn, language).stream()).toList();
        }
    }

    private Optional<Task> find(Scope scope, Turn turn, Language language) {
        return scopes.in(scope, handle -> flows.waiting(handle, turn.machine(), turn.state()))
                .map(waiting -> task(turn, waiting, language));
    }

    private Task task(Turn turn, Waiting waiting, Language language) {
        return new Task(
                language.pick(turn.chinese(), turn.english()),
                waiting.count(),
                Optional.of(turn.link()),
                List.of(),
                Optional.empty(),
                Optional.of(waiting.since()),
                waiting.due().map(this::end));
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
