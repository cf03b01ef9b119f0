package org.nuanyi.fund.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.lifecycle.WaitingTasks;
import org.nuanyi.kernel.lifecycle.WaitingTasks.Turn;

/** The money that waits for somebody: one source for each permission whose turn it may be. */
@ApplicationScoped
class FundTasks {

    @Produces
    @Singleton
    TaskSource office(WaitingTasks waiting) {
        return waiting.of(
                Permission.PREPARE_PAYMENTS,
                grants("payable", "补助等编入批次", "Grants to put into a batch"),
                grants("unfunded", "补助等落实预算", "Grants that wait for a budget"),
                batches("draft", "支付批次待提交", "Payment batches to submit"));
    }

    @Produces
    @Singleton
    TaskSource leadership(WaitingTasks waiting) {
        return waiting.of(
                Permission.APPROVE_PAYMENTS,
                batches("submitted", "支付批次待审批", "Payment batches to approve"));
    }

    @Produces
    @Singleton
    TaskSource finance(WaitingTasks waiting) {
        return waiting.of(
                Permission.PAY,
                batches("approved", "支付批次待支付", "Payment batches to pay"),
                batches("paying", "支付批次待登记结果", "Payment batches being paid"));
    }

    private static Turn grants(String state, String chinese, String english) {
        return new Turn(
                GrantFunding.MACHINE, state, chinese, english, "/desk/fund/grants?state=" + state);
    }

    private static Turn batches(String state, String chinese, String english) {
        return new Turn(OpenBatch.MACHINE, state, chinese, english, "/desk/fund/batches");
    }
}
