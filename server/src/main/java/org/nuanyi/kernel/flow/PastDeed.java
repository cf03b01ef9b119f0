package org.nuanyi.kernel.flow;

import java.time.Instant;
import java.util.List;
import org.nuanyi.core.flow.Deed;

/**
 * Something that was done with a matter.
 *
 * @param number from 1
 * @param comment may be empty
 * @param evidence ids of what the feature keeps to prove it
 * @param before the state it was in
 * @param after the state it was in then; the same where it was not moved
 */
public record PastDeed(
        int number,
        Instant at,
        Deed deed,
        String comment,
        List<String> evidence,
        String before,
        String after) {

    public PastDeed {
        evidence = List.copyOf(evidence);
    }
}
