package org.nuanyi.account.internal;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.nuanyi.account.ApiKey;
import org.nuanyi.kernel.crypto.Tokens;

/** Keeps the keys of machines, in the transaction of the handle. */
public final class KeyStore {

    private static final Pattern FORM =
            Pattern.compile(ApiKey.MARK + "([0-9a-f]{8})_[0-9A-Za-z_-]{43}");

    private static final String FIND =
            """
            select id, account, networks, per_minute, made_at, made_by, expires_at, revoked_at, used_at
            from account.api_key
            where id = :id
            """;

    private static final String TOKEN =
            """
            select token from account.api_key where id = :id
            """;

    private static final String LIST =
            """
            select id, account, networks, per_minute, made_at, made_by, expires_at, revoked_at, used_at
            from account.api_key
            where account = :account
            order by made_at desc, id
            """;

    private static final String ADD =
            """
            insert into account.api_key
                (id, token, account, networks, per_minute, made_at, made_by, expires_at)
            values (:id, :token, :account, :networks, :perMinute, :at, :by, :until)
            """;

    private static final String SET_SECRET =
            """
            update account.api_key set token = :token where id = :id
            """;

    private static final String SHORTEN =
            """
            update account.api_key set expires_at = :until
            where account = :account and expires_at > :until
            """;

    private static final String REVOKE =
            """
            update account.api_key set revoked_at = :at
            where id = :id and account = :account and revoked_at is null
            """;

    private static final String SEE =
            """
            update account.api_key set used_at = :at where id = :id
            """;

    private final Handle handle;

    public KeyStore(Handle handle) {
        this.handle = handle;
    }

    /** What the whole key says; how long it takes tells nothing of the secret. */
    public Optional<ApiKey> find(String whole) {
        Matcher form = FORM.matcher(whole);
        if (!form.matches()) {
            return Optional.empty();
        }
        String id = form.group(1);
        boolean right =
                handle.createQuery(TOKEN)
                        .bind("id", id)
                        .mapTo(byte[].class)
                        .findOne()
                        .filter(token -> MessageDigest.isEqual(token, Tokens.hash(whole)))
                        .isPresent();
        return right
                ? handle.createQuery(FIND).bind("id", id).mapTo(ApiKey.class).findOne()
                : Optional.empty();
    }

    /** Those of a machine, the newest first. */
    public List<ApiKey> list(UUID account) {
        return handle.createQuery(LIST).bind("account", account).mapTo(ApiKey.class).list();
    }

    public void add(ApiKey key, String secret) {
        handle.createUpdate(ADD)
                .bind("id", key.id())
                .bind("token", Tokens.hash(secret))
                .bind("account", key.account())
                .bindArray("networks", String.class, key.networks())
                .bind("perMinute", key.perMinute())
                .bind("at", key.madeAt())
                .bind("by", key.madeBy())
                .bind("until", key.expiresAt())
                .execute();
    }

    public void setSecret(String id, String secret) {
        handle.createUpdate(SET_SECRET).bind("id", id).bind("token", Tokens.hash(secret)).execute();
    }

    /** Those there are end then, if not sooner. */
    public void shorten(UUID account, Instant until) {
        handle.createUpdate(SHORTEN).bind("account", account).bind("until", until).execute();
    }

    /** Whether it was not revoked before. */
    public boolean revoke(UUID account, String id, Instant at) {
        return handle.createUpdate(REVOKE)
                        .bind("account", account)
                        .bind("id", id)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    public void see(String id, Instant at) {
        handle.createUpdate(SEE).bind("id", id).bind("at", at).execute();
    }
}
