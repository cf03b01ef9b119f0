package org.nuanyi.upkeep.internal;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nuanyi.station.StationCode;
import org.nuanyi.upkeep.Category;
import org.nuanyi.upkeep.UnitYear;
import org.nuanyi.upkeep.Warning;

/** What somebody is warned of. */
public final class UpkeepRules {

    private static final int HUNDRED = 100;
    private static final int LOW = 80;

    /** With a sixth of the year to go, so much of a hundred of the plan is much. */
    private static final int MUCH = 30;

    private static final Month NEARLY_OVER = Month.NOVEMBER;

    private UpkeepRules() {}

    /**
     * What the policy of the year has for maintenance.
     *
     * @param perStation fen; 0 where it says nothing
     * @param stations of the unit that are not closed
     */
    public record Allowed(long perStation, int stations) {}

    /** All that is to be said of a unit, what is worst of its kind first. */
    public static List<Warning> warnings(UnitYear year, Allowed allowed, LocalDate today) {
        List<Warning> warnings = new ArrayList<>();
        if (year.plan().isPresent()) {
            for (Category category : Category.values()) {
                line(warnings, category, year.planned(category), year.spent(category).used());
            }
        } else if (year.spent().used() > 0) {
            warnings.add(new Warning.NoPlan(year.spent().used()));
        }
        if (allowed.perStation() > 0) {
            policy(warnings, year, allowed);
        }
        if (isNearlyOver(year.year(), today) && year.left() * HUNDRED > year.planned() * MUCH) {
            warnings.add(new Warning.MuchLeft(year.planned(), year.left()));
        }
        if (year.withoutPhoto() > 0) {
            warnings.add(new Warning.NoPhoto(year.withoutPhoto()));
        }
        return warnings;
    }

    private static void line(List<Warning> warnings, Category category, long planned, long used) {
        if (planned == 0 && used > 0) {
            warnings.add(new Warning.NotPlanned(category, used));
        } else if (used > 0 && used >= planned) {
            warnings.add(new Warning.LineUsedUp(category, planned, used));
        } else if (used > 0 && used * HUNDRED >= planned * LOW) {
            warnings.add(new Warning.LineLow(category, planned, used));
        }
    }

    private static void policy(List<Warning> warnings, UnitYear year, Allowed allowed) {
        year.stations().entrySet().stream()
                .filter(station -> station.getValue() > allowed.perStation())
                .sorted(Map.Entry.comparingByKey())
                .map(station -> above(station.getKey(), allowed.perStation(), station.getValue()))
                .forEach(warnings::add);
        long together = allowed.perStation() * allowed.stations();
        if (year.spent().used() > together) {
            warnings.add(new Warning.UnitAbovePolicy(together, year.spent().used()));
        }
    }

    private static Warning above(StationCode station, long allowed, long used) {
        return new Warning.StationAbovePolicy(station, allowed, used);
    }

    private static boolean isNearlyOver(int year, LocalDate today) {
        return !today.isBefore(LocalDate.of(year, NEARLY_OVER, 1));
    }
}
