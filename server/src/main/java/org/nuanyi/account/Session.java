package org.nuanyi.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser somebody is signed in with.
 *
 * @param halfOpen whether the code of the second factor is still awaited: nobody is signed in
 * @param seenAt when it last asked for something, to the half minute
 * @param provedAt when a password or a code was last shown
 * @param address network address it was opened from
 * @param browser as it calls itself, cut to a line
 */
public record Session(
        UUID id,
        UUID account,
        boolean halfOpen,
        Instant openedAt,
        Instant seenAt,
        Instant provedAt,
        String address,
        String browser) {}
