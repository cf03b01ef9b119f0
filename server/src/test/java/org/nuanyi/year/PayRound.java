package org.nuanyi.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A day on which everything payable is paid.
 *
 * @param last nothing fails at the bank any more
 */
record PayRound(String name, LocalDate on, boolean last) {

    private static final int DECEMBER = 12;

    /** The last working day of each month, and three in December. */
    static List<PayRound> all() {
        List<PayRound> rounds = new ArrayList<>();
        for (int month = 1; month < DECEMBER; month++) {
            YearMonth one = YearMonth.of(YearPlan.YEAR, month);
            rounds.add(new PayRound(one + "", YearPlan.by(one.atEndOfMonth()), false));
        }
        rounds.add(new PayRound("2026-12", LocalDate.of(YearPlan.YEAR, DECEMBER, 24), false));
        rounds.add(new PayRound("2026-12-二", LocalDate.of(YearPlan.YEAR, DECEMBER, 29), false));
        rounds.add(new PayRound("2026-12-三", LocalDate.of(YearPlan.YEAR, DECEMBER, 31), true));
        return List.copyOf(rounds);
    }
}
