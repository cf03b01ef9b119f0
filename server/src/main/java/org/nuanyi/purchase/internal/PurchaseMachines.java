package org.nuanyi.purchase.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.purchase.Purchases;

/** Offers the lifecycle of this feature. */
@ApplicationScoped
public class PurchaseMachines {

    @Produces
    @Singleton
    Machine purchase() {
        return Purchases.machine();
    }
}
