package org.nuanyi.upkeep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.station.StationCode;

/**
 * The maintenance of a unit in a year. Amounts are fen.
 *
 * @param plan the one in force
 * @param granted by the papers of its budget
 * @param available of that, not set aside yet
 * @param categories what was spent, by what for
 * @param stations what was agreed for single stations
 * @param withoutPhoto how many spendings have no photo of the receipt
 */
public record UnitYear(
        String unit,
        int year,
        Optional<Plan.Version> plan,
        long granted,
        long available,
        Map<Category, Spent> categories,
        Map<StationCode, Long> stations,
        int withoutPhoto) {

    public UnitYear {
        categories = Map.copyOf(categories);
        stations = Map.copyOf(stations);
    }

    /**
     * What was spent.
     *
     * @param waiting entered, not agreed yet
     * @param used agreed, whether paid or not
     * @param paid of what is used
     */
    public record Spent(long waiting, long used, long paid) {

        static final Spent NOTHING = new Spent(0, 0, 0);

        Spent and(Spent other) {
            return new Spent(waiting + other.waiting, used + other.used, paid + other.paid);
        }
    }

    /** What was spent of a category. */
    public Spent spent(Category category) {
        return categories.getOrDefault(category, Spent.NOTHING);
    }

    /** What was spent of all. */
    public Spent spent() {
        return categories.values().stream().reduce(Spent.NOTHING, Spent::and);
    }

    /** What the plan has for a category. */
    public long planned(Category category) {
        return plan.map(version -> version.fen(category)).orElse(0L);
    }

    /** What the plan has. */
    public long planned() {
        return plan.map(Plan.Version::fen).orElse(0L);
    }

    /** What is left of the plan of a category; below zero where more is used. */
    public long left(Category category) {
        return planned(category) - spent(category).used();
    }

    /** What is left of the plan; below zero where more is used. */
    public long left() {
        return planned() - spent().used();
    }

    /** A unit with its warnings. */
    public record Watched(UnitYear year, List<Warning> warnings) {

        public Watched {
            warnings = List.copyOf(warnings);
        }
    }
}
