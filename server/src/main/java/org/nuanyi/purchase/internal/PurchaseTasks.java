package org.nuanyi.purchase.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.TaskSource;
import org.nuanyi.kernel.lifecycle.WaitingTasks;
import org.nuanyi.kernel.lifecycle.WaitingTasks.Turn;

/** The purchases that wait for somebody: one source for each permission whose turn it may be. */
@ApplicationScoped
class PurchaseTasks {

    @Produces
    @Singleton
    TaskSource office(WaitingTasks waiting) {
        return waiting.of(
                Permission.BUY,
                turn("requested", "采购待比价", "Purchases to compare"),
                turn("agreed", "采购待下单", "Purchases to order"),
                turn("received", "采购待核对", "Purchases to match"));
    }

    @Produces
    @Singleton
    TaskSource leadership(WaitingTasks waiting) {
        return waiting.of(
                Permission.AGREE_PURCHASES, turn("compared", "采购待审定", "Purchases to agree to"));
    }

    @Produces
    @Singleton
    TaskSource finance(WaitingTasks waiting) {
        return waiting.of(Permission.PAY, turn("matched", "采购待付款", "Purchases to pay"));
    }

    private static Turn turn(String state, String chinese, String english) {
        return new Turn(
                OpenPurchase.MACHINE, state, chinese, english, "/desk/purchase?state=" + state);
    }
}
