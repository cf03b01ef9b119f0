package org.nuanyi.purchase;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.ledger.Stage;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.ledger.Account;
import org.nuanyi.kernel.ledger.Accounts;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.kernel.scope.Whole;
import org.nuanyi.purchase.PurchaseResult.Done;
import org.nuanyi.purchase.PurchaseResult.Reason;
import org.nuanyi.purchase.PurchaseResult.Refused;
import org.nuanyi.purchase.internal.Lacks;
import org.nuanyi.purchase.internal.Moves;
import org.nuanyi.purchase.internal.OpenPurchase;
import org.nuanyi.purchase.internal.PurchaseList;
import org.nuanyi.purchase.internal.PurchaseStore;
import org.nuanyi.purchase.internal.SupplierStore;

/** Purchases from the request to their end. Thread-safe. */
@Singleton
public final class Purchases {

    /** Why a quote was chosen. */
    public static final int LONGEST_WHY = 300;

    /** Of a piece: ten million yuan. */
    public static final long HIGHEST_PRICE = 1_000_000_000;

    private final Scopes scopes;
    private final Flows flows;
    private final Ledger ledger;
    private final Accounts accounts;
    private final Clock clock;

    public Purchases(Scopes scopes, Flows flows, Ledger ledger, Accounts accounts, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.ledger = ledger;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The lifecycle of a purchase. */
    public static Machine machine() {
        return Machines.read(OpenPurchase.MACHINE, OpenPurchase.guards());
    }

    /**
     * Enters what a supplier asks, before quotes are compared.
     *
     * @param prices fen of one piece, for each line
     * @throws BadInput if a line has no price, or one out of reason
     */
    public PurchaseResult quote(
            Scope scope, long purchase, long supplier, Map<Integer, Long> prices) {
        return scopes.in(
                scope,
                handle -> {
                    OpenPurchase open = OpenPurchase.hold(handle, scope, flows, purchase);
                    if (!open.isIn("requested")) {
                        return Moves.notNow();
                    }
                    checkPrices(open.purchase(), prices);
                    if (new SupplierStore(handle).isBlocked(supplier)) {
                        return new Refused(Reason.BLOCKED);
                    }
                    Optional<Long> added =
                            open.store()
                                    .addQuote(
                                            open.purchase(),
                                            supplier,
                                            prices,
                                            scope.actor().id(),
                                            clock.instant());
                    added.ifPresent(
                            quote ->
                                    Audit.done(
                                            handle,
                                            scope,
                                            open.purchase().unit(),
                                            Act.of(
                                                            "purchase.quote",
                                                            "purchase",
                                                            Long.toString(purchase))
                                                    .giving(
                                                            Map.of(
                                                                    "supplier",
                                                                    Long.toString(supplier)))));
                    return added.<PurchaseResult>map(_ -> new Done(purchase))
                            .orElseGet(() -> new Refused(Reason.SUPPLIER));
                });
    }

    /**
     * Chooses a quote and hands it to the leadership.
     *
     * @param why the choice was among fewer than three, or not the cheapest; else it may be empty
     */
    public PurchaseResult compare(Scope scope, long purchase, long quote, String why) {
        return inMoves(scope, purchase, moves -> moves.compare(quote, why.strip()));
    }

    /**
     * Does something with it that its lifecycle has: submits, agrees, orders, returns, ends it, and
     * what every lifecycle has but taking back. Money moves with it.
     *
     * @throws org.nuanyi.kernel.NotFound if there is no such purchase
     */
    public PurchaseResult act(Scope scope, long purchase, NewDeed wanted) {
        return inMoves(scope, purchase, moves -> moves.act(wanted));
    }

    private interface Move {
        PurchaseResult of(Moves moves);
    }

    private PurchaseResult inMoves(Scope scope, long purchase, Move move) {
        return scopes.in(
                scope,
                handle ->
                        Whole.orNothing(
                                handle,
                                result -> result instanceof Done,
                                () ->
                                        move.of(
                                                new Moves(
                                                        handle,
                                                        OpenPurchase.hold(
                                                                handle, scope, flows, purchase),
                                                        ledger,
                                                        clock))));
    }

    /**
     * The purchase.
     *
     * @throws org.nuanyi.kernel.NotFound if there is none that the scope may see
     */
    public Purchase purchase(Scope scope, long id) {
        return scopes.in(scope, handle -> purchase(handle, id));
    }

    /** Those that the filter lets through and the scope may see, the newest first. */
    public List<ListedPurchase> list(Scope scope, PurchaseFilter filter, int limit, int offset) {
        return scopes.in(
                scope,
                handle -> {
                    Map<String, Matter> matters =
                            flows.listIn(handle, OpenPurchase.MACHINE, filter.states()).stream()
                                    .collect(Collectors.toMap(Matter::subject, matter -> matter));
                    return new PurchaseList(handle).list(filter, matters, limit, offset);
                });
    }

    /** The years in which something was bought, the last first. */
    public List<Integer> years(Scope scope) {
        return scopes.in(scope, handle -> new PurchaseList(handle).years());
    }

    /**
     * What keeps the steps it could take next from being taken by who asks: for each guard that
     * does not hold, why.
     */
    public Map<String, PurchaseResult> lacking(Scope scope, long purchase) {
        return scopes.in(
                scope,
                handle ->
                        new Lacks(
                                        handle,
                                        OpenPurchase.see(handle, scope, flows, purchase),
                                        accounts)
                                .byGuard());
    }

    /** Fen that are available of its budget line; empty if nobody granted anything to it. */
    public Optional<Long> available(Scope scope, Purchase purchase) {
        return scopes.in(
                scope,
                handle ->
                        accounts.find(handle, purchase.budget().account(Stage.AVAILABLE))
                                .map(Account::balance));
    }

    /** The quotes of a purchase, the first first. */
    public List<Quote> quotes(Scope scope, long purchase) {
        return scopes.in(scope, handle -> new PurchaseStore(handle).quotes(purchase));
    }

    /** Where it stands. */
    public Matter matter(Scope scope, long purchase) {
        return scopes.in(scope, handle -> OpenPurchase.matter(handle, flows, purchase));
    }

    /** What was done with it, the first first. */
    public List<PastDeed> history(Scope scope, long purchase) {
        return scopes.in(
                scope,
                handle -> flows.history(handle, OpenPurchase.matter(handle, flows, purchase).id()));
    }

    private static Purchase purchase(Handle handle, long id) {
        return new PurchaseStore(handle).find(id).orElseThrow(() -> OpenPurchase.missing(id));
    }

    private static void checkPrices(Purchase purchase, Map<Integer, Long> prices) {
        Set<Integer> lines =
                purchase.lines().stream().map(PurchaseLine::number).collect(Collectors.toSet());
        if (!prices.keySet().equals(lines)) {
            throw new BadInput("prices", "Write a price for each line.");
        }
        prices.values().forEach(price -> checkPrice("prices", Objects.requireNonNull(price)));
    }

    static void checkPrice(String field, long fen) {
        if (fen <= 0 || fen > HIGHEST_PRICE) {
            throw new BadInput(field, "Write more than 0 and up to 10,000,000.00 yuan.");
        }
    }
}
