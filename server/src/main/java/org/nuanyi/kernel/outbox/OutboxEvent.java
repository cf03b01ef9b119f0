package org.nuanyi.kernel.outbox;

import java.util.List;

/**
 * Something that happened.
 *
 * @param module the feature it happened in: {@code station}
 * @param kind what it was: {@code changed}
 * @param keys what it is about, usually codes; empty where it is about more than is worth naming
 */
public record OutboxEvent(String module, String kind, List<String> keys) {

    public OutboxEvent {
        keys = List.copyOf(keys);
    }
}
