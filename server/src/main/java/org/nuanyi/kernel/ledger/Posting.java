package org.nuanyi.kernel.ledger;

import java.util.List;
import org.nuanyi.core.ledger.DoubleEntry;
import org.nuanyi.core.ledger.Line;

/** What is to be posted: lines of two accounts or more, each account once. */
public record Posting(Occasion occasion, List<Line> lines) {

    /**
     * A posting.
     *
     * @throws IllegalArgumentException as {@link DoubleEntry#lines}
     */
    public Posting {
        lines = DoubleEntry.lines(lines);
    }
}
