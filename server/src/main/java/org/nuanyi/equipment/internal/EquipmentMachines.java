package org.nuanyi.equipment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.equipment.Repairs;
import org.nuanyi.equipment.Transfers;

/** Offers the lifecycles of this feature. */
@ApplicationScoped
public class EquipmentMachines {

    @Produces
    @Singleton
    Machine repair() {
        return Repairs.machine();
    }

    @Produces
    @Singleton
    Machine transfer() {
        return Transfers.machine();
    }
}
