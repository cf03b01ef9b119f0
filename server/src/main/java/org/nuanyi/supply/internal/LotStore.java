package org.nuanyi.supply.internal;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.supply.Lot;

/** Keeps lots, in the transaction of the handle. */
public final class LotStore {

    private static final String ADD =
            """
            insert into supply.lot (item, batch, expires_on) values (:item, :batch, :expiresOn)
            on conflict do nothing
            """;

    private static final String FIND =
            """
            select id from supply.lot
            where item = :item and batch = :batch and expires_on is not distinct from cast(:expiresOn as date)
            """;

    private final Handle handle;

    public LotStore(Handle handle) {
        this.handle = handle;
    }

    /** The number of a lot; it has one from now on. */
    public long number(Lot lot) {
        return find(lot)
                .orElseGet(
                        () -> {
                            handle.createUpdate(ADD)
                                    .bind("item", lot.item())
                                    .bind("batch", lot.batch())
                                    .bind("expiresOn", lot.expiresOn())
                                    .execute();
                            return find(lot).orElseThrow();
                        });
    }

    private Optional<Long> find(Lot lot) {
        return handle.createQuery(FIND)
                .bind("item", lot.item())
                .bind("batch", lot.batch())
                .bind("expiresOn", lot.expiresOn())
                .mapTo(Long.class)
                .findOne();
    }
}
