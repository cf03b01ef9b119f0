package org.nuanyi.supply.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.lifecycle.WaitingTasks;
import org.nuanyi.kernel.lifecycle.WaitingTasks.Turn;

/**
 * Supplies that wait to be accepted, and proposals of them: one source for each whose turn it may
 * be.
 */
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

    @Produces
    @Singleton
    TaskSource officer(WaitingTasks waiting) {
        return waiting.of(
                Permission.DECIDE_SUPPLIES,
                Role.UNIT_OFFICER,
                proposals("draft", "补货建议待修改、提交", "Replenishments to edit and hand in"),
                proposals("agreed", "补货建议待发货", "Replenishments to send"));
    }

    @Produces
    @Singleton
    TaskSource leader(WaitingTasks waiting) {
        return waiting.of(
                Permission.DECIDE_SUPPLIES,
                Role.UNIT_LEADER,
                proposals("submitted", "补货建议待您同意", "Replenishments that wait for your agreement"));
    }

    private static Turn proposals(String state, String chinese, String english) {
        return new Turn(
                ProposalFlow.MACHINE,
                state,
                chinese,
                english,
                "/desk/supply/replenish?state=" + state);
    }
}
