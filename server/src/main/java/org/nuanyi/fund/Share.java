package org.nuanyi.fund;

/**
 * What one source gives of an amount.
 *
 * @param fen more than nothing
 */
public record Share(Source source, long fen) {

    /**
     * A share.
     *
     * @throws IllegalArgumentException if it is nothing
     */
    public Share {
        if (fen <= 0) {
            throw new IllegalArgumentException("a share is more than nothing");
        }
    }
}
