package org.nuanyi.upkeep.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.ledger.DocumentAddress;
import org.nuanyi.kernel.lifecycle.MatterAddress;

/** Where spendings have their pages. */
@Singleton
final class SpendingAddress implements MatterAddress, DocumentAddress {

    @Override
    public String machine() {
        return "spending";
    }

    @Override
    public String kind() {
        return "upkeep.spending";
    }

    @Override
    public String chinese() {
        return "维护支出";
    }

    @Override
    public String english() {
        return "Spending";
    }

    @Override
    public String path(String subject) {
        return UpkeepDesk.PATH + "/spendings/" + subject;
    }
}
