package org.nuanyi.equipment.web;

import jakarta.inject.Singleton;
import org.nuanyi.equipment.internal.EquipmentFlow;
import org.nuanyi.kernel.lifecycle.MatterAddress;

/** Where moves have their pages. */
@Singleton
final class TransferAddress implements MatterAddress {

    @Override
    public String machine() {
        return EquipmentFlow.TRANSFER;
    }

    @Override
    public String path(String subject) {
        return TransferPages.PATH + "/" + subject;
    }
}
