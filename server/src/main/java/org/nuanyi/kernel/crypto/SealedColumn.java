package org.nuanyi.kernel.crypto;

import java.util.Optional;

/**
 * Where sealed values lie.
 *
 * @param relation schema and table
 * @param key column that names the row
 * @param sealed column of the values
 * @param fingerprint column of their fingerprints; empty where nobody looks for them
 */
public record SealedColumn(
        String relation, String key, String sealed, Optional<String> fingerprint) {}
