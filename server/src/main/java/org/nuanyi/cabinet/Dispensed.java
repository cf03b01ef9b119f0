package org.nuanyi.cabinet;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.core.cabinet.Opening.Mark;

/**
 * What a cabinet says that left it.
 *
 * @param opening by which it was taken, the server's or one the cabinet began itself, off line;
 *     empty where it was found missing, or moved while nothing was open
 * @param item code of the catalogue of supplies
 * @param pieces below nothing what was given back
 * @param at when, by the cabinet
 */
public record Dispensed(
        Mark mark, Optional<UUID> opening, int lane, String item, int pieces, Instant at) {}
