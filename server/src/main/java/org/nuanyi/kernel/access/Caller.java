package org.nuanyi.kernel.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;

/**
 * Who sends a request.
 *
 * @param account id of the account
 * @param name as people read it
 * @param roles held at this moment
 */
public record Caller(UUID account, String name, List<HeldRole> roles) {

    private static final String NO_ROLE = "none";

    public Caller {
        roles = List.copyOf(roles);
    }

    /** Whether it has the permission, for whichever unit. */
    public boolean may(Permission permission) {
        return permission == Permission.SIGNED_IN || !units(permission).isEmpty();
    }

    /** The units for which it has the permission, each with all below it. */
    public Set<String> units(Permission permission) {
        return roles.stream()
                .filter(held -> permission.roles().contains(held.role()))
                .map(HeldRole::unit)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whose rows it may see and change by two permissions, for the database. Who holds several
     * roles acts as one that may change, before one that only sees.
     *
     * @param address network address the request came from
     * @param request id of the request
     */
    public Scope scope(Permission reads, Permission writes, String address, String request) {
        return new Scope(
                actor(List.of(writes, reads), address, request),
                Reach.of(units(reads)),
                Reach.of(units(writes)));
    }

    /** Whose rows are none: for what touches no unit's, and for what is refused. */
    public Scope scope(String address, String request) {
        return new Scope(
                actor(List.of(Permission.SIGNED_IN), address, request),
                Reach.nothing(),
                Reach.nothing());
    }

    /** As the first of its roles that has the first of the permissions, else the next. */
    private Actor actor(List<Permission> permissions, String address, String request) {
        String role =
                permissions.stream()
                        .flatMap(one -> roles.stream().filter(held -> has(held, one)))
                        .map(held -> held.role().id())
                        .findFirst()
                        .orElse(NO_ROLE);
        return new Actor(account.toString(), role, Optional.of(address), Optional.of(request));
    }

    /** The same for who only looks. */
    public Scope reader(Permission reads, String address, String request) {
        Scope scope = scope(reads, reads, address, request);
        return new Scope(scope.actor(), Reach.of(units(reads)), Reach.nothing());
    }

    private static boolean has(HeldRole held, Permission permission) {
        return permission.roles().contains(held.role());
    }
}
