package org.nuanyi.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.LinkResult.Gone;
import org.nuanyi.account.LinkResult.Opened;
import org.nuanyi.account.LinkResult.Refused;
import org.nuanyi.account.internal.AccountActs;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.account.internal.LinkStore;
import org.nuanyi.account.internal.PasswordHash;
import org.nuanyi.account.internal.PasswordRules;
import org.nuanyi.account.internal.SessionStore;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Tokens;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Links that work once, for a day: by one, somebody sets the first password, or begins anew after
 * losing password or phone. Thread-safe.
 */
@Singleton
public final class Links {

    /** Where a link leads; the token stands in the query, which no log holds. */
    public static final String PATH = "desk/link?token=";

    private static final Duration LASTS = Duration.ofDays(1);

    private final Jdbi jdbi;
    private final Scopes scopes;
    private final Clock clock;
    private final Sessions sessions;
    private final PasswordHash hashes;
    private final Tokens tokens = new Tokens();

    public Links(Jdbi jdbi, Clock clock, Sessions sessions, PasswordHash hashes) {
        this.jdbi = jdbi;
        this.scopes = new Scopes(jdbi);
        this.clock = clock;
        this.sessions = sessions;
        this.hashes = hashes;
    }

    /** A new link to the account, in place of earlier ones: its path below the root. */
    public String make(UUID account, Scope by) {
        return scopes.in(by, handle -> make(handle, account, by));
    }

    String make(Handle handle, UUID account, Scope by) {
        Instant now = clock.instant();
        String token = tokens.draw();
        new LinkStore(handle).replace(token, account, now, now.plus(LASTS));
        Audit.done(handle, by, AccountActs.of(handle, "link-make", account));
        return PATH + token;
    }

    /** Whose link it is, while it works. */
    public Optional<Account> find(String token) {
        return jdbi.withHandle(
                handle ->
                        new LinkStore(handle)
                                .find(token, clock.instant())
                                .flatMap(new AccountStore(handle)::find)
                                .filter(account -> account.kind() == AccountKind.PERSON)
                                .filter(account -> !account.isDisabled()));
    }

    /** Uses it: sets the password, forgets the second factor, ends all sessions and opens one. */
    public LinkResult use(String token, String password, Origin origin) {
        Optional<Account> account = find(token);
        if (account.isEmpty()) {
            return new Gone();
        }
        Optional<PasswordFault> fault = PasswordRules.fault(account.get().login(), password);
        if (fault.isPresent()) {
            return new Refused(fault.get());
        }
        String phc = hashes.of(password);
        sessions.forget();
        Scope self = sessions.self(account.get().id(), origin);
        return scopes.in(
                self,
                handle ->
                        new LinkStore(handle)
                                .use(token, clock.instant())
                                .<LinkResult>map(id -> opened(handle, self, id, phc, origin))
                                .orElseGet(Gone::new));
    }

    private LinkResult opened(Handle handle, Scope self, UUID account, String phc, Origin origin) {
        AccountStore store = new AccountStore(handle);
        store.setPassword(account, phc);
        store.forgetCodeSecret(account);
        new SessionStore(handle).endAll(account);
        Audit.done(handle, self, AccountActs.of(handle, "link-use", account));
        return new Opened(sessions.open(handle, account, false, origin));
    }
}
