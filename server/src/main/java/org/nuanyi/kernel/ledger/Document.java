package org.nuanyi.kernel.ledger;

/**
 * What of a feature a posting was made for.
 *
 * @param kind {@code fund.claim}
 * @param id by which the feature finds it
 */
public record Document(String kind, String id) {

    /**
     * A reference to a document.
     *
     * @throws IllegalArgumentException if a part is blank
     */
    public Document {
        if (kind.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("a document has a kind and an id");
        }
    }
}
