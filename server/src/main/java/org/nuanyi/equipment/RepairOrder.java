package org.nuanyi.equipment;

import java.time.LocalDate;

/**
 * Who is to repair a piece.
 *
 * @param repairer a firm or a person, up to 100 characters
 * @param expected what it is thought to cost, fen
 * @param until the last day of the repair; it is late after it
 */
public record RepairOrder(String repairer, long expected, LocalDate until) {}
