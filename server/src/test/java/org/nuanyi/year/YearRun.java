package org.nuanyi.year;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.union.Unit;
import org.nuanyi.union.Units;

/**
 * Runs the year, or goes on with it: it asks the product what was done, looks that everything
 * acknowledged is there and nothing else, and takes the next step. May be killed at any moment.
 */
final class YearRun {

    /** Said of a step that was done, and killed before anybody was told. */
    static final String UNTOLD = "Done and not told: ";

    private final House house;
    private final List<Step> steps;
    private final Acknowledged acknowledged;

    private YearRun(House house, List<Step> steps, Acknowledged acknowledged) {
        this.house = house;
        this.steps = steps;
        this.acknowledged = acknowledged;
    }

    /** Arguments: URL, user, password, file of what was acknowledged, seed, stations, units. */
    public static void main(String[] words) {
        Database database = new Database(words[0], words[1], words[2]);
        YearPlan plan =
                plan(
                        database,
                        Long.parseLong(words[4]),
                        Integer.parseInt(words[5]),
                        Integer.parseInt(words[6]));
        run(database, plan, Path.of(words[3]), System.out::println);
    }

    /** The year of so many stations in so many of the assessed units. */
    static YearPlan plan(Database database, long seed, int stations, int units) {
        List<String> codes =
                new Units(Jdbis.on(database))
                        .tree().listAssessed().stream()
                                .map(Unit::code)
                                .sorted()
                                .limit(units)
                                .toList();
        return new YearPlan(seed, stations, codes);
    }

    /** Brings the year to its end, and says the number of each step after it was acknowledged. */
    static void run(Database database, YearPlan plan, Path file, IntConsumer progress) {
        try (House house = new House(database);
                Acknowledged acknowledged = Acknowledged.in(file)) {
            YearRun run = new YearRun(house, Script.of(plan), acknowledged);
            for (int number = run.next(); number < run.steps.size(); number++) {
                Step step = run.steps.get(number);
                acknowledged.add(step.name(), house.run(step));
                progress.accept(number);
            }
        }
    }

    /** The number of the first step that was not done. */
    private int next() {
        Standing standing = Standing.of(house);
        standing.tell(house);
        List<String> said = acknowledged.list();
        for (int number = 0; number < said.size(); number++) {
            Step step = steps.get(number);
            String line = said.get(number);
            boolean kept =
                    line.equals(Acknowledged.VOID + step.name())
                            || line.equals(Acknowledged.DONE + step.name())
                                    && step.sign().isSeen(standing);
            Step.require(kept, "LOST after it was acknowledged, step " + number, line);
        }
        int last = steps.size() - 1;
        while (last >= 0 && !steps.get(last).sign().isSeen(standing)) {
            last--;
        }
        Step.require(last <= said.size(), "AHEAD of what was begun", last);
        if (last < said.size()) {
            return said.size();
        }
        System.out.println(UNTOLD + steps.get(last).name());
        acknowledged.add(steps.get(last).name(), true);
        return last + 1;
    }
}
