package org.nuanyi.upkeep;

import java.time.LocalDate;
import java.util.Optional;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.fund.BudgetLine;
import org.nuanyi.fund.Source;
import org.nuanyi.station.StationCode;

/**
 * What was spent, as its receipt says.
 *
 * @param station for which; empty where it was for all of the unit
 * @param source from whose money
 * @param spentOn day of the receipt, not to come; its year is that of the budget
 * @param number of the receipt; may be empty where it has none
 * @param note what for; may be empty
 */
public record NewSpending(
        String unit,
        Optional<StationCode> station,
        Category category,
        Source source,
        long fen,
        LocalDate spentOn,
        String seller,
        String number,
        String note) {

    /** The budget line it is paid from. */
    public BudgetKey budget() {
        return new BudgetKey(spentOn.getYear(), unit, BudgetLine.MAINTENANCE.id(), source.id());
    }
}
