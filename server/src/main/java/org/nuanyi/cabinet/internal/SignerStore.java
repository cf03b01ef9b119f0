package org.nuanyi.cabinet.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps the keys that commands are signed by, in the transaction of the handle. */
public final class SignerStore {

    /** Servers that begin at once have one key, and one change is made after the other. */
    private static final String LOCK = "select cast(pg_advisory_xact_lock(148) as text)";

    private static final String LIST =
            "select * from cabinet.signer order by signs_since desc nulls first, made_at desc, kid";

    private static final String ADD =
            """
            insert into cabinet.signer (kid, sealed, made_at, signs_since) values (:kid, :sealed, :now, :since)
            """;

    private static final String SIGN =
            "update cabinet.signer set signs_since = :now where kid = :kid";

    private static final String REMOVE = "delete from cabinet.signer where kid = :kid";
    private static final String VERSION = "select version from cabinet.signer_version";
    private static final String NEXT = "update cabinet.signer_version set version = version + 1";

    private static final String LACKING =
            """
            select device.cabinet from cabinet.device
            join cabinet.cabinet on id = device.cabinet and retired_on is null
            left join cabinet.twin on twin.cabinet = device.cabinet
            where coalesce(cast(cast(heartbeat as jsonb) ->> 'keys_version' as bigint), 0) < :version
            order by device.cabinet
            """;

    /**
     * A key.
     *
     * @param signsSince empty where commands are not signed by it yet
     */
    public record Signer(String kid, byte[] sealed, Optional<Instant> signsSince) {}

    private final Handle handle;

    public SignerStore(Handle handle) {
        this.handle = handle;
    }

    public void lock() {
        handle.createQuery(LOCK).mapTo(String.class).one();
    }

    /** The newest first. */
    public List<Signer> list() {
        return handle.createQuery(LIST)
                .map(
                        (row, context) ->
                                new Signer(
                                        row.getString("kid"),
                                        row.getBytes("sealed"),
                                        Optional.ofNullable(row.getTimestamp("signs_since"))
                                                .map(Timestamp::toInstant)))
                .list();
    }

    public void add(String kid, byte[] sealed, Instant now, Optional<Instant> since) {
        handle.createUpdate(ADD)
                .bind("kid", kid)
                .bind("sealed", sealed)
                .bind("now", now)
                .bind("since", since)
                .execute();
    }

    /** Commands are signed by it from now on. */
    public void sign(String kid, Instant now) {
        handle.createUpdate(SIGN).bind("kid", kid).bind("now", now).execute();
    }

    public void remove(String kid) {
        handle.createUpdate(REMOVE).bind("kid", kid).execute();
    }

    /** How often what cabinets believe was changed; 1 at first. */
    public long version() {
        return handle.createQuery(VERSION).mapTo(Long.class).one();
    }

    /** It was changed. */
    public long nextVersion() {
        handle.createUpdate(NEXT).execute();
        return version();
    }

    /** Cabinets in service that did not say yet that they have that version. */
    public List<String> lacking(long version) {
        return handle.createQuery(LACKING).bind("version", version).mapTo(String.class).list();
    }
}
