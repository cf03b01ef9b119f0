package org.nuanyi.station;

import org.nuanyi.core.Named;

/** How a facility is. */
public enum Condition implements Named {
    WORKS("works", "可用", "Works"),
    BROKEN("broken", "维修中", "Broken"),
    WITHDRAWN("withdrawn", "已撤", "Withdrawn");

    private final Words words;

    Condition(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
