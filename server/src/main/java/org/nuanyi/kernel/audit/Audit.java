package org.nuanyi.kernel.audit;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.audit.internal.EntryStore;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Writes the audit trail. What was done is written in the transaction that did it; what was refused
 * or failed in one of its own, after the other is gone. Thread-safe.
 */
public final class Audit {

    private final Scopes scopes;

    public Audit(Scopes scopes) {
        this.scopes = scopes;
    }

    /** Notes what the transaction of the handle does, in the scope it was opened in. */
    public static void done(Handle handle, Scope scope, Act act) {
        new EntryStore(handle).add(scope.actor(), "", act, EntryStore.DONE);
    }

    /** The same where the subject is a unit's, which the scope may see. */
    public static void done(Handle handle, Scope scope, String unit, Act act) {
        new EntryStore(handle).add(scope.actor(), unit, act, EntryStore.DONE);
    }

    /**
     * What the work gives, as {@link Scopes#in}; if it is forbidden, that is noted. The work itself
     * notes what it has done.
     */
    public <T> T in(Scope scope, Act act, HandleCallback<T, RuntimeException> work) {
        try {
            return scopes.in(scope, work);
        } catch (Forbidden refused) {
            note(scope, act, EntryStore.REFUSED);
            throw refused.noted();
        }
    }

    /** Notes that somebody was refused what they tried. */
    public void refused(Scope scope, Act act) {
        note(scope, act, EntryStore.REFUSED);
    }

    /** Notes that something did not come to its end. */
    public void failed(Scope scope, Act act) {
        note(scope, act, EntryStore.FAILED);
    }

    private void note(Scope scope, Act act, String result) {
        Scope noRows = new Scope(scope.actor(), Reach.nothing(), Reach.nothing());
        scopes.use(noRows, handle -> new EntryStore(handle).add(scope.actor(), "", act, result));
    }
}
