package org.nuanyi.kernel.outbox;

import org.jdbi.v3.core.Handle;

/** Where a change is announced. */
public final class Outbox {

    private static final String RECORD =
            """
            insert into outbox.event (module, kind, keys)
            values (:module, :kind, :keys)
            """;

    private Outbox() {}

    /** Announces the event if, and as soon as, the transaction of {@code handle} commits. */
    public static void record(Handle handle, OutboxEvent event) {
        handle.createUpdate(RECORD)
                .bind("module", event.module())
                .bind("kind", event.kind())
                .bindArray("keys", String.class, event.keys())
                .execute();
    }
}
