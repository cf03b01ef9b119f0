package org.nuanyi.fund;

import org.nuanyi.core.Named;

/** Why there is no money yet for a grant. */
public enum Lacking implements Named {
    NO_POLICY("no-policy", "验收当日没有补助政策", "No policy was valid on the day of acceptance"),
    NO_AMOUNT("no-amount", "当时的政策没有这一项", "The policy of that day grants nothing for this"),
    NO_BUDGET("no-budget", "没有这条预算", "There is no such budget line"),
    BUDGET_SHORT("budget-short", "预算余额不足", "The budget line holds too little");

    private final Words words;

    Lacking(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
