package org.nuanyi.upkeep.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps photos of receipts, in the transaction of the handle. */
public final class ReceiptStore {

    private static final String ADD =
            """
            insert into upkeep.receipt (spending, unit, sha, jpeg, added_by, added_at)
            values (:spending, :unit, :sha, :jpeg, :by, :at)
            on conflict (sha) where void_on is null do nothing
            returning id
            """;

    private static final String SAME =
            "select spending from upkeep.receipt where sha = :sha and void_on is null";

    private static final String LIST =
            "select id from upkeep.receipt where spending = :spending order by id";

    private static final String FIND =
            "select jpeg from upkeep.receipt where spending = :spending and id = :id";

    private final Handle handle;

    public ReceiptStore(Handle handle) {
        this.handle = handle;
    }

    /** Whether it was added; not where the same photo is known, be it another unit's. */
    public boolean isAdded(
            long spending, String unit, String sha, byte[] jpeg, String by, Instant at) {
        return handle.createQuery(ADD)
                .bind("spending", spending)
                .bind("unit", unit)
                .bind("sha", sha)
                .bind("jpeg", jpeg)
                .bind("by", by)
                .bind("at", at)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /** The spendings with this photo that may be seen. */
    public List<Long> same(String sha) {
        return handle.createQuery(SAME).bind("sha", sha).mapTo(Long.class).list();
    }

    /** Their numbers, the first first. */
    public List<Long> list(long spending) {
        return handle.createQuery(LIST).bind("spending", spending).mapTo(Long.class).list();
    }

    public Optional<byte[]> find(long spending, long id) {
        return handle.createQuery(FIND)
                .bind("spending", spending)
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }
}
