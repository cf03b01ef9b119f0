package org.nuanyi.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.account.internal.RoleStore;
import org.nuanyi.account.internal.SessionStore;
import org.nuanyi.account.internal.Tokens;
import org.nuanyi.account.internal.Trail;

/** Who is signed in, and with what. Thread-safe. */
@Singleton
public final class Sessions {

    /** A session is not written down at each request. */
    private static final Duration NOTED = Duration.ofSeconds(30);

    private final Jdbi jdbi;
    private final Clock clock;
    private final SessionLimits limits;
    private final Tokens tokens = new Tokens();

    @Inject
    Sessions(
            Jdbi jdbi,
            Clock clock,
            @ConfigProperty(name = "nuanyi.session.idle", defaultValue = "30m") Duration idle,
            @ConfigProperty(name = "nuanyi.session.longest", defaultValue = "12h")
                    Duration longest) {
        this(jdbi, clock, new SessionLimits(idle, longest));
    }

    public Sessions(Jdbi jdbi, Clock clock, SessionLimits limits) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.limits = limits;
    }

    /** The open session of that token, which is seen by this; empty if there is none any more. */
    public Optional<OpenSession> find(String token) {
        return lasting(token).filter(open -> !open.session().halfOpen());
    }

    /** The session of that token in which a code is awaited. */
    public Optional<OpenSession> findHalfOpen(String token) {
        return lasting(token).filter(open -> open.session().halfOpen());
    }

    private Optional<OpenSession> lasting(String token) {
        Instant now = clock.instant();
        return jdbi.inTransaction(
                handle ->
                        new SessionStore(handle)
                                .find(token)
                                .filter(session -> limits.hold(session, now))
                                .flatMap(session -> seen(session, now, handle)));
    }

    private Optional<OpenSession> seen(Session session, Instant now, Handle handle) {
        if (session.seenAt().plus(NOTED).isBefore(now)) {
            new SessionStore(handle).see(session.id(), now);
        }
        return new AccountStore(handle)
                .find(session.account())
                .filter(account -> !account.isDisabled())
                .map(
                        account ->
                                new OpenSession(
                                        session,
                                        account,
                                        new RoleStore(handle)
                                                .listHeld(account.id(), LocalDate.now(clock))));
    }

    /** Opens a session and gives its token; those that ran out are forgotten. */
    String open(Handle handle, UUID account, boolean halfOpen, Origin origin) {
        Instant now = clock.instant();
        SessionStore store = new SessionStore(handle);
        store.forget(now.minus(limits.idle()), now.minus(limits.longest()));
        String token = tokens.draw();
        store.add(token, account, halfOpen, origin, now);
        return token;
    }

    /**
     * The holder has shown a password or a code: the session gets another token, which is given.
     */
    String prove(Handle handle, Session session) {
        String token = tokens.draw();
        new SessionStore(handle).prove(session.id(), token, clock.instant());
        return token;
    }

    /** Where somebody is signed in, the last seen first. */
    public List<Session> list(UUID account) {
        Instant now = clock.instant();
        return jdbi.withHandle(
                handle ->
                        new SessionStore(handle)
                                .list(
                                        account,
                                        now.minus(limits.idle()),
                                        now.minus(limits.longest())));
    }

    /**
     * Ends one session of the account.
     *
     * @param by who does it
     */
    public void end(UUID account, UUID session, UUID by) {
        jdbi.useTransaction(
                handle -> {
                    if (new SessionStore(handle).end(account, session)) {
                        Trail.tell(handle, "session-ended", account, by.toString());
                    }
                });
    }

    /** Ends all sessions of the account. */
    public void endAll(UUID account, UUID by) {
        jdbi.useTransaction(
                handle -> {
                    new SessionStore(handle).endAll(account);
                    Trail.tell(handle, "sessions-ended", account, by.toString());
                });
    }
}
