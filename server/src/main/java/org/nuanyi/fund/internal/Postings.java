package org.nuanyi.fund.internal;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.ledger.BudgetStep;
import org.nuanyi.core.ledger.Line;
import org.nuanyi.fund.Grant;
import org.nuanyi.fund.Share;
import org.nuanyi.kernel.ledger.About;
import org.nuanyi.kernel.ledger.Document;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.ledger.Occasion;
import org.nuanyi.kernel.ledger.PostResult;
import org.nuanyi.kernel.ledger.Posting;

/**
 * Moves the money of a grant: what all its sources give in one posting, so that it moves whole or
 * not at all.
 */
public final class Postings {

    private final Ledger ledger;

    public Postings(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What a grant is owed.
     *
     * @param policy under which
     */
    public record Owed(Grant grant, long policy, List<Share> shares) {

        /** Of one that is funded. */
        public static Owed of(Grant grant) {
            Grant.Funding funding = grant.funding().orElseThrow();
            return new Owed(grant, funding.policy(), funding.shares());
        }

        private About about() {
            return new About(grant.station().value(), Long.toString(policy));
        }
    }

    /**
     * Takes a step.
     *
     * @param key of the posting, without the feature's name
     */
    public PostResult step(Handle handle, BudgetStep step, Owed owed, String key, LocalDate on) {
        List<Line> lines =
                owed.shares().stream()
                        .flatMap(
                                share ->
                                        step
                                                .lines(
                                                        owed.grant().key(share.source()),
                                                        share.fen())
                                                .stream())
                        .toList();
        return ledger.post(handle, new Posting(occasion(owed, key, on), lines));
    }

    /** Undoes what set it aside and made it owed: it is available again. */
    public void undoFunding(
            Handle handle, Grant grant, Grant.Funding funding, LocalDate on, String why) {
        require(ledger.reverse(handle, funding.obligate(), "fund.unowed/" + grant.id(), on, why));
        require(ledger.reverse(handle, funding.commit(), "fund.released/" + grant.id(), on, why));
    }

    /**
     * The number of a posting that must have gone well.
     *
     * @throws IllegalStateException if it did not
     */
    public static long require(PostResult result) {
        return switch (result) {
            case PostResult.Posted(long posting) -> posting;
            case PostResult.Repeated(long posting) -> posting;
            case PostResult.BelowZero below -> throw new IllegalStateException(below.toString());
            case PostResult.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static Occasion occasion(Owed owed, String key, LocalDate on) {
        return new Occasion(
                "fund." + key,
                on,
                new Document("fund.grant", Long.toString(owed.grant().id())),
                owed.about());
    }
}
