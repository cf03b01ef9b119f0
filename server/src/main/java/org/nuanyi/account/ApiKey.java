package org.nuanyi.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A key of a machine, without its secret.
 *
 * @param id stands in the key, behind {@link #MARK}
 * @param networks from where it may be used, as {@code 10.0.0.0/8}; empty: from anywhere
 * @param perMinute how many requests it may make
 * @param expiresAt from when on it opens nothing
 * @param usedAt when it was last used, to the minute
 */
public record ApiKey(
        String id,
        UUID account,
        List<String> networks,
        int perMinute,
        Instant madeAt,
        String madeBy,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> usedAt) {

    /** Every key begins so: whoever finds one knows what it is. */
    public static final String MARK = "nyk_";

    public ApiKey {
        networks = List.copyOf(networks);
    }

    /** Whether it opens something at that moment. */
    public boolean holds(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
