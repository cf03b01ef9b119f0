package org.nuanyi.account;

import java.util.List;
import org.nuanyi.kernel.access.HeldRole;

/**
 * A key with whom it belongs to.
 *
 * @param roles held today
 */
public record OpenKey(ApiKey key, Account account, List<HeldRole> roles) {

    public OpenKey {
        roles = List.copyOf(roles);
    }
}
