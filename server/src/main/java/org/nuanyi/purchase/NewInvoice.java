package org.nuanyi.purchase;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a supplier asks to be paid.
 *
 * @param lines by the number of the line
 */
public record NewInvoice(String number, LocalDate issuedOn, Map<Integer, Billed> lines) {

    public NewInvoice {
        lines = Map.copyOf(lines);
    }

    /**
     * Of one line.
     *
     * @param price fen of one piece
     */
    public record Billed(int pieces, long price) {

        long fen() {
            return Math.multiplyExact(price, pieces);
        }
    }

    /** Fen of all lines. */
    public long total() {
        return lines.values().stream().mapToLong(Billed::fen).reduce(0, Math::addExact);
    }
}
