package org.nuanyi.kernel.audit;

import java.time.Instant;
import java.util.Optional;
import org.nuanyi.kernel.scope.Actor;

/**
 * An entry of the audit trail.
 *
 * @param unit whose the subject is; empty for nobody's
 * @param result {@code done}, {@code refused} or {@code failed}
 */
public record AuditEntry(
        long id, Instant at, Actor actor, Optional<String> unit, Act act, String result) {}
