package org.nuanyi.equipment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.lifecycle.WaitingTasks;
import org.nuanyi.kernel.lifecycle.WaitingTasks.Turn;

/** The equipment that waits for somebody. */
@ApplicationScoped
class EquipmentTasks {

    private static final String REPAIRS = "/desk/equipment/repairs?show=";

    @Produces
    @Singleton
    TaskSource repairs(WaitingTasks waiting) {
        return waiting.of(
                Permission.REQUEST_PURCHASES,
                repairs("reported", "设备报修待安排", "Faults to see to"),
                repairs("ordered", "设备维修中", "Equipment being repaired"));
    }

    @Produces
    @Singleton
    TaskSource transfers(WaitingTasks waiting) {
        return waiting.of(
                Permission.REQUEST_PURCHASES,
                new Turn(
                        EquipmentFlow.TRANSFER,
                        "sent",
                        "调拨设备待签收",
                        "Equipment to accept",
                        "/desk/equipment/transfers?show=coming"));
    }

    private static Turn repairs(String state, String chinese, String english) {
        return new Turn(EquipmentFlow.REPAIR, state, chinese, english, REPAIRS + state);
    }
}
