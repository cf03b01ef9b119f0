package org.nuanyi.fund;

/**
 * A figure to be opened into its entries.
 *
 * @param row of a statement; the total where it names no value
 */
public record FigureOf(StatementOf row, Figure figure) {}
