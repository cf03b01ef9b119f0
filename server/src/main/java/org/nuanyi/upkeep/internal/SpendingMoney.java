package org.nuanyi.upkeep.internal;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.ledger.BudgetStep;
import org.nuanyi.kernel.ledger.About;
import org.nuanyi.kernel.ledger.Document;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.ledger.Occasion;
import org.nuanyi.kernel.ledger.PostResult;
import org.nuanyi.kernel.ledger.Posting;
import org.nuanyi.station.StationCode;
import org.nuanyi.upkeep.Spending;

/**
 * Moves the money of one spending along its budget line. Each deed with it has a number, by which
 * the posting it makes has a key of its own.
 */
final class SpendingMoney {

    /** What the ledger calls spendings. */
    static final String DOCUMENT = "upkeep.spending";

    private final Handle handle;
    private final Ledger ledger;
    private final Spending spending;
    private final int deed;

    SpendingMoney(Handle handle, Ledger ledger, Spending spending, int deed) {
        this.handle = handle;
        this.ledger = ledger;
        this.spending = spending;
        this.deed = deed;
    }

    PostResult step(BudgetStep step, LocalDate on) {
        Document document = new Document(DOCUMENT, Long.toString(spending.id()));
        return ledger.post(
                handle,
                new Posting(
                        new Occasion(key(step.name()), on, document, about()),
                        step.lines(spending.says().budget(), spending.says().fen())));
    }

    private About about() {
        return new About(spending.says().station().map(StationCode::value).orElse(""), "");
    }

    /** It is available again. */
    void undoOwed(LocalDate on, String why) {
        Spending.Owed owed = spending.owed().orElseThrow();
        undo(owed.obligate(), on, why);
        undo(owed.commit(), on, why);
    }

    void undoPayment(LocalDate on, String why) {
        undo(spending.payment().orElseThrow().posting(), on, why);
    }

    private void undo(long posting, LocalDate on, String why) {
        require(ledger.reverse(handle, posting, key("undo " + posting), on, why));
    }

    private String key(String what) {
        return "upkeep." + what + "/" + spending.id() + "/" + deed;
    }

    /** The number of a posting that nothing may stand in the way of. */
    static long require(PostResult result) {
        if (result instanceof PostResult.Posted(long posting)) {
            return posting;
        }
        throw new IllegalStateException(result.toString());
    }
}
