package org.nuanyi.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.internal.AccountActs;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.account.internal.RoleStore;
import org.nuanyi.account.internal.SessionStore;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Tokens;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** Who is signed in, and with what. Thread-safe. */
@Singleton
public final class Sessions {

    /** A session is not written down at each request. */
    private static final Duration NOTED = Duration.ofSeconds(30);

    private static final Scope KEEPER =
            new Scope(Actor.system("account"), Reach.nothing(), Reach.nothing());

    private final Jdbi jdbi;
    private final Scopes scopes;
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
        this.scopes = new Scopes(jdbi);
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

    /** Opens a session and gives its token. */
    String open(Handle handle, UUID account, boolean halfOpen, Origin origin) {
        String token = tokens.draw();
        new SessionStore(handle).add(token, account, halfOpen, origin, clock.instant());
        return token;
    }

    /** Who signs in this moment, for the audit trail. */
    Scope self(UUID account, Origin origin) {
        return jdbi.withHandle(
                handle -> AccountActs.self(handle, account, LocalDate.now(clock), origin));
    }

    /** Those that ran out are no longer kept; a transaction of its own. */
    void forget() {
        Instant now = clock.instant();
        scopes.use(
                KEEPER,
                handle ->
                        new SessionStore(handle)
                                .forget(now.minus(limits.idle()), now.minus(limits.longest()))
                                .forEach(account -> noteEnd(handle, KEEPER, account, "ran out")));
    }

    private static void noteEnd(Handle handle, Scope by, UUID account, String how) {
        Audit.done(
                handle,
                by,
                AccountActs.of(handle, "session-end", account).giving(Map.of("how", how)));
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
    public void end(UUID account, UUID session, Scope by) {
        scopes.use(
                by,
                handle -> {
                    if (new SessionStore(handle).end(account, session)) {
                        noteEnd(handle, by, account, "one");
                    }
                });
    }

    /** Ends all sessions of the account. */
    public void endAll(UUID account, Scope by) {
        scopes.use(
                by,
                handle -> {
                    new SessionStore(handle).endAll(account);
                    noteEnd(handle, by, account, "all");
                });
    }
}
