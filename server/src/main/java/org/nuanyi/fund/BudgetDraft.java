package org.nuanyi.fund;

import java.time.LocalDate;
import org.nuanyi.core.ledger.BudgetKey;

/**
 * A paper by which money is granted to a budget line, added to it or cut from it.
 *
 * @param fen below zero where it is cut
 * @param dated day from which it holds, not to come
 */
public record BudgetDraft(
        BudgetKey key, long fen, String documentNumber, String reason, LocalDate dated) {}
