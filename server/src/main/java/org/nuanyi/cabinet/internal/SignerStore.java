package org.nuanyi.cabinet.internal;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Keeps by what commands are signed, sealed, in the transaction of the handle. */
final class SignerStore {

    /** Servers that begin at once have one key. */
    private static final String LOCK = "select cast(pg_advisory_xact_lock(148) as text)";

    private static final String LIST =
            "select sealed from cabinet.signer order by made_at desc, kid";

    private static final String ADD =
            "insert into cabinet.signer (kid, sealed, made_at) values (:kid, :sealed, :now)";

    private final Handle handle;

    SignerStore(Handle handle) {
        this.handle = handle;
    }

    void lock() {
        handle.createQuery(LOCK).mapTo(String.class).one();
    }

    /** The newest first. */
    List<byte[]> list() {
        return handle.createQuery(LIST).mapTo(byte[].class).list();
    }

    void add(String kid, byte[] sealed, Instant now) {
        handle.createUpdate(ADD).bind("kid", kid).bind("sealed", sealed).bind("now", now).execute();
    }
}
