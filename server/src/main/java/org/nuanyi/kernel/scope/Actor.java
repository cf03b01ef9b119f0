package org.nuanyi.kernel.scope;

import java.util.Optional;

/**
 * Who acts, and as what.
 *
 * @param id of the account; of a job of Nuanyi's own {@code system:} and its name
 * @param role as which it acts, by its id; {@code system} for a job
 * @param address network address it came from; empty for a job
 * @param request id of the request it acts in; empty for a job
 */
public record Actor(String id, String role, Optional<String> address, Optional<String> request) {

    private static final String SYSTEM = "system";

    /**
     * Somebody or something that acts.
     *
     * @throws IllegalArgumentException if the id or the role is blank
     */
    public Actor {
        if (id.isBlank() || role.isBlank()) {
            throw new IllegalArgumentException("an actor has an id and a role");
        }
    }

    /** A job of Nuanyi's own: {@code finder} acts as {@code system:finder}. */
    public static Actor system(String job) {
        return new Actor(SYSTEM + ":" + job, SYSTEM, Optional.empty(), Optional.empty());
    }
}
