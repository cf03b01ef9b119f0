package org.nuanyi.upkeep;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.core.ledger.Stage;
import org.nuanyi.fund.BudgetLine;
import org.nuanyi.fund.Policies;
import org.nuanyi.fund.Source;
import org.nuanyi.kernel.ledger.Account;
import org.nuanyi.kernel.ledger.Accounts;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.upkeep.UnitYear.Spent;
import org.nuanyi.upkeep.UnitYear.Watched;
import org.nuanyi.upkeep.internal.PlanStore;
import org.nuanyi.upkeep.internal.UpkeepRules;
import org.nuanyi.upkeep.internal.UpkeepRules.Allowed;
import org.nuanyi.upkeep.internal.UpkeepSums;
import org.nuanyi.upkeep.internal.UpkeepSums.Sum;

/** How the maintenance of units stands in a year: planned, spent, left, and what to look at. */
@Singleton
public final class UpkeepYears {

    private final Scopes scopes;
    private final Accounts accounts;
    private final Policies policies;
    private final Stations stations;
    private final Clock clock;

    public UpkeepYears(
            Scopes scopes, Accounts accounts, Policies policies, Stations stations, Clock clock) {
        this.scopes = scopes;
        this.accounts = accounts;
        this.policies = policies;
        this.stations = stations;
        this.clock = clock;
    }

    /**
     * These units in a year, in the order of their codes; also others that the scope sees and that
     * planned or spent.
     */
    public List<Watched> list(Scope scope, int year, Collection<String> units) {
        List<UnitYear> found = scopes.in(scope, handle -> list(handle, year, units));
        long perStation = perStation(scope, year);
        Map<String, Integer> counted = perStation == 0 ? Map.of() : stations.countByUnit(scope);
        return found.stream()
                .map(
                        one ->
                                new Watched(
                                        one,
                                        UpkeepRules.warnings(
                                                one,
                                                new Allowed(
                                                        perStation,
                                                        counted.getOrDefault(one.unit(), 0)),
                                                today())))
                .toList();
    }

    /** What the policy has for a station in a year, by its last day or today; 0 for nothing. */
    private long perStation(Scope scope, int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate day = last.isBefore(today()) ? last : today();
        return policies.find(scope, day)
                .map(policy -> policy.fen(BudgetLine.MAINTENANCE))
                .orElse(0L);
    }

    private List<UnitYear> list(Handle handle, int year, Collection<String> units) {
        Map<String, Plan> plans =
                new PlanStore(handle)
                        .list(year).stream()
                                .collect(Collectors.toMap(Plan::unit, Function.identity()));
        Map<String, List<Sum>> sums =
                new UpkeepSums(handle)
                        .list(year).stream().collect(Collectors.groupingBy(Sum::unit));
        TreeSet<String> all = new TreeSet<>(units);
        all.addAll(plans.keySet());
        all.addAll(sums.keySet());
        Map<String, Long> balances = balances(handle, year, all);
        return all.stream()
                .map(
                        unit ->
                                unitYear(
                                        unit,
                                        year,
                                        Optional.ofNullable(plans.get(unit)),
                                        sums.getOrDefault(unit, List.of()),
                                        balances))
                .toList();
    }

    private static UnitYear unitYear(
            String unit,
            int year,
            Optional<Plan> plan,
            List<Sum> sums,
            Map<String, Long> balances) {
        Map<Category, Spent> categories = new EnumMap<>(Category.class);
        Map<StationCode, Long> stations = new HashMap<>();
        for (Sum sum : sums) {
            categories.merge(sum.category(), sum.spent(), Spent::and);
            sum.station()
                    .filter(_ -> sum.spent().used() > 0)
                    .ifPresent(code -> stations.merge(code, sum.spent().used(), Long::sum));
        }
        return new UnitYear(
                unit,
                year,
                plan.flatMap(Plan::inForce),
                -at(balances, unit, year, Stage.GRANTED),
                at(balances, unit, year, Stage.AVAILABLE),
                categories,
                stations,
                sums.stream().mapToInt(Sum::withoutPhoto).sum());
    }

    private Map<String, Long> balances(Handle handle, int year, Collection<String> units) {
        List<String> keys = new ArrayList<>();
        for (String unit : units) {
            keys(unit, year, Stage.GRANTED).forEach(keys::add);
            keys(unit, year, Stage.AVAILABLE).forEach(keys::add);
        }
        return accounts.findAll(handle, keys).stream()
                .collect(Collectors.toMap(Account::key, Account::balance));
    }

    private static long at(Map<String, Long> balances, String unit, int year, Stage stage) {
        return keys(unit, year, stage).mapToLong(key -> balances.getOrDefault(key, 0L)).sum();
    }

    private static Stream<String> keys(String unit, int year, Stage stage) {
        return Arrays.stream(Source.values())
                .map(
                        source ->
                                new BudgetKey(year, unit, BudgetLine.MAINTENANCE.id(), source.id())
                                        .account(stage));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
