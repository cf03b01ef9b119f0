package org.nuanyi.station;

import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.station.internal.HostStore;

/** Places that could give a room to a station. Thread-safe. */
public final class Hosts {

    private final Jdbi jdbi;

    public Hosts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Begins to bring in many at once. */
    public HostBatch openBatch() {
        return HostBatch.open(jdbi);
    }

    /** All that have a place, in the order in which they came. */
    public void forEach(Consumer<PlacedHost> action) {
        jdbi.useTransaction(handle -> new HostStore(handle).forEach(action));
    }
}
