package org.nuanyi.build.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.build.internal.ChangeMachine;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.scope.Scope;

/** As what somebody acts on a project or a change who holds several roles. */
@Singleton
final class Acting {

    private final org.nuanyi.account.Acting acting;
    private final Map<String, Machine> machines =
            Map.of(BuildMachine.ID, BuildMachine.read(), ChangeMachine.ID, ChangeMachine.read());

    Acting(org.nuanyi.account.Acting acting) {
        this.acting = acting;
    }

    /** For the first of the steps of its state that is for one of the reader's roles. */
    Scope scope(RoutingContext context, Matter matter) {
        return acting.scope(context, granted(context), machine(matter), matter);
    }

    /** For what somebody wants to do. */
    Scope scope(RoutingContext context, Matter matter, Act act) {
        return acting.scope(context, granted(context), machine(matter), matter, act);
    }

    /** Whether the reader has a permission for a unit. */
    boolean may(RoutingContext context, Permission permission, String unit) {
        return acting.may(context, permission, unit);
    }

    private Machine machine(Matter matter) {
        return Optional.ofNullable(machines.get(matter.machine())).orElseThrow();
    }

    private static Scope granted(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_BUILDING, Permission.DECIDE_BUILDING);
    }
}
