package org.nuanyi.voice.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.Task;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.voice.internal.ReportTaskStore.Waiting;

/** The reports whose units missed a deadline, for the district. Thread-safe. */
@Singleton
public final class EscalatedTasks implements TaskSource {

    private final Scopes scopes;

    public EscalatedTasks(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public Permission permission() {
        return Permission.OVERSEE_REPORTS;
    }

    @Override
    public List<Task> list(Scope scope, Language language, Instant now) {
        Waiting waiting =
                scopes.in(
                        scope,
                        handle -> new ReportTaskStore(handle).count(now, scope.actor().id()));
        return ReportTasks.task(
                        language.pick("超时升级到区里的反映", "Reports that were escalated to the district"),
                        "?escalated=1",
                        waiting.escalated(),
                        waiting.escalatedSince(),
                        waiting.escalatedDue())
                .stream()
                .toList();
    }
}
