package org.nuanyi.purchase.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.core.ledger.BudgetStep;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.ledger.PostResult;
import org.nuanyi.purchase.Leaving;
import org.nuanyi.purchase.NewInvoice;
import org.nuanyi.purchase.PurchaseResult;
import org.nuanyi.purchase.PurchaseResult.Done;
import org.nuanyi.purchase.PurchaseResult.NotNow;
import org.nuanyi.purchase.PurchaseResult.Reason;
import org.nuanyi.purchase.PurchaseResult.Refused;

/** Leads an open purchase on; its money moves with it. */
public final class Moves {

    private static final String[] NONE = {};

    private final OpenPurchase open;
    private final Money money;
    private final InvoiceStore invoices;
    private final AssetStore assets;
    private final SupplierStore suppliers;
    private final Clock clock;

    public Moves(Handle handle, OpenPurchase open, Ledger ledger, Clock clock) {
        this.open = open;
        this.money = new Money(handle, ledger, open.purchase(), LocalDate.now(clock));
        this.invoices = new InvoiceStore(handle);
        this.assets = new AssetStore(handle);
        this.suppliers = new SupplierStore(handle);
        this.clock = clock;
    }

    public static PurchaseResult notNow() {
        return new NotNow(Decision.Reason.NO_SUCH_EVENT);
    }

    public PurchaseResult compare(long quote, String why) {
        Optional<Reason> against =
                Rules.againstChoice(
                        open.purchase(), open.store().quotes(open.purchase().id()), quote, why);
        if (against.isPresent()) {
            return new Refused(against.get());
        }
        open.store().choose(open.purchase().id(), quote, why);
        if (suppliers.isBlockedOf(quote)) {
            return new Refused(Reason.BLOCKED);
        }
        return open.event("compare", "compared");
    }

    public PurchaseResult act(NewDeed wanted) {
        return switch (wanted.act()) {
            case Act.Event(String event, var _) -> event(event, wanted);
            // what it moved of money would stay
            case Act.TakeBack() -> new NotNow(Decision.Reason.NOT_TO_BE_TAKEN_BACK);
            default -> open.act(wanted);
        };
    }

    private PurchaseResult event(String event, NewDeed wanted) {
        return switch (event) {
            case "agree" -> agree(wanted);
            case "order" -> order(wanted);
            case "receive-short" -> receiveShort(wanted);
            case "match" -> match(wanted);
            case "pay" -> pay(wanted);
            case "reverse" -> reverse(wanted);
            case "return-goods" -> giveBack(wanted, Leaving.How.RETURNED);
            case "write-off" -> giveBack(wanted, Leaving.How.WRITTEN_OFF);
            case "end" -> end(wanted);
            default -> open.act(wanted.holding(NONE));
        };
    }

    private PurchaseResult agree(NewDeed wanted) {
        if (open.isHis("submit")) {
            return new Refused(Reason.OWN_REQUEST);
        }
        PurchaseResult agreed = open.act(wanted.holding("committed"));
        return agreed instanceof Done ? commit(agreed) : agreed;
    }

    private PurchaseResult commit(PurchaseResult agreed) {
        return switch (money.step(BudgetStep.COMMIT, ordered())) {
            case PostResult.Posted _, PostResult.Repeated _ -> agreed;
            case PostResult.BelowZero below -> new PurchaseResult.TooLittle(below.missing());
            case PostResult.Refused(PostResult.Reason why, var _) ->
                    switch (why) {
                        case NO_SUCH_ACCOUNT, CLOSED_ACCOUNT -> new Refused(Reason.NO_BUDGET_LINE);
                        default -> throw new IllegalStateException("not set aside: " + why);
                    };
        };
    }

    private PurchaseResult order(NewDeed wanted) {
        if (suppliers.isBlockedOf(open.order().id())) {
            return new Refused(Reason.BLOCKED);
        }
        PurchaseResult result = open.act(wanted.holding("obligated"));
        if (result instanceof Done) {
            money.must(BudgetStep.OBLIGATE, ordered());
        }
        return result;
    }

    private PurchaseResult receiveShort(NewDeed wanted) {
        return received()
                ? open.act(wanted.holding("some-received"))
                : new Refused(Reason.NOTHING_RECEIVED);
    }

    private PurchaseResult match(NewDeed wanted) {
        Optional<NewInvoice> invoice = invoices.find(open.purchase().id());
        if (invoice.isEmpty()) {
            return new Refused(Reason.NO_INVOICE);
        }
        var found = Rules.mismatches(open.purchase().lines(), open.order(), invoice.get());
        return found.isEmpty()
                ? open.act(wanted.holding("matched"))
                : new PurchaseResult.Differs(found);
    }

    /** Pays what matched; the rest of what was owed is available again. */
    private PurchaseResult pay(NewDeed wanted) {
        if (open.isHis(Rules.NOT_WHO_PAYS)) {
            return new Refused(Reason.OWN_MATCH);
        }
        PurchaseResult result = open.act(wanted.holding("posted"));
        if (result instanceof Done) {
            long owed = money.owed();
            long billed = billed();
            if (billed < owed) {
                money.undoOrder("less was billed");
                money.must(BudgetStep.OBLIGATE, billed);
                money.must(BudgetStep.RELEASE, owed - billed);
            }
            money.must(BudgetStep.PAY, billed);
        }
        return result;
    }

    private PurchaseResult reverse(NewDeed wanted) {
        if (open.isHis(Rules.NOT_WHO_PAYS)) {
            return new Refused(Reason.OWN_MATCH);
        }
        PurchaseResult result = open.act(wanted.holding("posted"));
        if (result instanceof Done) {
            money.undoPayment(wanted.comment());
        }
        return result;
    }

    private PurchaseResult end(NewDeed wanted) {
        if (received()) {
            return new Refused(Reason.RECEIVED);
        }
        PurchaseResult result = open.act(wanted.holding("released"));
        if (result instanceof Done) {
            if (open.isIn("ordered")) {
                money.undoOrder(wanted.comment());
            }
            if (open.isIn("ordered") || open.isIn("agreed")) {
                money.must(BudgetStep.RELEASE, ordered());
            }
        }
        return result;
    }

    /** Nothing is paid for what came; what was set aside for it is available again. */
    private PurchaseResult giveBack(NewDeed wanted, Leaving.How how) {
        PurchaseResult result = open.act(wanted.holding("given-back"));
        if (result instanceof Done) {
            long owed = money.owed();
            money.undoOrder(wanted.comment());
            money.must(BudgetStep.RELEASE, owed);
            assets.leave(
                    open.purchase().id(), how, wanted.comment(), open.actor(), clock.instant());
        }
        return result;
    }

    private boolean received() {
        return Rules.isSomeReceived(open.purchase().lines());
    }

    private long ordered() {
        return open.order().total(open.purchase().lines());
    }

    private long billed() {
        return invoices.find(open.purchase().id()).orElseThrow().total();
    }
}
