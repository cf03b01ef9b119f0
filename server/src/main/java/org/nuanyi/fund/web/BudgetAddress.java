package org.nuanyi.fund.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.ledger.DocumentAddress;

/** Where the papers of budgets are. */
@Singleton
final class BudgetAddress implements DocumentAddress {

    @Override
    public String kind() {
        return "fund.budget";
    }

    @Override
    public String chinese() {
        return "预算文件";
    }

    @Override
    public String english() {
        return "Budget paper";
    }

    @Override
    public String path(String id) {
        return FundSection.PATH + "/budgets#paper-" + id;
    }
}
