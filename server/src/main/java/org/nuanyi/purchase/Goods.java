package org.nuanyi.purchase;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.photo.PhotoRewrite;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.kernel.scope.Whole;
import org.nuanyi.purchase.PurchaseResult.Done;
import org.nuanyi.purchase.PurchaseResult.Reason;
import org.nuanyi.purchase.PurchaseResult.Refused;
import org.nuanyi.purchase.internal.GoodsStore;
import org.nuanyi.purchase.internal.Moves;
import org.nuanyi.purchase.internal.OpenPurchase;
import org.nuanyi.purchase.internal.PurchaseStore;
import org.nuanyi.purchase.internal.Rules;

/** What came to stations of what was ordered. Thread-safe. */
@Singleton
public final class Goods {

    private static final int LONGEST_NOTE = 300;
    private static final int LONGEST_NUMBER = 60;

    private final Scopes scopes;
    private final Flows flows;
    private final Clock clock;

    public Goods(Scopes scopes, Flows flows, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.clock = clock;
    }

    /**
     * Notes what came to a station. Each good piece has a tag from now on; with the last piece the
     * purchase is received.
     *
     * @throws BadInput if something is damaged and nobody says what, or the photo is none
     */
    public PurchaseResult receive(Scope scope, long purchase, NewReceipt said) {
        NewReceipt receipt = tidy(said);
        Optional<Scope> buyers =
                scopes.in(scope, handle -> buyers(handle, scope, purchase, receipt));
        return buyers.map(wide -> receiveIn(wide, purchase, receipt))
                .orElseGet(() -> new Refused(Reason.NOT_ORDERED));
    }

    /**
     * Whoever may receive for the station may lead the purchase of another unit on by that; empty
     * if nothing is for the station.
     *
     * @throws Forbidden if the station is of a unit that may not be changed
     */
    private static Optional<Scope> buyers(Handle handle, Scope scope, long id, NewReceipt receipt) {
        Purchase purchase =
                new PurchaseStore(handle).find(id).orElseThrow(() -> OpenPurchase.missing(id));
        Optional<PurchaseLine.Share> share =
                purchase.findLine(receipt.line())
                        .flatMap(line -> line.findShare(receipt.station()));
        if (share.isPresent() && !new GoodsStore(handle).lock(share.get().id())) {
            throw Forbidden.ofAnotherUnit();
        }
        return share.map(
                _ -> {
                    Reach buyer = Reach.of(purchase.unit());
                    return new Scope(
                            scope.actor(), scope.reads().and(buyer), scope.writes().and(buyer));
                });
    }

    private PurchaseResult receiveIn(Scope scope, long purchase, NewReceipt receipt) {
        return scopes.in(
                scope,
                handle ->
                        Whole.orNothing(
                                handle,
                                result -> result instanceof Done,
                                () ->
                                        receive(
                                                handle,
                                                scope,
                                                OpenPurchase.hold(handle, scope, flows, purchase),
                                                receipt)));
    }

    private PurchaseResult receive(
            Handle handle, Scope scope, OpenPurchase open, NewReceipt receipt) {
        if (!open.isIn("ordered")) {
            return Moves.notNow();
        }
        if (open.isHis("order")) {
            return new Refused(Reason.OWN_ORDER);
        }
        Optional<PurchaseLine> line = open.purchase().findLine(receipt.line());
        Optional<PurchaseLine.Share> share =
                line.flatMap(wanted -> wanted.findShare(receipt.station()))
                        .filter(
                                wanted ->
                                        Rules.isToCome(
                                                wanted,
                                                receipt.serials().size(),
                                                receipt.damaged()));
        if (share.isEmpty()) {
            return new Refused(Reason.NOT_ORDERED);
        }
        if (!isAdded(handle, scope, open, line.orElseThrow(), share.get(), receipt)) {
            return new Refused(Reason.SAME_SERIAL);
        }
        OpenPurchase now = OpenPurchase.hold(handle, scope, flows, open.purchase().id());
        return Rules.isAllReceived(now.purchase().lines())
                ? now.event("receive", "all-received")
                : new Done(open.purchase().id());
    }

    private boolean isAdded(
            Handle handle,
            Scope scope,
            OpenPurchase open,
            PurchaseLine line,
            PurchaseLine.Share share,
            NewReceipt receipt) {
        Purchase purchase = open.purchase();
        GoodsStore store = new GoodsStore(handle);
        long id = store.addReceipt(share, receipt, scope.actor().id(), clock.instant());
        for (int i = 0; i < receipt.serials().size(); i++) {
            Asset asset =
                    new Asset(
                            "ZC-%d-%d-%04d"
                                    .formatted(
                                            purchase.id(), line.number(), line.received() + i + 1),
                            share.station(),
                            share.unit(),
                            line.item(),
                            receipt.serials().get(i),
                            open.order().price(line.number()),
                            LocalDate.now(clock));
            if (!store.isAdded(purchase.id(), id, asset)) {
                return false;
            }
        }
        Audit.done(
                handle,
                scope,
                share.unit(),
                Act.of("purchase.receive", "purchase", Long.toString(purchase.id()))
                        .giving(
                                Map.of(
                                        "station", share.station().value(),
                                        "line", Integer.toString(line.number()),
                                        "good", Integer.toString(receipt.serials().size()),
                                        "damaged", Integer.toString(receipt.damaged()))));
        return true;
    }

    /** What came of a purchase, the first first. */
    public List<Receipt> receipts(Scope scope, long purchase) {
        return scopes.in(scope, handle -> new GoodsStore(handle).receipts(purchase));
    }

    /** The photo of a receipt, a JPEG file. */
    public Optional<byte[]> findPhoto(Scope scope, long receipt) {
        return scopes.in(scope, handle -> new GoodsStore(handle).findPhoto(receipt));
    }

    /**
     * What was ordered for stations that the scope may see and is still to come, the oldest order
     * first.
     */
    public List<ToCome> toCome(Scope scope) {
        // Where a purchase stands is its buyer's; that something comes is told to who gets it.
        List<Long> ordered =
                scopes.in(
                        Scope.reader("deliveries"),
                        handle ->
                                flows
                                        .listIn(handle, OpenPurchase.MACHINE, List.of("ordered"))
                                        .stream()
                                        .map(matter -> Long.valueOf(matter.subject()))
                                        .toList());
        return scopes.in(scope, handle -> new GoodsStore(handle).toCome(ordered));
    }

    private static NewReceipt tidy(NewReceipt said) {
        if (said.note().length() > LONGEST_NOTE || (said.damaged() > 0 && said.note().isBlank())) {
            throw new BadInput("note", "Say what is damaged, in up to 300 characters.");
        }
        if (said.serials().stream().anyMatch(serial -> serial.length() > LONGEST_NUMBER)) {
            throw new BadInput("serials", "A serial number has up to 60 characters.");
        }
        return new NewReceipt(
                said.line(),
                said.station(),
                said.serials(),
                said.damaged(),
                said.note(),
                said.photo().map(photo -> new PhotoRewrite().rewrite(photo).jpeg()));
    }
}
