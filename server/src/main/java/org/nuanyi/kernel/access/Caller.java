package org.nuanyi.kernel.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who sends a request.
 *
 * @param account id of the account
 * @param name as people read it
 * @param roles held at this moment
 */
public record Caller(UUID account, String name, List<HeldRole> roles) {

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
}
