package org.nuanyi.station;

/** How a facility is. */
public enum Condition implements Named {
    WORKS("works", "可用", "Works"),
    BROKEN("broken", "维修中", "Broken"),
    WITHDRAWN("withdrawn", "已撤", "Withdrawn");

    private final String id;
    private final String chinese;
    private final String english;

    Condition(String id, String chinese, String english) {
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
