package org.nuanyi.cabinet.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps by which phones members open cabinets, in the transaction of the handle. */
public final class PhoneStore {

    private static final String ADD =
            """
            insert into cabinet.phone (hash, member, wechat, since, seen_at)
            values (:hash, :member, :wechat, :now, :now)
            """;

    private static final String FIND =
            """
            select member, phone.seen_at from cabinet.phone join cabinet.member using (member)
            where phone.hash = :hash and seen_at > :after and left_at is null
            """;

    private static final String BY_WECHAT =
            """
            select member from cabinet.phone join cabinet.member using (member)
            where wechat = any (:wechat) and seen_at > :after and left_at is null
            order by seen_at desc limit 1
            """;

    private static final String SEE = "update cabinet.phone set seen_at = :now where hash = :hash";

    /** The same WeChat would otherwise let it in again by itself. */
    private static final String REMOVE =
            """
            delete from cabinet.phone
            where hash = :hash or wechat = (select wechat from cabinet.phone where hash = :hash)
            """;

    private static final String FORGET_OLD = "delete from cabinet.phone where seen_at <= :before";

    /** Whose phone it is, and when it was last heard of. */
    public record Known(String member, Instant seenAt) {}

    private final Handle handle;

    public PhoneStore(Handle handle) {
        this.handle = handle;
    }

    public void add(byte[] hash, String member, Optional<String> wechat, Instant now) {
        handle.createUpdate(ADD)
                .bind("hash", hash)
                .bind("member", member)
                .bind("wechat", wechat)
                .bind("now", now)
                .execute();
    }

    /** Empty where it is nobody's, not heard of since then, or of somebody who has left. */
    public Optional<Known> find(byte[] hash, Instant after) {
        return handle.createQuery(FIND)
                .bind("hash", hash)
                .bind("after", after)
                .map(
                        (row, context) ->
                                new Known(
                                        row.getString("member"),
                                        row.getTimestamp("seen_at").toInstant()))
                .findOne();
    }

    /** The member with a phone on which WeChat calls them by one of these names. */
    public Optional<String> byWeChat(List<String> wechat, Instant after) {
        return handle.createQuery(BY_WECHAT)
                .bindArray("wechat", String.class, wechat)
                .bind("after", after)
                .mapTo(String.class)
                .findOne();
    }

    public void see(byte[] hash, Instant now) {
        handle.createUpdate(SEE).bind("hash", hash).bind("now", now).execute();
    }

    /** It is nobody's any more, and neither is another of the same WeChat. */
    public void remove(byte[] hash) {
        handle.createUpdate(REMOVE).bind("hash", hash).execute();
    }

    public void forgetOld(Instant before) {
        handle.createUpdate(FORGET_OLD).bind("before", before).execute();
    }
}
