package org.nuanyi.kernel.ledger;

/**
 * What moved in a period on the budget lines of one purpose, in fen.
 *
 * @param value of what it is added up by; empty where there is none, or for all together
 * @param line what the budget is for
 * @param late how many postings of the period were recorded after it
 */
public record Turnover(
        String value, String line, long granted, long owed, long paid, long undone, int late) {}
