package org.nuanyi.supply.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.ledger.DocumentAddress;
import org.nuanyi.kernel.lifecycle.MatterAddress;
import org.nuanyi.supply.Shipments;

/** Where shipments have their pages. */
@Singleton
final class ShipmentAddress implements MatterAddress, DocumentAddress {

    @Override
    public String machine() {
        return Shipments.machine().id();
    }

    @Override
    public String kind() {
        return "supply.shipment";
    }

    @Override
    public String chinese() {
        return "物资配发";
    }

    @Override
    public String english() {
        return "Shipment";
    }

    @Override
    public String path(String subject) {
        return ShipmentPages.PATH + "/" + subject;
    }
}
