package org.nuanyi.fund;

import java.time.Instant;

/** A {@link BudgetDraft} that was entered; it is never changed. */
public record BudgetDocument(long id, BudgetDraft says, String enteredBy, Instant enteredAt) {}
