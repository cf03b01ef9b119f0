package org.nuanyi.account;

import java.util.List;
import org.nuanyi.kernel.access.HeldRole;

/**
 * A session with whom it belongs to.
 *
 * @param roles held today
 */
public record OpenSession(Session session, Account account, List<HeldRole> roles) {

    public OpenSession {
        roles = List.copyOf(roles);
    }

    /** Whether one of the roles needs a second factor that is not set up. */
    public boolean lacksCode() {
        return !account.hasCode() && needsCode();
    }

    /** Whether a password alone is not enough. */
    public boolean needsCode() {
        return roles.stream().anyMatch(held -> held.role().needsSecondFactor());
    }
}
