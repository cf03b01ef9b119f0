package org.nuanyi.kernel.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.ledger.DoubleEntry;
import org.nuanyi.kernel.ledger.internal.CheckStore;
import org.nuanyi.kernel.ledger.internal.PostingStore;

/**
 * Posts, in the transaction of a feature that {@link org.nuanyi.kernel.scope.Scopes} opened: money
 * and goods move with what they are moved for, or not at all. Whoever takes out of an account needs
 * a scope that may change what is its unit's; the database holds it. Accounts are locked in one
 * order, so that two postings never wait for each other; who makes several postings in one
 * transaction makes them in an order of their accounts. At SERIALIZABLE the loser of a race fails
 * with SQL state 40001, as everywhere, and begins again. Thread-safe.
 */
public final class Ledger {

    private final Clock clock;

    public Ledger(Clock clock) {
        this.clock = clock;
    }

    /**
     * Posts.
     *
     * @throws org.nuanyi.kernel.Conflict if something else was posted with this key
     * @throws org.nuanyi.kernel.Forbidden once the transaction ends, if the scope may not
     */
    public PostResult post(Handle handle, Posting posting) {
        if (!DoubleEntry.unbalanced(posting.lines()).isEmpty()) {
            return new PostResult.Refused(PostResult.Reason.UNBALANCED, "");
        }
        return new PostingStore(handle).post(posting, clock.instant());
    }

    /**
     * Undoes a posting by its opposite, once.
     *
     * @param key of this posting, as {@link Occasion#key}
     * @param on not before the day of what is undone
     * @throws org.nuanyi.kernel.Conflict if something else was posted with this key
     * @throws org.nuanyi.kernel.Forbidden once the transaction ends, if the scope may not
     */
    public PostResult reverse(Handle handle, long posting, String key, LocalDate on, String why) {
        return new PostingStore(handle).reverse(posting, key, on, why, clock.instant());
    }

    /**
     * Rebuilds every balance from the entries the scope sees and says what differs; nothing does,
     * unless somebody went round the ledger. Reads all entries.
     */
    public List<Difference> verify(Handle handle) {
        return new CheckStore(handle).differences();
    }
}
