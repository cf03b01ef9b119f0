package org.nuanyi.purchase;

import java.util.List;
import java.util.Map;

/**
 * What a supplier asks.
 *
 * @param prices fen of one piece, by the number of the line; all lines have one
 */
public record Quote(long id, long supplier, Map<Integer, Long> prices) {

    public Quote {
        prices = Map.copyOf(prices);
    }

    /** Fen for all that is asked for. */
    public long total(List<PurchaseLine> lines) {
        return lines.stream()
                .mapToLong(line -> Math.multiplyExact(price(line.number()), line.pieces()))
                .reduce(0, Math::addExact);
    }

    /** Fen of one piece of a line. */
    public long price(int line) {
        Long price = prices.get(line);
        if (price == null) {
            throw new IllegalStateException("quote " + id + " has no price for line " + line);
        }
        return price;
    }
}
