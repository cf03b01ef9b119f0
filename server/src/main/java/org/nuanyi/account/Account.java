package org.nuanyi.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.kernel.access.Role;

/**
 * Somebody who may sign in, or something that may call with a key.
 *
 * @param login what is typed to sign in: lower-case letters, digits, dot, dash, underscore
 * @param name as people read it
 * @param hasPassword whether a password was ever set
 * @param mustChange whether another password must be set before anything else
 * @param administrator which of the three administrators it is or once was
 * @param hasCode whether a second factor is set up
 */
public record Account(
        UUID id,
        String login,
        String name,
        AccountKind kind,
        boolean hasPassword,
        boolean mustChange,
        Optional<Role> administrator,
        boolean hasCode,
        Instant madeAt,
        Optional<Instant> disabledAt) {

    public boolean isDisabled() {
        return disabledAt.isPresent();
    }
}
