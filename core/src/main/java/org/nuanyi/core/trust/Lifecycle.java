package org.nuanyi.core.trust;

import org.nuanyi.core.Named;

/** Where a station is in its life. */
public enum Lifecycle implements Named {
    PLANNED("planned", "筹划中", "Planned"),
    BUILDING("building", "建设中", "Being built"),
    OPEN("open", "开放", "Open"),
    SUSPENDED("suspended", "暂停开放", "Suspended"),
    CLOSED("closed", "已撤销", "Closed");

    private final Words words;

    Lifecycle(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
