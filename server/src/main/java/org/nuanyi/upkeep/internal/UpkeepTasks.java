package org.nuanyi.upkeep.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.lifecycle.WaitingTasks;
import org.nuanyi.kernel.lifecycle.WaitingTasks.Turn;

/** The maintenance that waits for somebody: one source for each permission whose turn it may be. */
@ApplicationScoped
class UpkeepTasks {

    private static final String PATH = "/desk/fund/maintenance";

    @Produces
    @Singleton
    TaskSource officer(WaitingTasks waiting) {
        return waiting.of(
                Permission.KEEP_UP,
                plans("draft", "维护计划待提交", "Maintenance plans to submit"),
                spendings("draft", "维护支出待提交", "Spendings to submit"));
    }

    @Produces
    @Singleton
    TaskSource office(WaitingTasks waiting) {
        return waiting.of(
                Permission.AGREE_UPKEEP,
                plans("submitted", "维护计划待审定", "Maintenance plans to agree to"),
                spendings("submitted", "维护支出待审核", "Spendings to agree to"));
    }

    @Produces
    @Singleton
    TaskSource finance(WaitingTasks waiting) {
        return waiting.of(Permission.PAY, spendings("agreed", "维护支出待付款", "Spendings to be paid"));
    }

    private static Turn plans(String state, String chinese, String english) {
        return new Turn(UpkeepFlow.PLAN, state, chinese, english, PATH);
    }

    private static Turn spendings(String state, String chinese, String english) {
        return new Turn(
                UpkeepFlow.SPENDING, state, chinese, english, PATH + "/spendings?state=" + state);
    }
}
