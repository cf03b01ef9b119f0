package org.nuanyi.upkeep.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.upkeep.Plans;
import org.nuanyi.upkeep.Spendings;

/** Offers the lifecycles of this feature. */
@ApplicationScoped
public class UpkeepMachines {

    @Produces
    @Singleton
    Machine plan() {
        return Plans.machine();
    }

    @Produces
    @Singleton
    Machine spending() {
        return Spendings.machine();
    }
}
