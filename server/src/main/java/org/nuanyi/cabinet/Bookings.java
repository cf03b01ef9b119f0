package org.nuanyi.cabinet;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.internal.BookingStore;
import org.nuanyi.cabinet.internal.BookingStore.Unbooked;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Stores;
import org.nuanyi.supply.SupplyResult;
import org.nuanyi.supply.SupplyResult.Done;
import org.nuanyi.supply.Used;

/**
 * Takes what left a cabinet out of the supplies' books: by what the cabinet wrote down, never by
 * what it was told to do. The paper is named after the cabinet's own number, so that it is one
 * however often it is tried. Thread-safe.
 */
@Singleton
public final class Bookings {

    private static final int AT_ONCE = 500;
    private static final Scope LOOKER = Scope.reader("cabinet");

    private final Scopes scopes;
    private final Openings openings;
    private final Stores stores;
    private final Papers papers;
    private final Clock clock;

    public Bookings(Scopes scopes, Openings openings, Stores stores, Papers papers, Clock clock) {
        this.scopes = scopes;
        this.openings = openings;
        this.stores = stores;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * Books what is not booked yet, in the order in which it was heard. Where the books hold fewer
     * than were taken nothing is booked: that is said, and the next count explains it. What fails
     * holds up the rest of its own cabinet only.
     *
     * @return how many
     * @throws IllegalStateException with what failed, once all others are booked
     */
    public int book() {
        List<Unbooked> found = scopes.in(LOOKER, handle -> new BookingStore(handle).list(AT_ONCE));
        Map<String, RuntimeException> failed = new LinkedHashMap<>();
        for (Unbooked one : found) {
            if (!failed.containsKey(one.cabinet())) {
                attempt(one).ifPresent(why -> failed.put(one.cabinet(), why));
            }
        }
        if (!failed.isEmpty()) {
            var all = new IllegalStateException("not booked of cabinets: " + failed.keySet());
            failed.values().forEach(all::addSuppressed);
            throw all;
        }
        return found.size();
    }

    private Optional<RuntimeException> attempt(Unbooked one) {
        try {
            book(one);
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(failed);
        }
    }

    /** The paper, that it is written, and the end of the opening: all of it or nothing. */
    private void book(Unbooked one) {
        Scope scope = Scope.system("cabinet", Reach.of(one.unit()));
        long store = stores.ofCabinet(scope, one.unit(), one.cabinet()).id();
        Consumer<Handle> booked =
                handle -> {
                    boolean isDone = paper(handle, scope, store, one) instanceof Done;
                    new BookingStore(handle).mark(one, isDone);
                };
        one.opening()
                .ifPresentOrElse(
                        opening -> openings.settle(scope, one.cabinet(), opening, booked),
                        () -> scopes.use(scope, booked::accept));
    }

    private SupplyResult paper(Handle handle, Scope scope, long store, Unbooked one) {
        Heading says = new Heading(name(one), store, day(one), "");
        return one.pieces() > 0
                ? papers.use(handle, scope, says, List.of(new Used(one.item(), one.pieces())))
                : papers.receive(
                        handle,
                        scope,
                        says,
                        List.of(new Pieces(Lot.of(one.item()), -one.pieces())));
    }

    private static UUID name(Unbooked one) {
        String name = "cabinet/%s/%s/%d".formatted(one.cabinet(), one.boot(), one.sequence());
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    /** A cabinet's clock may be ahead. */
    private LocalDate day(Unbooked one) {
        Instant at = one.at().isAfter(one.recordedAt()) ? one.recordedAt() : one.at();
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
