package org.nuanyi.station.internal;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyi.core.trust.StationState;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.Task;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.internal.StationTaskStore.Waiting;

/** What stations wait for: to be verified, to open again, to be checked. Thread-safe. */
@Singleton
public final class StationTasks implements TaskSource {

    /** A closing is looked at so long before it ends. */
    static final Duration SOON = Duration.ofDays(3);

    /** What was checked longer ago is checked again. */
    static final Duration CHECK_HOLDS = Duration.ofDays(90);

    private final Scopes scopes;

    public StationTasks(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public Permission permission() {
        return Permission.SEE_STATIONS;
    }

    @Override
    public List<Task> list(Scope scope, Language language, Instant now) {
        return scopes.in(
                scope,
                handle -> {
                    StationTaskStore store = new StationTaskStore(handle);
                    return Stream.of(
                                    task(
                                            language.pick("去核实：有人说门锁着，或查到没开", "Verify: found shut"),
                                            Optional.of("/desk/stations?state=doubtful"),
                                            store.doubtful(now.minus(StationState.ANSWER))),
                                    task(
                                            language.pick(
                                                    "临时关闭快到期：到点要开门", "Closed for once, to open"),
                                            Optional.empty(),
                                            store.closingEnds(now, now.plus(SOON))),
                                    task(
                                            language.pick(
                                                    "时间、门口或设施 90 天没核对过",
                                                    "Not checked within 90 days: hours, entrance or"
                                                            + " facilities"),
                                            Optional.of("/desk/stations?unchecked=1"),
                                            store.unchecked(now.minus(CHECK_HOLDS))))
                            .flatMap(Optional::stream)
                            .toList();
                });
    }

    private static Optional<Task> task(String what, Optional<String> link, List<Waiting> waiting) {
        return waiting.stream()
                .findFirst()
                .map(
                        first ->
                                new Task(
                                        what,
                                        first.total(),
                                        link,
                                        waiting.stream().map(StationTasks::thing).toList(),
                                        Optional.empty(),
                                        first.since(),
                                        first.due()));
    }

    private static Task.Thing thing(Waiting waiting) {
        return new Task.Thing(waiting.name(), "/desk/stations/" + waiting.code());
    }
}
