package org.nuanyi.account;

import java.time.Instant;
import java.util.Optional;
import org.nuanyi.kernel.access.HeldRole;

/**
 * A role as it was given to an account.
 *
 * @param id of this giving
 * @param givenBy login of who gave it
 * @param takenBy login of who took it again, before its last day
 */
public record GivenRole(
        long id,
        HeldRole role,
        String givenBy,
        Instant givenAt,
        Optional<String> takenBy,
        Optional<Instant> takenAt) {}
