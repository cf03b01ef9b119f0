package org.nuanyi.supply.internal;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.supply.Store;

/** Keeps each piece that came to a store or left it, in the transaction of the handle. */
final class MoveStore {

    private static final String ADD =
            """
            insert into supply.move (unit, store, item, lot, kind, moved_on, pieces, paper, shipment)
            select :unit, :store, lot.item, lot.id, :kind, :on, :pieces, :paper, :shipment
            from supply.lot where lot.id = :lot
            """;

    /** What the moves of a paper gave each lot is taken from it again. */
    private static final String GIVE_BACK =
            """
            update supply.stock set pieces = stock.pieces - moved.pieces
            from (select store, lot, sum(pieces) as pieces from supply.move where paper = :paper group by store, lot) moved
            where stock.store = moved.store and stock.lot = moved.lot
            """;

    private static final String UNDO = "update supply.move set undone = true where paper = :paper";

    private final Handle handle;

    MoveStore(Handle handle) {
        this.handle = handle;
    }

    void add(Moved moved, Store store, long lot, long pieces) {
        handle.createUpdate(ADD)
                .bind("unit", store.unit())
                .bind("store", store.id())
                .bind("lot", lot)
                .bind("kind", moved.kind())
                .bind("on", moved.on())
                .bind("pieces", pieces)
                .bind("paper", moved.paper())
                .bind(
                        "shipment",
                        moved.shipment().isPresent() ? moved.shipment().getAsLong() : null)
                .execute();
    }

    void undo(UUID paper) {
        handle.createUpdate(GIVE_BACK).bind("paper", paper).execute();
        handle.createUpdate(UNDO).bind("paper", paper).execute();
    }
}
