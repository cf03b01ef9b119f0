package org.nuanyi.core.flow;

import java.util.Set;

/**
 * What a machine's file may speak of.
 *
 * @param roles ids of those there are
 * @param guards ids of what the machine's feature can say of a case
 */
public record Vocabulary(Set<String> roles, Set<String> guards) {

    public Vocabulary {
        roles = Set.copyOf(roles);
        guards = Set.copyOf(guards);
    }
}
