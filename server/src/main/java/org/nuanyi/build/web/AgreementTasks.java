package org.nuanyi.build.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyi.build.Agreements;
import org.nuanyi.build.Agreements.Running;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.Task;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/**
 * Agreements that have ended, and those that end soon: a task of its own each time somebody is
 * reminded. Thread-safe.
 */
@Singleton
final class AgreementTasks implements TaskSource {

    private static final int SHOWN = 3;

    private final Agreements agreements;
    private final Reminders reminders;
    private final ZoneId zone;

    AgreementTasks(Agreements agreements, Reminders reminders, Clock clock) {
        this.agreements = agreements;
        this.reminders = reminders;
        this.zone = clock.getZone();
    }

    @Override
    public Permission permission() {
        return Permission.EDIT_BUILDING;
    }

    @Override
    public List<Task> list(Scope scope, Language language, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Task> tasks = new ArrayList<>();
        LocalDate from = Reminders.BEGINNING;
        LocalDate until = today.minusDays(1);
        String what = language.pick("协议已到期：续约或退出", "Agreements that have ended: renew or end");
        task(scope, what, from, until).ifPresent(tasks::add);
        for (int days : reminders.days()) {
            from = until.plusDays(1);
            until = today.plusDays(days);
            what =
                    language.pick("协议 %d 天内到期：谈续约", "Agreements that end within %d days")
                            .formatted(days);
            task(scope, what, from, until).ifPresent(tasks::add);
        }
        return tasks;
    }

    private Optional<Task> task(Scope scope, String what, LocalDate from, LocalDate until) {
        List<Running> first = agreements.listRunning(scope, from, until, 0, SHOWN);
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Task(
                                what,
                                agreements.countRunning(scope, from, until),
                                Optional.of(AgreementPages.PATH),
                                first.stream().map(AgreementTasks::thing).toList(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(end(first.getFirst()))));
    }

    private Instant end(Running running) {
        return running.agreement().terms().endsOn().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Task.Thing thing(Running running) {
        return new Task.Thing(running.name(), KeepingWriter.path(running.agreement()));
    }
}
