package org.nuanyi.kernel.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a check of the whole chain found.
 *
 * @param entries how many were compared
 * @param days on how many days they were sealed
 * @param through the last of these days
 * @param findings what is wrong, each a sentence that names a row; empty if nothing is
 */
public record AuditCheck(
        Instant at, long entries, int days, Optional<LocalDate> through, List<String> findings) {

    public AuditCheck {
        findings = List.copyOf(findings);
    }

    public boolean isWhole() {
        return findings.isEmpty();
    }
}
