package org.nuanyi.supply.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.lifecycle.WaitingTasks;
import org.nuanyi.kernel.lifecycle.WaitingTasks.Turn;

/** Supplies that wait to be accepted. */
@ApplicationScoped
class SupplyTasks {

    @Produces
    @Singleton
    TaskSource coming(WaitingTasks waiting) {
        return waiting.of(
                Permission.KEEP_STORES,
                new Turn(
                        ShipmentWriter.MACHINE,
                        "sent",
                        "物资待签收",
                        "Supplies to accept",
                        "/desk/supply/shipments"));
    }
}
