package org.nuanyi.kernel.ledger;

import java.time.LocalDate;

/** Where a page of a statement ends: the next one goes on with what is older than this. */
public record StatementMark(LocalDate on, long posting) {

    /** The newest first. */
    public static final StatementMark NEWEST =
            new StatementMark(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

    /** Behind this entry. */
    public static StatementMark after(Movement last) {
        return new StatementMark(last.on(), last.posting());
    }
}
