package org.nuanyi.kernel.audit;

import java.time.Instant;

/** A place in the trail, behind which a page goes on towards older entries. */
public record AuditPlace(Instant at, long id) {

    /** Before the newest. */
    public static final AuditPlace NEWEST =
            new AuditPlace(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

    /** The place of an entry. */
    public static AuditPlace of(AuditEntry entry) {
        return new AuditPlace(entry.at(), entry.id());
    }
}
