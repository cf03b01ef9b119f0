package org.nuanyi.account.internal;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps who must wait, in the transaction of the handle. */
public final class LockoutStore {

    /** Looked at before anything is written, so that a crowd at the door costs a read each. */
    private static final String MUST_WAIT =
            """
            select exists (select from account.lockout where who = :who and until > :now)
            """;

    /** Of many at once, one after the other: none gets past a lock that one before it set. */
    private static final String COUNT =
            """
            insert into account.lockout (who, failures, at) values (:who, 1, :now)
            on conflict (who) do update
            set failures = case when lockout.at < :forgotten then 1 else lockout.failures + 1 end, at = :now
            where lockout.until <= :now
            returning failures
            """;

    private static final String LOCK =
            """
            update account.lockout set until = :until where who = :who
            """;

    private static final String TAKE_BACK =
            """
            update account.lockout set failures = failures - 1, until = '-infinity'
            where who = :who and failures > 1
            """;

    private static final String FORGET =
            """
            delete from account.lockout where who = :who
            """;

    private static final String FORGET_OLD =
            """
            delete from account.lockout
            where who in (select who from account.lockout where at < :before for update skip locked)
            """;

    private final Handle handle;

    public LockoutStore(Handle handle) {
        this.handle = handle;
    }

    public boolean mustWait(byte[] who, Instant now) {
        return handle.createQuery(MUST_WAIT)
                .bind("who", who)
                .bind("now", now)
                .mapTo(Boolean.class)
                .one();
    }

    /** How many failures there are with this one; empty for who must wait. */
    public Optional<Integer> count(byte[] who, Instant forgotten, Instant now) {
        return handle.createQuery(COUNT)
                .bind("who", who)
                .bind("forgotten", forgotten)
                .bind("now", now)
                .mapTo(Integer.class)
                .findOne();
    }

    public void lock(byte[] who, Instant until) {
        handle.createUpdate(LOCK).bind("who", who).bind("until", until).execute();
    }

    /** Whether there is more than one failure, of which one less remains. */
    public boolean takeBack(byte[] who) {
        return handle.createUpdate(TAKE_BACK).bind("who", who).execute() == 1;
    }

    public void forget(byte[] who) {
        handle.createUpdate(FORGET).bind("who", who).execute();
    }

    public void forgetOld(Instant before) {
        handle.createUpdate(FORGET_OLD).bind("before", before).execute();
    }
}
