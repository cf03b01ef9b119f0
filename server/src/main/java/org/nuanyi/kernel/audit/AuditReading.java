package org.nuanyi.kernel.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nuanyi.kernel.audit.internal.CheckStore;
import org.nuanyi.kernel.audit.internal.ReadingStore;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** Reads the audit trail: what the scope may see, the newest first. Thread-safe. */
public final class AuditReading {

    private final Scopes scopes;

    public AuditReading(Scopes scopes) {
        this.scopes = scopes;
    }

    /** Entries behind a place, at most so many. */
    public List<AuditEntry> list(Scope scope, AuditFilter filter, AuditPlace behind, int most) {
        return scopes.in(scope, handle -> new ReadingStore(handle).list(filter, behind, most));
    }

    /** The entry of that number. */
    public Optional<AuditEntry> find(Scope scope, long id) {
        return scopes.in(scope, handle -> new ReadingStore(handle).find(id));
    }

    /** Where an entry stands in the chain; empty until it is sealed. */
    public Optional<AuditSeal> findSeal(Scope scope, long id) {
        return scopes.in(scope, handle -> new ReadingStore(handle).findSeal(id));
    }

    /** Hands over entries one by one, at most so many, without keeping them. */
    public void forEach(Scope scope, AuditFilter filter, int most, Consumer<AuditEntry> action) {
        scopes.use(scope, handle -> new ReadingStore(handle).forEach(filter, most, action));
    }

    /** How many entries there are, counted no further than that. */
    public int count(Scope scope, AuditFilter filter, int most) {
        return scopes.in(scope, handle -> new ReadingStore(handle).count(filter, most));
    }

    /** The actions there are, by their names. */
    public List<String> listActions(Scope scope) {
        return scopes.in(scope, handle -> new ReadingStore(handle).listActions());
    }

    /** The last check of the chain that was kept. */
    public Optional<AuditCheck> findLastCheck(Scope scope) {
        return scopes.in(scope, handle -> new CheckStore(handle).findLast());
    }
}
