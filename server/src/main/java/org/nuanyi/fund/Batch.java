package org.nuanyi.fund;

import java.time.Instant;
import java.util.Optional;

/**
 * Grants that are paid together.
 *
 * @param unit code of who pays
 * @param madeBy account of who put it together
 * @param checksum of its lines as they were submitted
 */
public record Batch(
        long id,
        String unit,
        String title,
        String madeBy,
        Instant madeAt,
        Optional<String> checksum,
        int lines,
        long fen) {}
