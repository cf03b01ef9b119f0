package org.nuanyi.supply.internal;

import org.jdbi.v3.core.Handle;
import org.nuanyi.core.ledger.Measure;
import org.nuanyi.kernel.ledger.Accounts;
import org.nuanyi.kernel.ledger.NewAccount;
import org.nuanyi.supply.internal.Shelf.Numbered;

/**
 * What a shipment carries, neither here nor there.
 *
 * @param shipment its number
 * @param unit of the store it goes to: what is on its way is that unit's
 */
record Way(long shipment, String unit) {

    /** The key of its account for a lot, opened where it is not. */
    String open(Handle handle, Numbered lot) {
        String key = "supply/way/%d/%d".formatted(shipment, lot.number());
        new Accounts()
                .open(handle, new NewAccount(key, Measure.goods(lot.lot().item()), unit, false));
        return key;
    }
}
