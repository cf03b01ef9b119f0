package org.nuanyi.account.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.crypto.Tokens;

/** Keeps links that work once, in the transaction of the handle. */
public final class LinkStore {

    private static final String FORGET =
            """
            delete from account.link where account = :account and used_at is null
            """;

    private static final String ADD =
            """
            insert into account.link (token, account, made_at, expires_at)
            values (:token, :account, :at, :until)
            """;

    private static final String FIND =
            """
            select account from account.link
            where token = :token and used_at is null and expires_at > :at
            """;

    private static final String USE =
            """
            update account.link set used_at = :at
            where token = :token and used_at is null and expires_at > :at
            returning account
            """;

    private final Handle handle;

    public LinkStore(Handle handle) {
        this.handle = handle;
    }

    /** In place of those the account has. */
    public void replace(String token, UUID account, Instant at, Instant until) {
        forget(account);
        handle.createUpdate(ADD)
                .bind("token", Tokens.hash(token))
                .bind("account", account)
                .bind("at", at)
                .bind("until", until)
                .execute();
    }

    /** Those of the account that nobody used work no longer. */
    public void forget(UUID account) {
        handle.createUpdate(FORGET).bind("account", account).execute();
    }

    /** Whose link it is, while it works. */
    public Optional<UUID> find(String token, Instant at) {
        return handle.createQuery(FIND)
                .bind("token", Tokens.hash(token))
                .bind("at", at)
                .mapTo(UUID.class)
                .findOne();
    }

    /** Uses it: of many who come at once, one gets the account. */
    public Optional<UUID> use(String token, Instant at) {
        return handle.createQuery(USE)
                .bind("token", Tokens.hash(token))
                .bind("at", at)
                .mapTo(UUID.class)
                .findOne();
    }
}
