package org.nuanyi.account.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.outbox.Outbox;
import org.nuanyi.kernel.outbox.OutboxEvent;

/** The one place where what happens to accounts is told: in the transaction that did it. */
public final class Trail {

    private static final String MODULE = "account";

    private Trail() {}

    /**
     * Tells it.
     *
     * @param what happened: {@code signed-in}, {@code role-given}
     * @param account with whom
     * @param more who did it, and what the event is about
     */
    public static void tell(Handle handle, String what, UUID account, String... more) {
        List<String> keys = new ArrayList<>(List.of(account.toString()));
        keys.addAll(List.of(more));
        Outbox.record(handle, new OutboxEvent(MODULE, what, keys));
    }
}
