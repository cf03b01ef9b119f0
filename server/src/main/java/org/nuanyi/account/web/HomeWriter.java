package org.nuanyi.account.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.nuanyi.account.web.HomeView.TaskLine;
import org.nuanyi.kernel.desk.Task;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Puts what waits into words. */
@Singleton
public class HomeWriter {

    private final Units units;
    private final Clock clock;

    HomeWriter(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    HomeView write(OwnView own, List<Task> tasks) {
        Language language = own.desk().frame().language();
        UnitTree tree = units.tree();
        return new HomeView(
                own.desk(),
                tasks.stream().map(task -> line(task, tree, language)).toList(),
                own.roles());
    }

    private TaskLine line(Task task, UnitTree tree, Language language) {
        LocalDateTime now = LocalDateTime.now(clock);
        TimeWords words = new TimeWords(language, now);
        boolean late = task.isLate(clock.instant());
        return new TaskLine(
                task.what(),
                task.count(),
                task.link().orElse(""),
                task.things(),
                task.unit()
                        .flatMap(tree::findUnit)
                        .map(unit -> language.pick(unit.shortName(), unit.english()))
                        .orElse(""),
                task.since().map(words::past).orElse(""),
                task.due()
                        .map(at -> LocalDateTime.ofInstant(at, clock.getZone()))
                        .map(at -> late ? words.past(at) : words.coming(at))
                        .orElse(""),
                late,
                task.things().size() < task.count());
    }
}
