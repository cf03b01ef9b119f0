package org.nuanyi.cabinet.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyi.cabinet.internal.AlarmStore.Alarmed;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.Task;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** The cabinets that somebody has to look after, for as long as it lasts. Thread-safe. */
@Singleton
public final class AlarmTasks implements TaskSource {

    private static final String DESK = "/desk/cabinets";
    private static final int NAMED = 3;

    private final Scopes scopes;

    public AlarmTasks(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public Permission permission() {
        return Permission.KEEP_CABINETS;
    }

    @Override
    public List<Task> list(Scope scope, Language language, Instant now) {
        List<Alarmed> first = scopes.in(scope, handle -> new AlarmStore(handle).atCabinets(NAMED));
        return first.isEmpty() ? List.of() : List.of(task(first, language));
    }

    private static Task task(List<Alarmed> first, Language language) {
        Alarmed oldest = first.getFirst();
        return new Task(
                language.pick("智能柜有告警", "Cabinets with alarms"),
                oldest.cabinets(),
                Optional.of(DESK + "?show=alarms"),
                first.stream().map(it -> thing(it, language)).toList(),
                Optional.empty(),
                Optional.of(oldest.since()),
                Optional.empty());
    }

    private static Task.Thing thing(Alarmed one, Language language) {
        String kinds =
                one.kinds().stream()
                        .map(kind -> language.pick(kind.chinese(), kind.english()))
                        .collect(Collectors.joining(language.pick("、", ", ")));
        return new Task.Thing(one.cabinet() + " " + kinds, DESK + "/" + one.cabinet());
    }
}
