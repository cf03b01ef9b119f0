package org.nuanyi.purchase.internal;

import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Act;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.flow.FlowResult;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.Purchase;
import org.nuanyi.purchase.PurchaseResult;
import org.nuanyi.purchase.Quote;

/** A purchase with its matter, while its transaction holds it. */
public final class OpenPurchase {

    /** The machine of purchases. */
    public static final String MACHINE = "purchase";

    private final Handle handle;
    private final Scope scope;
    private final Flows flows;
    private final PurchaseStore store;
    private final Purchase purchase;
    private final Matter matter;

    private OpenPurchase(
            Handle handle, Scope scope, Flows flows, PurchaseStore store, Purchase purchase) {
        this.handle = handle;
        this.scope = scope;
        this.flows = flows;
        this.store = store;
        this.purchase = purchase;
        this.matter = matter(handle, flows, purchase.id());
    }

    /**
     * The purchase, which nobody else changes before the transaction ends.
     *
     * @throws NotFound if there is none that the scope may see
     * @throws Forbidden if the scope may see it and not change it
     */
    public static OpenPurchase hold(Handle handle, Scope scope, Flows flows, long id) {
        PurchaseStore store = new PurchaseStore(handle);
        boolean held = store.lock(id);
        Purchase purchase = store.find(id).orElseThrow(() -> missing(id));
        if (!held) {
            throw Forbidden.ofAnotherUnit();
        }
        return new OpenPurchase(handle, scope, flows, store, purchase);
    }

    /**
     * The same, only to look at it.
     *
     * @throws NotFound if there is none that the scope may see
     */
    public static OpenPurchase see(Handle handle, Scope scope, Flows flows, long id) {
        PurchaseStore store = new PurchaseStore(handle);
        return new OpenPurchase(
                handle, scope, flows, store, store.find(id).orElseThrow(() -> missing(id)));
    }

    /** Guards of the machine. */
    public static Set<String> guards() {
        return Set.of(
                "compared",
                "committed",
                "obligated",
                "all-received",
                "some-received",
                "matched",
                "posted",
                "given-back",
                "released");
    }

    /** The matter of a purchase. */
    public static Matter matter(Handle handle, Flows flows, long id) {
        return flows.find(handle, MACHINE, Long.toString(id)).orElseThrow(() -> missing(id));
    }

    public static NotFound missing(long id) {
        return new NotFound("There is no purchase " + id + ".");
    }

    public Purchase purchase() {
        return purchase;
    }

    public Matter matter() {
        return matter;
    }

    /** Id of who acts. */
    public String actor() {
        return scope.actor().id();
    }

    public PurchaseStore store() {
        return store;
    }

    public boolean isIn(String state) {
        return matter.state().equals(state);
    }

    /** The quote that was chosen. */
    public Quote order() {
        return store.quotes(purchase.id()).stream()
                .filter(quote -> purchase.quote().filter(id -> id == quote.id()).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no quote was chosen"));
    }

    /** Whether the actor did one of these with it before. */
    public boolean isHis(String... events) {
        return Rules.hands(flows.history(handle, matter.id()), events).contains(scope.actor().id());
    }

    /** Does something with it. */
    public PurchaseResult act(NewDeed deed) {
        return switch (flows.act(handle, scope, deed)) {
            case FlowResult.Done _ -> new PurchaseResult.Done(purchase.id());
            case FlowResult.Refused(var why) -> new PurchaseResult.NotNow(why);
            case FlowResult.Overtaken(Matter now) -> new PurchaseResult.Overtaken(now);
        };
    }

    /** Leads it on by an event, as its matter stands now. */
    public PurchaseResult event(String event, String guard) {
        return act(NewDeed.of(matter, Act.event(event)).holding(guard));
    }
}
