package org.nuanyi.demo.internal;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.station.Check;
import org.nuanyi.station.Checker;

/**
 * Who looked at what of a station after it was first checked as a whole. Has a chance of its own,
 * so that it does not move the rest of the set.
 */
final class Visits {

    private static final double UNCHECKED_HOURS = 15;
    private static final double SEEN_AGAIN = 20;
    private static final long YEAR = 365;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The unit of the station is the one who has no word here. */
    private static final Weighted<Optional<Checker>> WHO =
            Weighted.of(
                    """
                    50 KEEPER
                    30 UNIT
                    15 INSPECTION
                    5 UNION
                    """,
                    Visits::checker);

    private final Chance chance;
    private final LocalDate today;

    Visits(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    /** The first check, of the entrance. */
    Optional<Check> first(Fate fate, String unit) {
        return fate.checkedAt().map(at -> new Check(at, who(unit)));
    }

    /** Not every station has had its hours checked. */
    Optional<Check> ofHours(Fate fate, String unit) {
        boolean unchecked = chance.percent(UNCHECKED_HOURS);
        return unchecked ? Optional.empty() : ofFacilities(fate, unit);
    }

    /** One visit for all of them. */
    Optional<Check> ofFacilities(Fate fate, String unit) {
        return fate.checkedAt().map(at -> new Check(later(fate, at), who(unit)));
    }

    /** The keeper has looked at some of them since. */
    Optional<Check> ofFacility(Fate fate, Optional<Check> all) {
        return chance.percent(SEEN_AGAIN)
                ? all.map(check -> new Check(later(fate, check.at()), Checker.KEEPER))
                : all;
    }

    /** Nobody goes to a station that is shut, nor to one that has been forgotten for a year. */
    private Instant later(Fate fate, Instant at) {
        int days = (int) DAYS.between(LocalDate.ofInstant(at, ZONE), today);
        boolean visited = fate.standing().lifecycle() == Lifecycle.OPEN && days < YEAR;
        return visited && days > 1 ? at.plus(chance.between(0, days - 1), DAYS) : at;
    }

    private String who(String unit) {
        return chance.pick(WHO).map(Checker::id).orElse(unit);
    }

    private static Optional<Checker> checker(String name) {
        return name.equals("UNIT") ? Optional.empty() : Optional.of(Checker.valueOf(name));
    }
}
