package org.nuanyi.purchase.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.ledger.Stage;
import org.nuanyi.kernel.ledger.Account;
import org.nuanyi.kernel.ledger.Accounts;
import org.nuanyi.purchase.Mismatch;
import org.nuanyi.purchase.NewInvoice;
import org.nuanyi.purchase.PurchaseLine;
import org.nuanyi.purchase.PurchaseResult;
import org.nuanyi.purchase.PurchaseResult.Differs;
import org.nuanyi.purchase.PurchaseResult.Reason;
import org.nuanyi.purchase.PurchaseResult.Refused;
import org.nuanyi.purchase.PurchaseResult.TooLittle;

/** Says beforehand what {@link Moves} would refuse to who looks at a purchase. */
public final class Lacks {

    private final Handle handle;
    private final OpenPurchase open;
    private final Accounts accounts;

    public Lacks(Handle handle, OpenPurchase open, Accounts accounts) {
        this.handle = handle;
        this.open = open;
        this.accounts = accounts;
    }

    /** For each guard of its state that does not hold, why. */
    public Map<String, PurchaseResult> byGuard() {
        List<PurchaseLine> lines = open.purchase().lines();
        Map<String, PurchaseResult> found = new HashMap<>();
        switch (open.matter().state()) {
            case "requested" -> found.put("compared", new Refused(Reason.NOT_COMPARED));
            case "compared" -> budget().ifPresent(why -> found.put("committed", why));
            case "ordered" -> {
                found.put("all-received", new Refused(Reason.STILL_TO_COME));
                if (Rules.isSomeReceived(lines)) {
                    found.put("released", new Refused(Reason.RECEIVED));
                } else {
                    found.put("some-received", new Refused(Reason.NOTHING_RECEIVED));
                }
            }
            case "received" -> invoice().ifPresent(why -> found.put("matched", why));
            case "matched", "paid" -> {
                if (open.isHis(Rules.NOT_WHO_PAYS)) {
                    found.put("posted", new Refused(Reason.OWN_MATCH));
                }
            }
            default -> {}
        }
        return Map.copyOf(found);
    }

    private Optional<PurchaseResult> budget() {
        if (open.isHis("submit")) {
            return Optional.of(new Refused(Reason.OWN_REQUEST));
        }
        Optional<Account> account =
                accounts.find(handle, open.purchase().budget().account(Stage.AVAILABLE));
        if (account.isEmpty()) {
            return Optional.of(new Refused(Reason.NO_BUDGET_LINE));
        }
        long missing = open.order().total(open.purchase().lines()) - account.get().balance();
        return missing > 0 ? Optional.of(new TooLittle(missing)) : Optional.empty();
    }

    private Optional<PurchaseResult> invoice() {
        Optional<NewInvoice> invoice = new InvoiceStore(handle).find(open.purchase().id());
        if (invoice.isEmpty()) {
            return Optional.of(new Refused(Reason.NO_INVOICE));
        }
        List<Mismatch> found =
                Rules.mismatches(open.purchase().lines(), open.order(), invoice.get());
        return found.isEmpty() ? Optional.empty() : Optional.of(new Differs(found));
    }
}
