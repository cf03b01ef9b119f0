package org.nuanyi.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.testing.TestDatabase;

/**
 * A year of supplies, small: {@code -Dnuanyi.supply.stations=1360 -Dnuanyi.supply.days=365} is the
 * whole of it; {@code -Dnuanyi.seed=…}.
 */
class UseYearTest {

    private static final int STATIONS = Integer.getInteger("nuanyi.supply.stations", 8);
    private static final int DAYS = Integer.getInteger("nuanyi.supply.days", 63);
    private static final int MOST_UNITS = 18;
    private static final int STATIONS_OF_A_UNIT = 4;
    private static final int AT_ONCE = 4;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
    private final InstantSource watch = InstantSource.system();

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private int compared;
    private Duration making = Duration.ZERO;
    private Duration longest = Duration.ZERO;

    @Test
    @DisplayName("全年领用、盘点、报损、补记、撤销，每周按建议补货：每一行建议都与另算的一致，账实相符")
    void every_weeks_proposal_is_what_a_second_reckoning_says() throws Exception {
        Instant began = watch.instant();
        try (AgroalDataSource pool = database.pool(AT_ONCE);
                ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            SomeReplenishing house = new SomeReplenishing(new Scopes(Jdbis.on(pool)));
            List<UnitYear> units = units(house);
            say("seed %d, %d stations in %d units, %d days", seed, STATIONS, units.size(), DAYS);
            house.some.clock.set(SomeReplenishing.noonOf(FIRST));
            together(hands, units, unit -> unit.begin(FIRST));
            for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
                LocalDate today = day;
                house.some.clock.set(SomeReplenishing.noonOf(today));
                if (today.getDayOfWeek() == DayOfWeek.MONDAY) {
                    propose(house, today);
                    together(hands, units, unit -> unit.replenish(today));
                    say("%s, %s", today, Duration.between(began, watch.instant()));
                }
                together(hands, units, unit -> unit.day(today));
            }
            say("%s in %s", counts(units), Duration.between(began, watch.instant()));
            say("%,d lines compared; made in %s, the longest %s", compared, making, longest);
            assertThat(compared).isPositive();
            assertThat(house.some.differences()).isEmpty();
        }
    }

    private List<UnitYear> units(SomeReplenishing house) {
        for (int i = 0; i < UnitYear.ITEMS.size(); i++) {
            house.some.items.add(SomeSupplies.OFFICE, SomeSupplies.DISTRICT, UnitYear.item(i));
        }
        int count = Math.clamp(STATIONS / STATIONS_OF_A_UNIT, 1, MOST_UNITS);
        List<UnitYear> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int stations = STATIONS / count + (i < STATIONS % count ? 1 : 0);
            units.add(new UnitYear(house, "1101010%02d".formatted(i + 1), stations, seed + i));
        }
        return units;
    }

    /** Makes the proposals of all units, and holds each line against the second reckoning. */
    private void propose(SomeReplenishing house, LocalDate monday) {
        List<String> expected = new SecondReckoning(database.ownerJdbi()).needs(monday);
        for (String unit : house.proposals.listDue(SomeReplenishing.JOB)) {
            Instant began = watch.instant();
            assertThat(house.proposals.make(SomeReplenishing.JOB, unit))
                    .isInstanceOfAny(Proposed.Made.class, Proposed.NothingLacks.class);
            Duration took = Duration.between(began, watch.instant());
            making = making.plus(took);
            longest = took.compareTo(longest) > 0 ? took : longest;
        }
        List<String> proposed = new SecondReckoning(database.ownerJdbi()).proposed(monday);
        assertThat(proposed).as("seed %d, %s", seed, monday).isEqualTo(expected);
        compared += expected.size();
    }

    private static void together(
            ExecutorService hands, List<UnitYear> units, Consumer<UnitYear> work) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        units.forEach(unit -> all.add(hands.submit(() -> work.accept(unit))));
        for (Future<?> one : all) {
            one.get();
        }
    }

    private static Map<String, Integer> counts(List<UnitYear> units) {
        Map<String, Integer> counts = new TreeMap<>();
        units.forEach(
                unit -> unit.counts().forEach((kind, n) -> counts.merge(kind, n, Integer::sum)));
        return counts;
    }

    private static void say(String words, Object... what) {
        System.out.println("UseYearTest " + words.formatted(what));
    }
}
