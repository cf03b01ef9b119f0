package org.nuanyi.kernel.ledger;

import org.nuanyi.core.ledger.Measure;

/**
 * An account as it stands.
 *
 * @param balance units of the measure, of all days
 */
public record Account(
        String key, Measure measure, String unit, boolean outside, boolean closed, long balance) {}
