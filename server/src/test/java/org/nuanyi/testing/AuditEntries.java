package org.nuanyi.testing;

import java.util.List;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** The audit trail as a test reads it, the oldest first. */
public final class AuditEntries {

    private static final String LINES =
            """
            select concat_ws(' ', action, subject, 'by', actor, role, result,
                             nullif(before::text, '{}'), nullif(after::text, '{}'))
            from audit.entry
            where request = :request
            order by id
            """;

    private AuditEntries() {}

    /** What was written in that request: action, subject, who as what, result, before and after. */
    public static List<String> of(Scopes scopes, String request) {
        return scopes.in(
                Scope.reader("test"),
                handle ->
                        handle.createQuery(LINES)
                                .bind("request", request)
                                .mapTo(String.class)
                                .list());
    }
}
