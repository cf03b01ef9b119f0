package org.nuanyi.supply;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.supply.internal.BoardStore;
import org.nuanyi.supply.internal.StockStore;
import org.nuanyi.supply.internal.UseStore;

/** What whoever looks after many stores has to see at once. Thread-safe. */
@Singleton
public final class Boards {

    /** What is to be used within so many days is about to expire. */
    public static final int SOON_DAYS = 60;

    private final Scopes scopes;
    private final Clock clock;

    public Boards(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * How much there is to see to.
     *
     * @param gone kinds of supplies that ran out, each counted in each store
     * @param expired lots that are there and may not be used any more, each in each store
     * @param soon lots that expire within {@link #SOON_DAYS} days
     */
    public record Counts(int gone, int expired, int soon) {}

    /**
     * @param units codes
     */
    public Counts counts(Scope scope, List<String> units) {
        LocalDate today = today();
        return scopes.in(
                scope,
                handle -> new BoardStore(handle).counts(units, today, today.plusDays(SOON_DAYS)));
    }

    /**
     * A page of what ran out, what never was there and then the longest ago first.
     *
     * @param units codes
     */
    public List<RunOut> runOut(Scope scope, List<String> units, int limit, int offset) {
        return scopes.in(
                scope, handle -> new BoardStore(handle).runOut(units, today(), limit, offset));
    }

    /**
     * A page of what has expired or will within {@link #SOON_DAYS} days, the first first.
     *
     * @param units codes
     */
    public List<Stock> expiring(Scope scope, List<String> units, int limit, int offset) {
        LocalDate until = today().plusDays(SOON_DAYS);
        return scopes.in(
                scope, handle -> new StockStore(handle).expiring(units, until, limit, offset));
    }

    /** A page of who used what, by stores and items; of what a store had by the last day. */
    public List<StoreUse> used(Scope scope, UseFilter filter, int limit, int offset) {
        return scopes.in(scope, handle -> new UseStore(handle).list(filter, limit, offset));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
