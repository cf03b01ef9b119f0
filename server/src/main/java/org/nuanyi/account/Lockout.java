package org.nuanyi.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.internal.LockoutStore;
import org.nuanyi.kernel.crypto.Sealing;

/**
 * Who guesses too often must wait: after so many failures a minute, then twice as long with each
 * failure, up to an hour. An attempt counts as failed until it proves right, so that many at once
 * are no more than many one after the other. In the database, so for all servers, by keyed
 * fingerprints. Thread-safe.
 */
public final class Lockout {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration REMEMBERED = LONGEST.multipliedBy(2);
    private static final int DOUBLINGS = 6;

    private final Jdbi jdbi;
    private final Sealing sealing;
    private final Clock clock;

    public Lockout(Jdbi jdbi, Sealing sealing, Clock clock) {
        this.jdbi = jdbi;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * An attempt.
     *
     * @param allowed whether it may be made
     * @param lockedUntil until when the next one must wait, should this one fail
     */
    public record Attempt(boolean allowed, Optional<Instant> lockedUntil) {

        private static final Attempt WAITING = new Attempt(false, Optional.empty());
    }

    /**
     * Counts an attempt; if it may not be made, nothing is counted.
     *
     * @param who by kind and name: {@code account li.ming}
     * @param free how many failures cost nothing
     */
    public Attempt begin(String who, int free) {
        byte[] key = key(who);
        Instant now = clock.instant();
        boolean waits = jdbi.withHandle(handle -> new LockoutStore(handle).mustWait(key, now));
        return waits
                ? Attempt.WAITING
                : jdbi.inTransaction(handle -> count(new LockoutStore(handle), key, free, now));
    }

    private static Attempt count(LockoutStore store, byte[] key, int free, Instant now) {
        Optional<Integer> failures = store.count(key, now.minus(REMEMBERED), now);
        if (failures.isEmpty()) {
            return Attempt.WAITING;
        }
        Optional<Instant> until =
                failures.filter(count -> count >= free).map(count -> now.plus(pause(count - free)));
        until.ifPresent(end -> store.lock(key, end));
        return new Attempt(true, until);
    }

    /** The attempt was right: all is forgotten. */
    public void right(String who) {
        byte[] key = key(who);
        Instant before = clock.instant().minus(REMEMBERED);
        jdbi.useTransaction(
                handle -> {
                    LockoutStore store = new LockoutStore(handle);
                    store.forget(key);
                    store.forgetOld(before);
                });
    }

    /**
     * The attempt was right, but who made it may have guessed at others before: it alone is taken
     * back.
     */
    public void takeBack(String who) {
        byte[] key = key(who);
        jdbi.useTransaction(
                handle -> {
                    LockoutStore store = new LockoutStore(handle);
                    if (!store.takeBack(key)) {
                        store.forget(key);
                    }
                });
    }

    private static Duration pause(int failuresBeyond) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(failuresBeyond, DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private byte[] key(String who) {
        return sealing.fingerprint("login " + who);
    }
}
