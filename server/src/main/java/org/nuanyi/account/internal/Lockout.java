package org.nuanyi.account.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.nuanyi.kernel.crypto.Sealing;

/**
 * Who guesses too often must wait: after so many failures a minute, then twice as long with each
 * failure, up to an hour. An attempt counts as failed until it proves right, so that many at once
 * are no more than many one after the other. In the memory of this server, by keyed fingerprints,
 * for so many and no more. Thread-safe.
 */
public final class Lockout {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST = 100_000;
    private static final int DOUBLINGS = 6;

    private record Failures(int count, Instant until) {}

    private final Cache<ByteBuffer, Failures> known =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterWrite(LONGEST.multipliedBy(2))
                    .build();
    private final Sealing sealing;
    private final Clock clock;

    public Lockout(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * Counts an attempt.
     *
     * @param who by kind and name: {@code account li.ming}
     * @param free how many failures cost nothing
     * @return whether it may be made; if not, nothing is counted
     */
    public boolean begin(String who, int free) {
        Instant now = clock.instant();
        boolean[] allowed = {false};
        known.asMap()
                .compute(
                        key(who),
                        (_, before) -> {
                            Failures failures =
                                    before == null ? new Failures(0, Instant.MIN) : before;
                            allowed[0] = !now.isBefore(failures.until());
                            return allowed[0] ? failed(failures.count() + 1, free, now) : failures;
                        });
        return allowed[0];
    }

    /** The attempt was right: all is forgotten. */
    public void right(String who) {
        known.invalidate(key(who));
    }

    /**
     * The attempt was right, but who made it may have guessed at others before: it alone is taken
     * back.
     */
    public void takeBack(String who) {
        known.asMap()
                .computeIfPresent(
                        key(who),
                        (_, before) ->
                                before.count() <= 1
                                        ? null
                                        : new Failures(before.count() - 1, Instant.MIN));
    }

    private static Failures failed(int count, int free, Instant now) {
        return new Failures(count, count < free ? Instant.MIN : now.plus(pause(count - free)));
    }

    private static Duration pause(int failuresBeyond) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(failuresBeyond, DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private ByteBuffer key(String who) {
        return ByteBuffer.wrap(sealing.fingerprint("login " + who));
    }
}
