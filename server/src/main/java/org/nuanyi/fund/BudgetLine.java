package org.nuanyi.fund;

import org.nuanyi.core.Named;

/** What money is for. */
public enum BudgetLine implements Named {
    NEW_STATION("new-station", "新建补助", "New station"),
    MAINTENANCE("maintenance", "维护经费", "Maintenance"),
    AWARD("award", "以奖代补", "Award"),
    EQUIPMENT("equipment", "统一采购", "Unified purchase");

    private final Words words;

    BudgetLine(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
