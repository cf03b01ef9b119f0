package org.nuanyi.supply.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.supply.Proposals;
import org.nuanyi.supply.Shipments;

/** Offers the lifecycles of this feature. */
@ApplicationScoped
public class SupplyMachines {

    @Produces
    @Singleton
    Machine shipment() {
        return Shipments.machine();
    }

    @Produces
    @Singleton
    Machine replenish() {
        return Proposals.machine();
    }
}
