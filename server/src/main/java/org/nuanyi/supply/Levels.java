package org.nuanyi.supply;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.supply.Level;
import org.nuanyi.core.supply.Rhythm;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.supply.internal.Days;
import org.nuanyi.supply.internal.ItemStore;
import org.nuanyi.supply.internal.LevelStore;
import org.nuanyi.supply.internal.PlaceStore;

/**
 * When more of an item is brought to a store and how much: reckoned from use, or set by hand.
 * Thread-safe.
 */
@Singleton
public final class Levels {

    private static final int LONGEST_WHY = 300;

    private final Scopes scopes;
    private final Rhythm rhythm;
    private final Clock clock;

    public Levels(Scopes scopes, Rhythm rhythm, Clock clock) {
        this.scopes = scopes;
        this.rhythm = rhythm;
        this.clock = clock;
    }

    /**
     * Of each item that a store ever had or that has a level there, by their codes: what is there,
     * what was used in the days before today, and the level that this comes to or somebody set.
     * Empty for a store that the scope may not see.
     */
    public List<StoreLevel> list(Scope scope, long store) {
        return scopes.in(
                scope,
                handle ->
                        new LevelStore(handle).list(store, new Days(LocalDate.now(clock), rhythm)));
    }

    /**
     * A page of those of a unit's stations, by the codes of stations and items: of each item that a
     * station ever had or that has a level there.
     */
    public List<StoreLevel> page(Scope scope, LevelFilter filter, int limit, int offset) {
        Days days = new Days(LocalDate.now(clock), rhythm);
        return scopes.in(scope, handle -> new LevelStore(handle).page(filter, days, limit, offset));
    }

    /** By how many days levels are reckoned. */
    public Rhythm rhythm() {
        return rhythm;
    }

    /**
     * Sets a level. It stays, whatever is used, until it is released; what was set before no longer
     * holds.
     *
     * @throws org.nuanyi.kernel.BadInput if it says not why
     * @throws NotFound if there is no such item, or no such store that the scope may change
     */
    public void set(Scope scope, long store, String item, Level level, String why) {
        String words = TypedText.require("why", why, LONGEST_WHY);
        scopes.use(
                scope,
                handle -> {
                    Store place = lock(handle, store);
                    if (new ItemStore(handle).find(item).isEmpty()) {
                        throw new NotFound("There is no item " + item + ".");
                    }
                    LevelStore levels = new LevelStore(handle);
                    levels.release(place, item, scope.actor().id(), clock.instant());
                    levels.set(place, item, level, words, scope.actor().id(), clock.instant());
                    note(handle, scope, place, "supply.level", item, level, words);
                });
    }

    /**
     * From now on use decides again.
     *
     * @throws NotFound if none is set, or there is no such store that the scope may change
     */
    public void release(Scope scope, long store, String item) {
        scopes.use(
                scope,
                handle -> {
                    Store place = lock(handle, store);
                    LevelStore levels = new LevelStore(handle);
                    if (!levels.release(place, item, scope.actor().id(), clock.instant())) {
                        throw new NotFound("No level is set for " + item + ".");
                    }
                    Audit.done(
                            handle, scope, place.unit(), act("supply.level-release", place, item));
                });
    }

    /** All levels that were ever set for an item in a store, the last first. */
    public List<ByHand> history(Scope scope, long store, String item) {
        return scopes.in(scope, handle -> new LevelStore(handle).history(store, item));
    }

    private static Store lock(Handle handle, long store) {
        return new PlaceStore(handle)
                .lock(store)
                .orElseThrow(() -> new NotFound("There is no store " + store + "."));
    }

    private static void note(
            Handle handle,
            Scope scope,
            Store store,
            String action,
            String item,
            Level level,
            String why) {
        Map<String, String> now =
                Map.of(
                        "threshold", Long.toString(level.threshold()),
                        "target", Long.toString(level.target()),
                        "why", why);
        Audit.done(handle, scope, store.unit(), act(action, store, item).giving(now));
    }

    private static Act act(String action, Store store, String item) {
        return Act.of(action, "store", store.id() + "/" + item);
    }
}
