package org.nuanyi.kernel.page;

import org.nuanyi.core.ledger.Yuan;

/** Amounts of money, as pages write them. */
public final class MoneyWords {

    private MoneyWords() {}

    /** As {@code 1,000.00 元}. */
    public static String yuan(Language language, long fen) {
        return language.pick(Yuan.text(fen) + " 元", "¥" + Yuan.text(fen));
    }
}
