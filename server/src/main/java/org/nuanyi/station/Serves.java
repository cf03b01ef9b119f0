package org.nuanyi.station;

/** Whom a station is for. An internal station never reaches the public side. */
public enum Serves implements Named {
    INTERNAL("internal", "仅限内部职工", "Internal staff"),
    OUTDOOR_WORKERS("outdoor-workers", "户外劳动者", "Outdoor workers"),
    EVERYONE("everyone", "所有人", "Everyone");

    private final String id;
    private final String chinese;
    private final String english;

    Serves(String id, String chinese, String english) {
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
