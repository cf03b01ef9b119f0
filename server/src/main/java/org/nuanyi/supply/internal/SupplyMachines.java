package org.nuanyi.supply.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.supply.Shipments;

/** Offers the lifecycle of this feature. */
@ApplicationScoped
public class SupplyMachines {

    @Produces
    @Singleton
    Machine shipment() {
        return Shipments.machine();
    }
}
