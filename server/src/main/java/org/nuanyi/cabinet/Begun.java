package org.nuanyi.cabinet;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An opening that a cabinet decided itself, off line.
 *
 * @param member as {@link Asking#member}; empty where the card is nobody's any more
 * @param pieces below nothing to give some back
 * @param at when, by the cabinet
 */
public record Begun(
        UUID id, Optional<String> member, int lane, String item, int pieces, Instant at) {}
