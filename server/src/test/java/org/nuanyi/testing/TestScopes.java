package org.nuanyi.testing;

import java.util.Optional;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;

/** Scopes for tests that are about something else. */
public final class TestScopes {

    /** Sees and changes everything. */
    public static final Scope EVERYTHING = Scope.system("test", Reach.everything());

    private TestScopes() {}

    /** An officer who sees and changes what is the unit's. */
    public static Scope officer(String unit) {
        return new Scope(person("officer of " + unit), Reach.of(unit), Reach.of(unit));
    }

    /** Who sees everything and changes what is the unit's. */
    public static Scope readerAndOfficer(String unit) {
        return new Scope(person("reader in " + unit), Reach.everything(), Reach.of(unit));
    }

    /** Somebody in a role who sees and changes everything. */
    public static Scope everythingAs(String id, String role) {
        Actor actor = new Actor(id, role, Optional.empty(), Optional.empty());
        return new Scope(actor, Reach.everything(), Reach.everything());
    }

    private static Actor person(String id) {
        return new Actor(id, "unit-officer", Optional.of("192.0.2.7"), Optional.of("request-1"));
    }
}
