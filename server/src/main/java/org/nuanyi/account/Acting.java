package org.nuanyi.account;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.Transition;
import org.nuanyi.kernel.access.Caller;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/**
 * As what somebody acts who holds several roles: as the one that the step is for, of those held for
 * the matter's own unit. Who leads one unit and is officer of another leads in the one alone.
 */
@Singleton
public final class Acting {

    private static final String NO_ROLE = "none";

    private final Units units;

    public Acting(Units units) {
        this.units = units;
    }

    /**
     * For the first of the steps of its state that is for one of the reader's roles.
     *
     * @param granted the reader, by permission
     */
    public Scope scope(RoutingContext context, Scope granted, Machine machine, Matter matter) {
        return scope(context, granted, matter, machine.from(matter.state()));
    }

    /** For what somebody wants to do. */
    public Scope scope(
            RoutingContext context, Scope granted, Machine machine, Matter matter, Act act) {
        return act instanceof Act.Event event
                ? scope(
                        context,
                        granted,
                        matter,
                        machine.find(matter.state(), event.id()).stream().toList())
                : scope(context, granted, machine, matter);
    }

    private Scope scope(
            RoutingContext context, Scope granted, Matter matter, List<Transition> lines) {
        Set<String> here = rolesFor(matter.unit(), SignedIn.of(context).caller());
        String role =
                lines.stream()
                        .flatMap(line -> line.roles().stream().sorted())
                        .filter(here::contains)
                        .findFirst()
                        .orElseGet(() -> here.stream().sorted().findFirst().orElse(NO_ROLE));
        Actor actor = granted.actor();
        return new Scope(
                new Actor(actor.id(), role, actor.address(), actor.request()),
                granted.reads(),
                granted.writes());
    }

    /** Whether the reader has a permission for a unit. */
    public boolean may(RoutingContext context, Permission permission, String unit) {
        UnitTree tree = units.tree();
        return SignedIn.of(context).caller().units(permission).stream()
                .anyMatch(above -> isWithin(tree, unit, above));
    }

    private Set<String> rolesFor(String unit, Caller caller) {
        UnitTree tree = units.tree();
        return caller.roles().stream()
                .filter(held -> isWithin(tree, unit, held.unit()))
                .map(held -> held.role().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isWithin(UnitTree tree, String unit, String above) {
        return tree.listSubtree(above).stream().anyMatch(one -> one.code().equals(unit));
    }
}
