package org.nuanyi.station;

/** Where a station is in its life. */
public enum Lifecycle implements Named {
    PLANNED("planned", "筹划中", "Planned"),
    BUILDING("building", "建设中", "Being built"),
    OPEN("open", "开放", "Open"),
    SUSPENDED("suspended", "暂停开放", "Suspended"),
    CLOSED("closed", "已撤销", "Closed");

    private final String id;
    private final String chinese;
    private final String english;

    Lifecycle(String id, String chinese, String english) {
        this.id = id;
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}
