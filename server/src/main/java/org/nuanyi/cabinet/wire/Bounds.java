package org.nuanyi.cabinet.wire;

import java.util.regex.Pattern;

/** The numbers of the contract. */
final class Bounds {

    /** What every reader of JSON holds exactly. */
    static final long LARGEST = (1L << 53) - 1;

    static final int MOST_LANES = 60;
    static final int MOST_PIECES = 10_000;

    private static final Pattern ITEM = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern CARD = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Bounds() {}

    /**
     * @throws IllegalArgumentException that names the field
     */
    static void check(String field, long number, long least, long most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "%s: %d is not from %d to %d".formatted(field, number, least, most));
        }
    }

    static void item(String code) {
        if (!ITEM.matcher(code).matches()) {
            throw new IllegalArgumentException("item: no code of the catalogue");
        }
    }

    static void card(String hash) {
        if (!CARD.matcher(hash).matches()) {
            throw new IllegalArgumentException("card: no hash of a card");
        }
    }

    static void lane(int number) {
        check("lane", number, 1, MOST_LANES);
    }

    static void moved(int pieces) {
        check("pieces", pieces, -MOST_PIECES, MOST_PIECES);
    }

    static void held(String field, int pieces) {
        check(field, pieces, 0, MOST_PIECES);
    }

    static void count(String field, long number) {
        check(field, number, 0, LARGEST);
    }
}
