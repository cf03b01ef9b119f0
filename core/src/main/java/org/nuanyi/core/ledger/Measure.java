package org.nuanyi.core.ledger;

/**
 * What is counted, in whole units: money in fen, or one kind of goods in its pieces. Nothing of one
 * measure makes up for anything of another.
 *
 * @param code {@code fen}, or {@code goods:} and the kind
 */
public record Measure(String code) {

    /** Money; 100 fen are one yuan. */
    public static final Measure FEN = new Measure("fen");

    /**
     * Something that is counted.
     *
     * @throws IllegalArgumentException if the code is blank
     */
    public Measure {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a measure has a code");
        }
    }

    /** Goods of one kind, as the feature that keeps them names it. */
    public static Measure goods(String kind) {
        if (kind.isBlank()) {
            throw new IllegalArgumentException("goods are of a kind");
        }
        return new Measure("goods:" + kind);
    }
}
