package org.nuanyi.cabinet.link.internal;

import java.time.Duration;

/**
 * A command for a cabinet.
 *
 * @param life after which it is not delivered any more, in whole seconds from 1 on
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Order(String cabinet, byte[] bytes, Duration life) {

    Order {
        if (!Topics.isId(cabinet)) {
            throw new IllegalArgumentException("no id of a cabinet: " + cabinet);
        }
        if (bytes.length > Limits.PAYLOAD) {
            throw new IllegalArgumentException("a command of %d bytes".formatted(bytes.length));
        }
        if (life.toSeconds() < 1) {
            throw new IllegalArgumentException("a life of " + life);
        }
    }

    String topic() {
        return Topics.command(cabinet);
    }
}
