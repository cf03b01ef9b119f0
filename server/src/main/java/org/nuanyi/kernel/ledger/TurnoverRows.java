package org.nuanyi.kernel.ledger;

import java.util.Optional;

/**
 * Which sums.
 *
 * @param value the only one that is wanted; none for all there are
 */
public record TurnoverRows(TurnoverBy by, Optional<String> value, Period period) {}
