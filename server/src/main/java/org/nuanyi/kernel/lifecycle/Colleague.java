package org.nuanyi.kernel.lifecycle;

import org.nuanyi.kernel.access.Role;

/**
 * Somebody a matter may be handed over to, or who may be asked to sign.
 *
 * @param person as {@link org.nuanyi.core.flow.Actor#person}
 */
public record Colleague(String person, String name, Role role) {}
