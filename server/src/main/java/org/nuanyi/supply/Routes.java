package org.nuanyi.supply;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.supply.internal.PlaceStore;
import org.nuanyi.supply.internal.RouteStore;

/** The ways on which units bring supplies to their stations. Thread-safe. */
@Singleton
public final class Routes {

    private static final int LONGEST_NAME = 60;

    private final Scopes scopes;

    public Routes(Scopes scopes) {
        this.scopes = scopes;
    }

    /** Those of a unit, by their names. */
    public List<Route> list(Scope scope, String unit) {
        return scopes.in(scope, handle -> new RouteStore(handle).list(unit));
    }

    /**
     * The route.
     *
     * @throws NotFound if there is none that the scope may see
     */
    public Route route(Scope scope, long id) {
        return scopes.in(
                scope, handle -> new RouteStore(handle).find(id).orElseThrow(() -> missing(id)));
    }

    /**
     * Adds a route. A station that was on another one leaves that.
     *
     * @param stores numbers of the stores of its stations, in the order in which they are visited
     * @return its number
     * @throws BadInput if there is one of that name, a station stands twice or is not the unit's
     */
    public long add(Scope scope, String unit, String name, List<Long> stores) {
        String words = TypedText.require("name", name, LONGEST_NAME);
        return scopes.in(
                scope,
                handle -> {
                    RouteStore routes = new RouteStore(handle);
                    long id = routes.add(unit, words).orElseThrow(Routes::sameName);
                    stop(handle, unit, id, stores);
                    note(handle, scope, unit, "supply.route", id, words, stores);
                    return id;
                });
    }

    /**
     * Changes its name and its stations.
     *
     * @throws BadInput as {@link #add}
     * @throws NotFound if there is none that the scope may change
     */
    public void change(Scope scope, long id, String name, List<Long> stores) {
        String words = TypedText.require("name", name, LONGEST_NAME);
        scopes.use(
                scope,
                handle -> {
                    RouteStore routes = new RouteStore(handle);
                    String unit = routes.lock(id).orElseThrow(() -> missing(id));
                    if (!routes.rename(id, words)) {
                        throw sameName();
                    }
                    stop(handle, unit, id, stores);
                    note(handle, scope, unit, "supply.route-change", id, words, stores);
                });
    }

    /**
     * Its stations are on no route any more.
     *
     * @throws NotFound if there is none that the scope may change
     */
    public void remove(Scope scope, long id) {
        scopes.use(
                scope,
                handle -> {
                    RouteStore routes = new RouteStore(handle);
                    String unit = routes.lock(id).orElseThrow(() -> missing(id));
                    routes.remove(id);
                    Audit.done(handle, scope, unit, act("supply.route-remove", id));
                });
    }

    private static void stop(Handle handle, String unit, long id, List<Long> stores) {
        if (Set.copyOf(stores).size() < stores.size()) {
            throw new BadInput("stores", "A station stands twice.");
        }
        List<Long> known =
                new PlaceStore(handle)
                        .list(List.of(unit)).stream()
                                .filter(store -> store.kind() == StoreKind.STATION)
                                .map(Store::id)
                                .toList();
        if (!Set.copyOf(known).containsAll(stores)) {
            throw new BadInput("stores", "A station is not the unit's.");
        }
        new RouteStore(handle).stop(unit, id, stores);
    }

    private static void note(
            Handle handle,
            Scope scope,
            String unit,
            String action,
            long id,
            String name,
            List<Long> stores) {
        Map<String, String> now = Map.of("name", name, "stops", Integer.toString(stores.size()));
        Audit.done(handle, scope, unit, act(action, id).giving(now));
    }

    private static Act act(String action, long id) {
        return Act.of(action, "route", Long.toString(id));
    }

    private static BadInput sameName() {
        return new BadInput("name", "There is another route of this name.");
    }

    private static NotFound missing(long id) {
        return new NotFound("There is no route " + id + ".");
    }
}
