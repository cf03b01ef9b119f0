package org.nuanyi.station;

import org.nuanyi.core.Named;

/** Whom a station is for. An internal station never reaches the public side. */
public enum Serves implements Named {
    INTERNAL("internal", "仅限内部职工", "Internal staff"),
    OUTDOOR_WORKERS("outdoor-workers", "户外劳动者", "Outdoor workers"),
    EVERYONE("everyone", "所有人", "Everyone");

    private final Words words;

    Serves(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
