package org.nuanyi.equipment.web;

import jakarta.inject.Singleton;
import org.nuanyi.equipment.internal.EquipmentFlow;
import org.nuanyi.kernel.lifecycle.MatterAddress;

/** Where repairs have their pages. */
@Singleton
final class RepairAddress implements MatterAddress {

    @Override
    public String machine() {
        return EquipmentFlow.REPAIR;
    }

    @Override
    public String path(String subject) {
        return RepairPages.PATH + "/" + subject;
    }
}
