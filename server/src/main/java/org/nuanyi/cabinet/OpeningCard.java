package org.nuanyi.cabinet;

import java.time.Instant;
import java.util.UUID;
import org.nuanyi.core.cabinet.Opening;

/**
 * An opening, and how far it has come.
 *
 * @param pieces allowed
 */
public record OpeningCard(
        UUID id,
        String cabinet,
        int lane,
        String item,
        LaneKind kind,
        int pieces,
        Instant allowedAt,
        Instant expiresAt,
        Opening opening) {}
