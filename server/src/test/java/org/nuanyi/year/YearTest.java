package org.nuanyi.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.fund.Reconciled;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.testing.MortalServer;
import org.nuanyi.testing.TestDatabase;

/**
 * A year of building and paying, small: {@code -Dnuanyi.year.stations=1360 -Dnuanyi.year.kills=100}
 * is the whole of it, over all 18 units; {@code -Dnuanyi.seed=…}.
 */
class YearTest {

    private static final int STATIONS = Integer.getInteger("nuanyi.year.stations", 36);
    private static final int KILLS = Integer.getInteger("nuanyi.year.kills", 3);
    private static final int ALL_UNITS = 18;
    private static final int STATIONS_OF_A_UNIT = 15;

    private final long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
    private final Instant began = InstantSource.system().instant();

    @RegisterExtension final TestDatabase calm = new TestDatabase();
    @TempDir Path folder;

    @Test
    @DisplayName("全年1360个驿站：一分不差；随时断电，结果一样")
    void a_year_ends_to_the_fen_and_the_same_however_often_it_is_killed() throws Exception {
        YearPlan plan =
                YearRun.plan(
                        calm.database(),
                        seed,
                        STATIONS,
                        Math.min(ALL_UNITS, STATIONS / STATIONS_OF_A_UNIT));
        int steps = Script.of(plan).size();
        say("seed %d, %,d steps, %d units", seed, steps, plan.units().size());
        say("%s", count(plan.projects(), ProjectScript::fate));
        say("receipts %s", count(plan.bills(), Bill::fate));
        try (MortalServer server = new MortalServer(folder.resolve("data"));
                ExecutorService meanwhile = Executors.newSingleThreadExecutor()) {
            Path quiet = folder.resolve("calm");
            Future<?> undisturbed =
                    meanwhile.submit(() -> YearRun.run(calm.database(), plan, quiet, _ -> {}));
            runKilled(server, plan, Kill.draw(KILLS, steps, seed));
            settles("killed", server.owner(), server.app(), plan);
            undisturbed.get();
            settles("calm", calm.owner(), calm.database(), plan);
            assertThat(Transcript.of(Jdbis.on(server.owner())))
                    .isEqualTo(Transcript.of(calm.ownerJdbi()));
        }
    }

    private void runKilled(MortalServer server, YearPlan plan, List<Kill> kills) {
        Path acknowledged = folder.resolve("killed");
        int worked = 0;
        int untold = 0;
        for (Kill kill : kills) {
            YearProcess year = YearProcess.start(server.app(), plan, acknowledged);
            year.await(kill.step());
            LockSupport.parkNanos((long) (kill.part() * year.nanosOfStep()));
            kill(server, year, kill.what());
            worked += year.awaitEnd() == 0 ? 0 : 1;
            untold += year.foundUntold() ? 1 : 0;
            assertThat(year.accuses()).as(() -> kill + "\n" + year.said()).isFalse();
            say("%s", kill);
        }
        YearProcess last = YearProcess.start(server.app(), plan, acknowledged);
        assertThat(last.awaitEnd()).as(last::said).isZero();
        untold += last.foundUntold() ? 1 : 0;
        say("%d kills while it worked, %d of them when it was done and not told", worked, untold);
        sayAcknowledged(acknowledged);
    }

    private void sayAcknowledged(Path file) {
        try (Acknowledged acknowledged = Acknowledged.in(file)) {
            List<String> done =
                    acknowledged.list().stream()
                            .filter(line -> line.startsWith(Acknowledged.DONE))
                            .toList();
            say(
                    "%,d steps done and looked for after each kill; %d times two leaders at once",
                    done.size(), done.stream().filter(line -> line.contains(" approve ")).count());
        }
    }

    private static void kill(MortalServer server, YearProcess year, Kill.What what) {
        if (what != Kill.What.DATABASE) {
            year.kill();
        }
        if (what != Kill.What.PROGRAM) {
            server.kill();
            server.restart();
        }
    }

    /** The ledger, the documents and the script say the same, and so does the product itself. */
    private void settles(String name, Database owner, Database app, YearPlan plan) {
        UpkeepBooks upkeep = new UpkeepBooks(Jdbis.on(owner));
        assertThat(upkeep.gaps()).isEmpty();
        assertThat(upkeep.paid()).isEqualTo(UpkeepBooks.scripted(plan));
        assertThat(upkeep.planned().values())
                .hasSize(plan.units().size())
                .containsOnly(PlanSteps.inForce());
        SecondBooks books = new SecondBooks(Jdbis.on(owner));
        assertThat(books.gaps()).isEmpty();
        assertThat(books.broken()).isEmpty();
        assertThat(books.due()).isEqualTo(SecondBooks.scripted(plan));
        assertThat(books.balances()).isEqualTo(withoutPolicies(books.due()));
        long refused = plan.projects().stream().filter(one -> !one.fate().isPaid()).count();
        assertThat(SecondBooks.total(books.balances()))
                .isEqualTo((STATIONS - refused) * PaperSteps.THOUSAND);
        try (House house = new House(app)) {
            Reconciled reconciled = house.reconciliation.compare(People.OFFICE, YearPlan.YEAR);
            assertThat(reconciled.agrees()).as(reconciled::toString).isTrue();
            assertThat(reconciled.lines()).isEqualTo(2 * plan.units().size());
        }
        say(
                "%s: %,d entries; %s for maintenance; %s for stations = %s - %d refused of"
                        + " 1,000.00",
                name,
                books.entries(),
                Yuan.text(SecondBooks.total(upkeep.paid())),
                Yuan.text(SecondBooks.total(books.balances())),
                Yuan.text(STATIONS * PaperSteps.THOUSAND),
                refused);
    }

    private static Map<String, Long> withoutPolicies(Map<String, Long> due) {
        Map<String, Long> sums = new TreeMap<>();
        due.forEach((key, fen) -> sums.merge(key.replaceAll(" .* ", " "), fen, Long::sum));
        return sums;
    }

    private static <T, K extends Comparable<K>> Map<K, Long> count(List<T> all, Function<T, K> by) {
        return all.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private void say(String words, Object... values) {
        Duration so = Duration.between(began, InstantSource.system().instant());
        System.out.printf("YearTest %s: %s%n", so, words.formatted(values));
    }
}
