package org.nuanyi.kernel.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which entries of the audit trail. What is empty does not matter.
 *
 * @param from first moment
 * @param to the moment before which
 * @param actor id of who acted
 * @param units whose the subject is, one of them
 * @param subject code, login or number
 */
public record AuditFilter(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> actor,
        Optional<String> action,
        List<String> units,
        Optional<String> subject,
        Optional<String> result) {

    public AuditFilter {
        units = List.copyOf(units);
    }
}
