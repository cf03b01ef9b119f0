package org.nuanyi.kernel.scope;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.nuanyi.kernel.Forbidden;

/**
 * Opens transactions in a scope: the only way to rows that belong to a unit. The scope is a setting
 * of the transaction and ends with it; without one the database shows no such row and takes none.
 * Thread-safe.
 */
public final class Scopes {

    private static final String ENTER =
            """
            select scope.enter(:actor, :reads, :writes)
            """;

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Jdbi jdbi;

    public Scopes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What the work gives, done in a transaction of its own: never in that of a caller, which may
     * be of another scope.
     *
     * @throws Forbidden if the work changes what the scope may not change; nothing of it is kept
     */
    public <T, X extends Exception> T in(Scope scope, HandleCallback<T, X> work) throws X {
        try (Handle handle = jdbi.open()) {
            return handle.inTransaction(
                    inside -> {
                        enter(inside, scope);
                        return work.withHandle(inside);
                    });
        } catch (StatementException failed) {
            throw explained(failed);
        }
    }

    /** The same for work that gives nothing. */
    public <X extends Exception> void use(Scope scope, HandleConsumer<X> work) throws X {
        this.<Boolean, X>in(
                scope,
                handle -> {
                    work.useHandle(handle);
                    return true;
                });
    }

    /** A transaction that the caller ends, by commit, rollback or close; see {@link #explained}. */
    public Handle open(Scope scope) {
        Handle handle = jdbi.open();
        try {
            handle.begin();
            enter(handle, scope);
            return handle;
        } catch (RuntimeException failed) {
            handle.close();
            throw failed;
        }
    }

    private static void enter(Handle handle, Scope scope) {
        handle.createQuery(ENTER)
                .bind("actor", scope.actor().id())
                .bind("reads", scope.reads().words())
                .bind("writes", scope.writes().words())
                .mapTo(String.class)
                .one();
    }

    /** {@link Forbidden} where the database refused a row; the failure itself where it failed. */
    public static RuntimeException explained(StatementException failed) {
        boolean refused =
                failed.getCause() instanceof SQLException cause
                        && INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState());
        if (!refused) {
            return failed;
        }
        Forbidden forbidden = Forbidden.ofAnotherUnit();
        forbidden.initCause(failed);
        return forbidden;
    }
}
