package org.nuanyi.kernel.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.crypto.Digest;

/** Reads and lengthens the chain, in the transaction of the handle. */
final class SealStore {

    private static final String TURN =
            """
            select pg_try_advisory_xact_lock(hashtext('audit.seal'))
            """;

    private static final String FINISHED =
            """
            select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)
            """;

    /** What is removed stands for its last day: the chain goes on on a later one. */
    private static final String LAST =
            """
            select day, sequence, hash, digest
            from (select day, sequence, hash, digest from audit.seal
                  union all
                  select day, 2147483647, hash, 'sha-256' from audit.anchor) link
            where day < cast(:before as date) or sequence = 2147483647
            order by day desc, sequence desc
            limit 1
            """;

    private static final String UNSEALED =
            """
            select entry.*
            from audit.entry
            where tx >= cast(:mark as xid8)
            and not exists (select from audit.seal where seal.entry = entry.id)
            order by id
            limit :most
            """;

    private static final String SEAL =
            """
            insert into audit.seal (day, sequence, entry, hash, digest)
            values (:day, :sequence, :entry, :hash, :digest)
            """;

    private static final String CHAIN =
            """
            select seal.day, seal.sequence, seal.entry as sealed, seal.hash, seal.digest, entry.*
            from audit.seal
            left join audit.entry on entry.id = seal.entry
            where seal.day between cast(:from as date) and cast(:to as date)
            order by seal.day, seal.sequence
            """;

    private static final String WAITING =
            """
            select id, action
            from audit.entry
            where at < now() - interval '1 minute'
            and not exists (select from audit.seal where seal.entry = entry.id)
            order by id
            limit 100
            """;

    private static final String HASH =
            """
            select hash from audit.seal where day = :day and sequence = :sequence
            union all
            select hash from audit.anchor where day = :day
            limit 1
            """;

    private static final int FETCH = 2_000;

    private final Handle handle;

    SealStore(Handle handle) {
        this.handle = handle;
    }

    /** An entry as its seal is made of it. */
    record Unsealed(long id, String canonical) {}

    /**
     * A seal and what became of its entry.
     *
     * @param canonical null where the entry is gone
     */
    record Sealed(Link link, long entry, @Nullable String canonical) {}

    /** One of several sealers has its turn, until the end of the transaction. */
    boolean takeTurn() {
        return handle.createQuery(TURN).mapTo(Boolean.class).one();
    }

    /** The oldest transaction that may still write: what older ones wrote is to be seen. */
    String finished() {
        return handle.createQuery(FINISHED).mapTo(String.class).one();
    }

    Link last() {
        return lastBefore("infinity");
    }

    /** The last link before that day; never one before what was removed. */
    Link lastBefore(String day) {
        return handle.createQuery(LAST)
                .bind("before", day)
                .map((row, context) -> link(row))
                .findOne()
                .orElse(Link.START);
    }

    /** Entries without a seal, written by transactions not older than the mark. */
    List<Unsealed> listUnsealed(String mark, int most) {
        return handle.createQuery(UNSEALED)
                .bind("mark", mark)
                .bind("most", most)
                .map((row, context) -> new Unsealed(row.getLong("id"), Canonical.of(row)))
                .list();
    }

    PreparedBatch sealing() {
        return handle.prepareBatch(SEAL);
    }

    /** The chain of these days, link by link; needs a transaction. */
    void forEach(String from, String to, Consumer<Sealed> action) {
        handle.createQuery(CHAIN)
                .bind("from", from)
                .bind("to", to)
                .setFetchSize(FETCH)
                .map((row, context) -> sealed(row))
                .forEach(action);
    }

    /** Entries that have been waiting for a seal for more than a minute: at most a hundred. */
    List<String> listWaiting() {
        return handle.createQuery(WAITING)
                .map((row, context) -> row.getLong("id") + " (" + row.getString("action") + ")")
                .list();
    }

    Optional<byte[]> findHash(LocalDate day, int sequence) {
        return handle.createQuery(HASH)
                .bind("day", day)
                .bind("sequence", sequence)
                .mapTo(byte[].class)
                .findOne();
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        boolean gone = row.getString("actor") == null;
        return new Sealed(link(row), row.getLong("sealed"), gone ? null : Canonical.of(row));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("day", LocalDate.class),
                row.getInt("sequence"),
                row.getBytes("hash"),
                Digest.find(row.getString("digest")));
    }
}
