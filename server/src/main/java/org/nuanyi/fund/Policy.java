package org.nuanyi.fund;

import java.time.Instant;
import java.util.List;

/**
 * A version of what is granted; it is never changed.
 *
 * @param id counts the versions as they were entered
 * @param enteredBy account of who entered it
 */
public record Policy(long id, PolicyDraft says, String enteredBy, Instant enteredAt) {

    /** What a station is granted for that; none where the policy grants nothing. */
    public List<Share> shares(BudgetLine line) {
        return says.amounts().getOrDefault(line, List.of());
    }

    /** The same of all sources, in fen. */
    public long fen(BudgetLine line) {
        return shares(line).stream().mapToLong(Share::fen).sum();
    }
}
