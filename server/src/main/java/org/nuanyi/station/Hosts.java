package org.nuanyi.station;

import java.util.function.Consumer;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.internal.HostStore;

/**
 * Places that could give a room to a station. No unit owns one: whoever may see or change any row
 * may see or change them. Thread-safe.
 */
public final class Hosts {

    private final Scopes scopes;

    public Hosts(Scopes scopes) {
        this.scopes = scopes;
    }

    /** Begins to bring in many at once. */
    public HostBatch openBatch(Scope scope) {
        return HostBatch.open(scope, scopes.open(scope));
    }

    /** All that have a place, in the order in which they came. */
    public void forEach(Scope scope, Consumer<PlacedHost> action) {
        scopes.use(scope, handle -> new HostStore(handle).forEach(action));
    }
}
