package org.nuanyi.fund;

import java.util.Optional;
import org.nuanyi.kernel.ledger.Period;

/**
 * Which statement.
 *
 * @param value the only row that is wanted; none for all there are
 */
public record StatementOf(StatementBy by, Optional<String> value, Period period) {}
