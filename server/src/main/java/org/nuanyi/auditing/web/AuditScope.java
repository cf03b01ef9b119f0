package org.nuanyi.auditing.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.nuanyi.account.Roles;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;

/**
 * Which part of the trail somebody reads: all of it, also what is no unit's, where the audit
 * administrator is the whole house's; else what was done with the rows of the units.
 */
@Singleton
public class AuditScope {

    private final Roles roles;

    AuditScope(Roles roles) {
        this.roles = roles;
    }

    Scope of(RoutingContext context) {
        Set<String> held = SignedIn.of(context).caller().units(Permission.SEE_AUDIT);
        Reach reads = held.contains(roles.root()) ? Reach.everything() : Reach.of(held);
        return new Scope(SignedIn.scope(context).actor(), reads, Reach.nothing());
    }
}
