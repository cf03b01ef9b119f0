package org.nuanyi.year;

import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;

/** Who works in that year. */
final class People {

    static final Scope OFFICE = district("office", "district-office");
    static final Scope ACCEPTOR = district("acceptor", "district-office");
    static final Scope FINANCE = district("cashier", "finance");

    /** Either may approve a batch; they do it at once. */
    static final List<Scope> LEADERS =
            List.of(
                    district("leader-1", "district-leadership"),
                    district("leader-2", "district-leadership"));

    private People() {}

    static Scope of(Move.Role role, String unit) {
        return switch (role) {
            case OFFICER -> as("officer " + unit, "unit-officer", unit);
            case LEADER -> as("leader " + unit, "unit-leader", unit);
            case OFFICE -> OFFICE;
            case ACCEPTOR -> ACCEPTOR;
        };
    }

    private static Scope district(String person, String role) {
        return as(person, role, YearPlan.DISTRICT);
    }

    private static Scope as(String person, String role, String unit) {
        Actor actor = new Actor(person, role, Optional.empty(), Optional.empty());
        return new Scope(actor, Reach.of(unit), Reach.of(unit));
    }
}
