package org.nuanyi.equipment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.equipment.Repairs;

/** Offers the lifecycles of this feature. */
@ApplicationScoped
public class EquipmentMachines {

    @Produces
    @Singleton
    Machine repair() {
        return Repairs.machine();
    }
}
