package org.nuanyi.purchase;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.station.StationCode;

/**
 * A purchase.
 *
 * @param unit code of who buys
 * @param quote id of the chosen quote
 * @param choiceWhy why there are fewer than three quotes, or why not the cheapest; may be empty
 */
public record Purchase(
        long id,
        String unit,
        int year,
        String source,
        String title,
        String madeBy,
        Instant madeAt,
        Optional<Long> quote,
        String choiceWhy,
        List<PurchaseLine> lines) {

    /** The budget line of all purchases (统一采购). */
    public static final String LINE = "equipment";

    public Purchase {
        lines = List.copyOf(lines);
    }

    /** From where it is paid. */
    public BudgetKey budget() {
        return new BudgetKey(year, unit, LINE, source);
    }

    /** The line of that number. */
    public Optional<PurchaseLine> findLine(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }

    /** The stations that something is for, in the order of their codes. */
    public List<StationCode> stations() {
        return lines.stream()
                .flatMap(line -> line.shares().stream())
                .map(PurchaseLine.Share::station)
                .distinct()
                .sorted(Comparator.comparing(StationCode::value))
                .toList();
    }
}
