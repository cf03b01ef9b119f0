package org.nuanyi.kernel.outbox;

import java.time.Instant;

/**
 * An event read from the outbox.
 *
 * @param id the same at every delivery
 * @param happened when it was written, a moment before its transaction committed
 */
public record SeenEvent(long id, Instant happened, OutboxEvent event) {}
