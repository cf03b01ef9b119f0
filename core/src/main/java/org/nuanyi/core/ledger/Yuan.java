package org.nuanyi.core.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts of money as people write them: yuan with at most two decimals. Inside they are fen. */
public final class Yuan {

    /** Digits, with commas between thousands or without; at most 9,999,999,999,999.99. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?:[0-9]{1,13}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\\.[0-9]{1,2})?");

    private static final long FEN = 100;

    private Yuan() {}

    /** The fen that are written there; empty where it is no amount, or nothing. */
    public static Optional<Long> parse(String written) {
        String text = written.strip();
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] parts = text.replace(",", "").split("\\.", -1);
        long fen = Long.parseLong(parts[0]) * FEN;
        if (parts.length > 1) {
            fen += Long.parseLong((parts[1] + "0").substring(0, 2));
        }
        return fen == 0 ? Optional.empty() : Optional.of(fen);
    }

    /** As {@code 1,234.50}, without the unit. */
    public static String text(long fen) {
        return (fen < 0 ? "-" : "")
                + String.format(Locale.ROOT, "%,d.%02d", Math.abs(fen / FEN), Math.abs(fen % FEN));
    }
}
