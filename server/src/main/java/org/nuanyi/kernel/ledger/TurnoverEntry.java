package org.nuanyi.kernel.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What one posting adds to a figure on one budget line.
 *
 * @param fen below zero where it takes from it
 * @param undoes whether it undoes another
 * @param why it does; empty otherwise
 */
public record TurnoverEntry(
        LocalDate on,
        Instant recordedAt,
        Document document,
        String unit,
        String line,
        String source,
        long fen,
        String actor,
        boolean undoes,
        String why) {}
