package org.nuanyi.upkeep.internal;

import java.util.Locale;
import org.nuanyi.core.ledger.Line;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.upkeep.NewSpending;

/** Reads what people copy from a receipt. */
public final class SpendingTexts {

    private static final int LONGEST_SELLER = 100;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NOTE = 300;

    private SpendingTexts() {}

    /**
     * The same, written so that the same receipt reads the same.
     *
     * @throws BadInput that names the field
     */
    public static NewSpending tidy(NewSpending says) {
        if (says.fen() <= 0 || says.fen() > Line.MOST) {
            throw new BadInput("fen", "Write an amount of yuan.");
        }
        if (says.spentOn().getYear() < 2000) {
            throw new BadInput("on", "The year of a budget is 2000 or later.");
        }
        String number = TypedText.allow("number", says.number(), LONGEST_NUMBER);
        return new NewSpending(
                says.unit(),
                says.station(),
                says.category(),
                says.source(),
                says.fen(),
                says.spentOn(),
                TypedText.require("seller", says.seller(), LONGEST_SELLER).replaceAll("\\s+", " "),
                number.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT),
                TypedText.allow("note", says.note(), LONGEST_NOTE));
    }

    /** The number of a voucher. */
    public static String voucher(String written) {
        return TypedText.require("voucher", written, LONGEST_NUMBER);
    }
}
