package org.nuanyi.kernel.audit.internal;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.audit.AuditCheck;

/** Keeps what the checks of the chain found, in the transaction of the handle. */
public final class CheckStore {

    private static final String ADD =
            """
            insert into audit.verification (at, entries, days, through, findings)
            values (:at, :entries, :days, :through, :findings)
            """;

    private static final String LAST =
            """
            select at, entries, days, through, findings from audit.verification order by id desc limit 1
            """;

    private final Handle handle;

    public CheckStore(Handle handle) {
        this.handle = handle;
    }

    public void add(AuditCheck check) {
        handle.createUpdate(ADD)
                .bind("at", check.at())
                .bind("entries", check.entries())
                .bind("days", check.days())
                .bind("through", check.through())
                .bindArray("findings", String.class, check.findings())
                .execute();
    }

    public Optional<AuditCheck> findLast() {
        return handle.createQuery(LAST).mapTo(AuditCheck.class).findOne();
    }
}
