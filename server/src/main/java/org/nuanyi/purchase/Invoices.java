package org.nuanyi.purchase;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.kernel.scope.Whole;
import org.nuanyi.purchase.PurchaseResult.Done;
import org.nuanyi.purchase.PurchaseResult.Reason;
import org.nuanyi.purchase.PurchaseResult.Refused;
import org.nuanyi.purchase.internal.InvoiceStore;
import org.nuanyi.purchase.internal.Moves;
import org.nuanyi.purchase.internal.OpenPurchase;

/** What suppliers billed. Thread-safe. */
@Singleton
public final class Invoices {

    private static final int LONGEST_NUMBER = 60;

    private final Scopes scopes;
    private final Flows flows;
    private final Clock clock;

    public Invoices(Scopes scopes, Flows flows, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.clock = clock;
    }

    /**
     * Enters the invoice, instead of one that was entered before it matched.
     *
     * @throws BadInput that names the field
     */
    public PurchaseResult bill(Scope scope, long purchase, NewInvoice invoice) {
        check(invoice);
        return scopes.in(
                scope,
                handle ->
                        Whole.orNothing(
                                handle,
                                result -> result instanceof Done,
                                () ->
                                        bill(
                                                handle,
                                                scope,
                                                OpenPurchase.hold(handle, scope, flows, purchase),
                                                invoice)));
    }

    private PurchaseResult bill(Handle handle, Scope scope, OpenPurchase open, NewInvoice invoice) {
        Purchase purchase = open.purchase();
        if (!open.isIn("received")) {
            return Moves.notNow();
        }
        if (!invoice.lines().keySet().stream().allMatch(n -> purchase.findLine(n).isPresent())) {
            throw new BadInput("lines", "The invoice has a line that was not ordered.");
        }
        InvoiceStore store = new InvoiceStore(handle);
        store.remove(purchase.id());
        if (!store.add(
                purchase, open.order().supplier(), invoice, scope.actor().id(), clock.instant())) {
            return new Refused(Reason.INVOICE_KNOWN);
        }
        Audit.done(
                handle,
                scope,
                purchase.unit(),
                Act.of("purchase.bill", "purchase", Long.toString(purchase.id()))
                        .giving(
                                Map.of(
                                        "number", invoice.number(),
                                        "fen", Long.toString(invoice.total()))));
        return new Done(purchase.id());
    }

    /** The invoice, if it was entered. */
    public Optional<NewInvoice> find(Scope scope, long purchase) {
        return scopes.in(scope, handle -> new InvoiceStore(handle).find(purchase));
    }

    private void check(NewInvoice invoice) {
        if (invoice.number().isBlank() || invoice.number().length() > LONGEST_NUMBER) {
            throw new BadInput("number", "Write 1 to 60 characters.");
        }
        if (invoice.issuedOn().isAfter(LocalDate.now(clock))) {
            throw new BadInput("issued_on", "This day is still to come.");
        }
        boolean counted =
                invoice.lines().values().stream()
                        .allMatch(
                                billed ->
                                        billed.pieces() > 0
                                                && billed.price() > 0
                                                && billed.price() <= Purchases.HIGHEST_PRICE);
        if (invoice.lines().isEmpty() || !counted) {
            throw new BadInput("lines", "Write pieces and price of what is billed.");
        }
    }
}
