package org.nuanyi.account.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.account.Origin;
import org.nuanyi.account.Session;
import org.nuanyi.kernel.crypto.Tokens;

/** Keeps sessions, in the transaction of the handle. */
public final class SessionStore {

    private static final String FIND =
            """
            select id, account, half_open, opened_at, seen_at, proved_at, address, browser
            from account.session
            where token = :token
            """;

    private static final String LIST =
            """
            select id, account, half_open, opened_at, seen_at, proved_at, address, browser
            from account.session
            where account = :account and not half_open and seen_at > :seen and opened_at > :opened
            order by seen_at desc, id
            """;

    private static final String ADD =
            """
            insert into account.session
                (id, token, account, half_open, opened_at, seen_at, proved_at, address, browser)
            values (:id, :token, :account, :halfOpen, :at, :at, :at, :address, :browser)
            """;

    private static final String SEE =
            """
            update account.session set seen_at = :at where id = :id
            """;

    private static final String PROVE =
            """
            update account.session set token = :token, proved_at = :at, half_open = false where id = :id
            """;

    private static final String END =
            """
            delete from account.session where id = :id and account = :account
            """;

    private static final String END_ALL =
            """
            delete from account.session where account = :account and id <> :but
            """;

    private static final String FORGET =
            """
            delete from account.session where seen_at <= :seen or opened_at <= :opened
            returning account, half_open
            """;

    /** A session that ran out. */
    public record Forgotten(UUID account, boolean halfOpen) {}

    private final Handle handle;

    public SessionStore(Handle handle) {
        this.handle = handle;
    }

    public Optional<Session> find(String token) {
        return handle.createQuery(FIND)
                .bind("token", Tokens.hash(token))
                .mapTo(Session.class)
                .findOne();
    }

    /** The open ones of an account, the last seen first. */
    public List<Session> list(UUID account, Instant seenAfter, Instant openedAfter) {
        return handle.createQuery(LIST)
                .bind("account", account)
                .bind("seen", seenAfter)
                .bind("opened", openedAfter)
                .mapTo(Session.class)
                .list();
    }

    public void add(String token, UUID account, boolean halfOpen, Origin origin, Instant at) {
        handle.createUpdate(ADD)
                .bind("id", UUID.randomUUID())
                .bind("token", Tokens.hash(token))
                .bind("account", account)
                .bind("halfOpen", halfOpen)
                .bind("at", at)
                .bind("address", origin.address())
                .bind("browser", origin.browser())
                .execute();
    }

    public void see(UUID id, Instant at) {
        handle.createUpdate(SEE).bind("id", id).bind("at", at).execute();
    }

    /** Its holder has shown who it is: the session is open, under another token. */
    public void prove(UUID id, String token, Instant at) {
        handle.createUpdate(PROVE)
                .bind("id", id)
                .bind("token", Tokens.hash(token))
                .bind("at", at)
                .execute();
    }

    /** Whether there was such a session of the account. */
    public boolean end(UUID account, UUID id) {
        return handle.createUpdate(END).bind("account", account).bind("id", id).execute() == 1;
    }

    /** All of the account, but one. */
    public void endAll(UUID account, UUID but) {
        handle.createUpdate(END_ALL).bind("account", account).bind("but", but).execute();
    }

    /** All of the account. */
    public void endAll(UUID account) {
        endAll(account, new UUID(0, 0));
    }

    /** Forgets those that have run out: of which accounts, where somebody was signed in. */
    public List<UUID> forget(Instant seenUntil, Instant openedUntil) {
        return handle
                .createQuery(FORGET)
                .bind("seen", seenUntil)
                .bind("opened", openedUntil)
                .mapTo(Forgotten.class)
                .stream()
                .filter(session -> !session.halfOpen())
                .map(Forgotten::account)
                .toList();
    }
}
