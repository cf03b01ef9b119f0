package org.nuanyi.cabinet.sim.wire;

import com.fasterxml.jackson.annotation.JsonValue;

/** The topics below {@code nuanyi/v1/cabinet/{id}/} a device speaks on, and how. */
public enum Channel {
    RESPONSE("response", 1, false),
    DISPENSE("event/dispense", 1, false),
    DOOR("event/door", 1, false),
    CARD("event/card", 1, false),
    TAMPER("event/tamper", 1, false),
    TEMPERATURE("event/temperature", 1, false),
    HEARTBEAT("state/heartbeat", 0, false),
    LANES("state/lanes", 1, true),
    CONNECTION("state/connection", 1, true);

    private final String path;
    private final int quality;
    private final boolean retained;

    Channel(String path, int quality, boolean retained) {
        this.path = path;
        this.quality = quality;
        this.retained = retained;
    }

    /** Below the topic of the cabinet. */
    @JsonValue
    public String path() {
        return path;
    }

    /** The quality of service, 0 or 1. */
    public int quality() {
        return quality;
    }

    /** Whether the broker keeps the last one. */
    public boolean retained() {
        return retained;
    }

    /** Whether it is kept until the server has acknowledged it. */
    public boolean journaled() {
        return ordinal() <= TEMPERATURE.ordinal();
    }

    /** The whole topic of a cabinet. */
    public String topic(String cabinet) {
        return Topics.of(cabinet, path);
    }
}
