package org.nuanyi.station.internal;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.outbox.Outbox;
import org.nuanyi.kernel.outbox.OutboxEvent;
import org.nuanyi.station.StationCode;

/** Announces changed stations in the transaction that changed them. */
public final class StationEvents {

    /** Beyond this many a reader does better to load everything. */
    private static final int MOST_NAMED = 500;

    private StationEvents() {}

    /** No event for no station; an event without keys for very many. */
    public static void changed(Handle handle, List<StationCode> codes) {
        if (codes.isEmpty()) {
            return;
        }
        List<String> named =
                codes.size() > MOST_NAMED
                        ? List.of()
                        : codes.stream().map(StationCode::value).toList();
        Outbox.record(handle, new OutboxEvent("station", "changed", named));
    }
}
