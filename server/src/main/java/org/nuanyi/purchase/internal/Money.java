package org.nuanyi.purchase.internal;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.ledger.BudgetStep;
import org.nuanyi.kernel.ledger.About;
import org.nuanyi.kernel.ledger.Document;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.ledger.Occasion;
import org.nuanyi.kernel.ledger.PostResult;
import org.nuanyi.kernel.ledger.Posting;
import org.nuanyi.purchase.Purchase;
import org.nuanyi.station.StationCode;

/**
 * Moves the money of one purchase along its budget line, in the transaction of the handle. What
 * moved is numbered in its own order, so that each posting has a key of its own.
 */
public final class Money {

    private static final String ADD =
            """
            insert into purchase.money (purchase, unit, step, fen, posting)
            values (:purchase, :unit, :step, :fen, :posting)
            """;

    private static final String COUNT =
            "select count(*) from purchase.money where purchase = :purchase";

    private static final String LAST =
            """
            select posting, fen from purchase.money
            where purchase = :purchase and step = :step
            order by id desc limit 1
            """;

    private final Handle handle;
    private final Ledger ledger;
    private final Purchase purchase;
    private final LocalDate today;

    public Money(Handle handle, Ledger ledger, Purchase purchase, LocalDate today) {
        this.handle = handle;
        this.ledger = ledger;
        this.purchase = purchase;
        this.today = today;
    }

    /** What the ledger says. */
    public PostResult step(BudgetStep step, long fen) {
        Document document = new Document("purchase", Long.toString(purchase.id()));
        PostResult result =
                ledger.post(
                        handle,
                        new Posting(
                                new Occasion(key(), today, document, about()),
                                step.lines(purchase.budget(), fen)));
        if (result instanceof PostResult.Posted(long posting)) {
            note(word(step), fen, posting);
        }
        return result;
    }

    /** A purchase for several stations is paid as a whole, for none of them. */
    private About about() {
        List<StationCode> stations = purchase.stations();
        return stations.size() == 1 ? new About(stations.getFirst().value(), "") : About.NOTHING;
    }

    /** The same where nothing may stand in its way. */
    public void must(BudgetStep step, long fen) {
        require(step(step, fen));
    }

    /** Fen that are owed since it was ordered, or paid in part. */
    public long owed() {
        return last(BudgetStep.OBLIGATE).fen();
    }

    /** Undoes the last payment: it is owed again. */
    public void undoPayment(String why) {
        undo(last(BudgetStep.PAY), why);
    }

    /** What is owed is only set aside again. */
    public void undoOrder(String why) {
        undo(last(BudgetStep.OBLIGATE), why);
    }

    private record Last(long posting, long fen) {}

    private Last last(BudgetStep step) {
        return handle.createQuery(LAST)
                .bind("purchase", purchase.id())
                .bind("step", word(step))
                .map((row, context) -> new Last(row.getLong("posting"), row.getLong("fen")))
                .one();
    }

    private void undo(Last last, String why) {
        PostResult undone = ledger.reverse(handle, last.posting(), key(), today, why);
        note("reverse", last.fen(), require(undone));
    }

    private String key() {
        long before =
                handle.createQuery(COUNT).bind("purchase", purchase.id()).mapTo(Long.class).one();
        return "purchase/" + purchase.id() + "/" + (before + 1);
    }

    private void note(String step, long fen, long posting) {
        handle.createUpdate(ADD)
                .bind("purchase", purchase.id())
                .bind("unit", purchase.unit())
                .bind("step", step)
                .bind("fen", fen)
                .bind("posting", posting)
                .execute();
    }

    private static String word(BudgetStep step) {
        return switch (step) {
            case COMMIT -> "commit";
            case OBLIGATE -> "obligate";
            case PAY -> "pay";
            case RELEASE -> "release";
            case FUND, CUT -> throw new IllegalArgumentException("no step of a purchase: " + step);
        };
    }

    private static long require(PostResult result) {
        if (result instanceof PostResult.Posted(long posting)) {
            return posting;
        }
        throw new IllegalStateException(result.toString());
    }
}
