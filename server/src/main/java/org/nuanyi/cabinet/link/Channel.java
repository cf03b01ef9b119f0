package org.nuanyi.cabinet.link;

import java.util.Arrays;
import java.util.Optional;

/** A topic by which a cabinet speaks, below {@code nuanyi/v1/cabinet/{id}/}. */
public enum Channel {
    RESPONSE("response"),
    DISPENSE("event/dispense"),
    DOOR("event/door"),
    CARD("event/card"),
    TAMPER("event/tamper"),
    TEMPERATURE("event/temperature"),
    HEARTBEAT("state/heartbeat"),
    LANES("state/lanes"),
    CONNECTION("state/connection");

    private final String level;

    Channel(String level) {
        this.level = level;
    }

    /** The rest of the topic. */
    public String level() {
        return level;
    }

    /** Empty if no cabinet speaks by it. */
    public static Optional<Channel> of(String level) {
        return Arrays.stream(values()).filter(it -> it.level.equals(level)).findFirst();
    }
}
