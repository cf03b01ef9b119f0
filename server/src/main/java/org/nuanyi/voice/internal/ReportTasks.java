package org.nuanyi.voice.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.Task;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.voice.internal.ReportTaskStore.Waiting;

/** The reports that wait for a unit. Thread-safe. */
@Singleton
public final class ReportTasks implements TaskSource {

    private static final String LIST = "/desk/reports";

    private final Scopes scopes;

    public ReportTasks(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public Permission permission() {
        return Permission.HANDLE_REPORTS;
    }

    @Override
    public List<Task> list(Scope scope, Language language, Instant now) {
        String me = scope.actor().id();
        return scopes.in(
                scope,
                handle -> {
                    ReportTaskStore store = new ReportTaskStore(handle);
                    return tasks(store.count(now, me), store.countToVerify(me), language);
                });
    }

    private static List<Task> tasks(Waiting waiting, long toVerify, Language language) {
        return Stream.of(
                        task(
                                language.pick("反映已超时", "Reports that are late"),
                                "?late=1",
                                waiting.late(),
                                waiting.lateSince(),
                                waiting.lateDue()),
                        task(
                                language.pick("反映等处理", "Reports to deal with"),
                                "",
                                waiting.open(),
                                waiting.openSince(),
                                waiting.openDue()),
                        task(
                                language.pick("交给我的反映", "Reports given to me"),
                                "?mine=1",
                                waiting.mine(),
                                waiting.mineSince(),
                                waiting.mineDue()),
                        task(
                                language.pick(
                                        "已办结，等另一个人核实", "Closed, to be verified by somebody else"),
                                "?state=closed",
                                toVerify,
                                Optional.empty(),
                                Optional.empty()))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Task> task(
            String what, String query, long count, Optional<Instant> since, Optional<Instant> due) {
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        new Task(
                                what,
                                count,
                                Optional.of(LIST + query),
                                List.of(),
                                Optional.empty(),
                                since,
                                due));
    }
}
