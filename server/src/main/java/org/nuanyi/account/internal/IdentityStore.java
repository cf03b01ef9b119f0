package org.nuanyi.account.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Keeps who of an identity provider is which account, in the transaction of the handle. */
public final class IdentityStore {

    private static final String FIND =
            """
            select account from account.identity where issuer = :issuer and subject = :subject
            """;

    private static final String IS_LINKED =
            """
            select exists (select from account.identity where issuer = :issuer and account = :account)
            """;

    private static final String ADD =
            """
            insert into account.identity (issuer, subject, account, linked_at)
            values (:issuer, :subject, :account, :at)
            on conflict do nothing
            """;

    private static final String REMOVE =
            """
            delete from account.identity where issuer = :issuer and account = :account
            """;

    private final Handle handle;

    public IdentityStore(Handle handle) {
        this.handle = handle;
    }

    public Optional<UUID> find(String issuer, String subject) {
        return handle.createQuery(FIND)
                .bind("issuer", issuer)
                .bind("subject", subject)
                .mapTo(UUID.class)
                .findOne();
    }

    public boolean isLinked(String issuer, UUID account) {
        return handle.createQuery(IS_LINKED)
                .bind("issuer", issuer)
                .bind("account", account)
                .mapTo(Boolean.class)
                .one();
    }

    /** Whether it is linked by this: not if one of the two is linked already. */
    public boolean add(String issuer, String subject, UUID account, Instant at) {
        return handle.createUpdate(ADD)
                        .bind("issuer", issuer)
                        .bind("subject", subject)
                        .bind("account", account)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    /** Whether there was a link. */
    public boolean remove(String issuer, UUID account) {
        return handle.createUpdate(REMOVE).bind("issuer", issuer).bind("account", account).execute()
                == 1;
    }
}
