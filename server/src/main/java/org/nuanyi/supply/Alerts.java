package org.nuanyi.supply;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.supply.internal.AlertStore;

/** What somebody should see to in all the stores that a scope may see. Thread-safe. */
@Singleton
public final class Alerts {

    /** What expires within so many days is told. */
    public static final int SOON_DAYS = 60;

    private final Scopes scopes;
    private final Clock clock;

    public Alerts(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * Pieces of a lot in a store that are to be used soon, or have expired.
     *
     * @param expiresOn the last day on which they are used
     */
    public record Expiring(Store store, Lot lot, LocalDate expiresOn, long pieces) {}

    /**
     * An item of which a store has no good piece left.
     *
     * @param item its code
     * @param since the day on which something last moved there; empty where the store never had it
     * @param coming good pieces on their way
     */
    public record Empty(Store store, String item, Optional<LocalDate> since, long coming) {}

    /** The last day on which what is still good then is not told of. */
    public LocalDate soon() {
        return LocalDate.now(clock).plusDays(SOON_DAYS);
    }

    /**
     * What expires until a day, or has expired and is still there; the first first.
     *
     * @param until last day
     */
    public List<Expiring> listExpiring(Scope scope, LocalDate until, int limit, int offset) {
        return scopes.in(
                scope, handle -> new AlertStore(handle).listExpiring(until, limit, offset));
    }

    /** How many {@link #listExpiring} has in all. */
    public long countExpiring(Scope scope, LocalDate until) {
        return scopes.in(scope, handle -> new AlertStore(handle).countExpiring(until));
    }

    /**
     * Where no good piece is left of an item that the store had or has a level for; by stations and
     * items. Items that are retired are not missed.
     */
    public List<Empty> listEmpty(Scope scope, int limit, int offset) {
        return scopes.in(
                scope,
                handle -> new AlertStore(handle).listEmpty(LocalDate.now(clock), limit, offset));
    }

    /** How many {@link #listEmpty} has in all. */
    public long countEmpty(Scope scope) {
        return scopes.in(scope, handle -> new AlertStore(handle).countEmpty(LocalDate.now(clock)));
    }
}
