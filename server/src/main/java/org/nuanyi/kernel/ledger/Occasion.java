package org.nuanyi.kernel.ledger;

import java.time.LocalDate;

/**
 * When and for what something is posted.
 *
 * @param key of this posting and no other: sent again, nothing is posted twice. It begins with the
 *     name of the feature.
 * @param on the day it happened, in Asia/Shanghai; it may be long past, never to come
 */
public record Occasion(String key, LocalDate on, Document document, About about) {

    /**
     * An occasion.
     *
     * @throws IllegalArgumentException if the key is blank
     */
    public Occasion {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a posting has a key");
        }
    }

    /** About nothing beside its accounts. */
    public Occasion(String key, LocalDate on, Document document) {
        this(key, on, document, About.NOTHING);
    }
}
