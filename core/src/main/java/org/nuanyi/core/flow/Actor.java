package org.nuanyi.core.flow;

import java.util.Set;

/**
 * Who does something, as what.
 *
 * @param person stable id of one human being, whatever roles he holds
 * @param roles ids of those he holds for the case at hand
 */
public record Actor(String person, Set<String> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }
}
