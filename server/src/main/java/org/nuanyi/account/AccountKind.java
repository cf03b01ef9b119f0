package org.nuanyi.account;

import java.util.Optional;
import org.nuanyi.kernel.access.Role;

/** What an account is. Only a person signs in; the others call with a key. */
public enum AccountKind {
    PERSON,
    PARTNER,
    DEVICE;

    /** As what it always acts; empty for a person, who may be given any role that is for people. */
    public Optional<Role> role() {
        return switch (this) {
            case PERSON -> Optional.empty();
            case PARTNER -> Optional.of(Role.PARTNER);
            case DEVICE -> Optional.of(Role.DEVICE);
        };
    }
}
