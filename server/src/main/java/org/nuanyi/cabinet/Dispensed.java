package org.nuanyi.cabinet;

import java.time.Instant;
import java.util.UUID;
import org.nuanyi.core.cabinet.Opening.Mark;

/**
 * What a cabinet says that left it.
 *
 * @param opening by which it was taken, the server's or one the cabinet began itself, off line
 * @param member who opened it off line, as {@link Asking#member}; empty for one of the server's
 * @param pieces below nothing what was given back
 * @param at when, by the cabinet
 */
public record Dispensed(Mark mark, UUID opening, String member, int lane, int pieces, Instant at) {}
