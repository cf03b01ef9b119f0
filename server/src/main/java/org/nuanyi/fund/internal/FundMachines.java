package org.nuanyi.fund.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.fund.Batches;
import org.nuanyi.fund.Grants;

/** Offers the lifecycles of this feature. */
@ApplicationScoped
public class FundMachines {

    @Produces
    @Singleton
    Machine grant() {
        return Grants.machine();
    }

    @Produces
    @Singleton
    Machine payment() {
        return Batches.machine();
    }
}
