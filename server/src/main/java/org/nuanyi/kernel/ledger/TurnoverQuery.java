package org.nuanyi.kernel.ledger;

/**
 * Which entries.
 *
 * @param value of what they are looked for by; empty for those without one
 * @param line what the budget is for; empty for all
 */
public record TurnoverQuery(
        TurnoverBy by, String value, TurnoverKind kind, String line, Period period) {}
