package org.nuanyi.purchase;

import org.nuanyi.core.Named;

/** How a piece stands, by who last looked for it. */
public enum AssetStanding implements Named {
    UNCHECKED(new Words("unchecked", "未盘点", "Never checked")),
    SEEN(new Words("seen", "在用", "There")),
    MISSING(new Words("missing", "盘亏", "Missing")),
    /** Returned or written off. */
    GONE(new Words("gone", "已不在册", "Gone"));

    private final Words words;

    AssetStanding(Words words) {
        this.words = words;
    }

    @Override
    public Words words() {
        return words;
    }
}
