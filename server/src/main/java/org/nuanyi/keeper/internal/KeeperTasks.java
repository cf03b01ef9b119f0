package org.nuanyi.keeper.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanyi.keeper.OpenNeed;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.Task;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** What keepers lack waits for their unit. Thread-safe. */
@Singleton
public final class KeeperTasks implements TaskSource {

    private static final String LIST = "/desk/keepers";
    private static final int FIRST = 3;

    private final Scopes scopes;

    public KeeperTasks(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public Permission permission() {
        return Permission.LOOK_AFTER_KEEPERS;
    }

    @Override
    public List<Task> list(Scope scope, Language language, Instant now) {
        List<OpenNeed> needs = scopes.in(scope, handle -> new DeedStore(handle).listNeeds());
        return needs.isEmpty() ? List.of() : List.of(task(needs, language));
    }

    private static Task task(List<OpenNeed> needs, Language language) {
        return new Task(
                language.pick("站点管理员说缺物资", "Keepers lack something"),
                needs.size(),
                Optional.of(LIST),
                needs.stream().limit(FIRST).map(KeeperTasks::thing).toList(),
                Optional.empty(),
                Optional.of(needs.getLast().doneAt()),
                Optional.empty());
    }

    private static Task.Thing thing(OpenNeed need) {
        return new Task.Thing(need.words(), LIST);
    }
}
