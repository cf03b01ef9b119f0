package org.nuanyi.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.Lockout.Attempt;
import org.nuanyi.account.SignInResult.CodeAwaited;
import org.nuanyi.account.SignInResult.Opened;
import org.nuanyi.account.SignInResult.Refused;
import org.nuanyi.account.internal.AccountActs;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.account.internal.Guesses;
import org.nuanyi.account.internal.Logins;
import org.nuanyi.account.internal.PasswordHash;
import org.nuanyi.account.internal.SessionStore;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.kernel.web.Network;

/** Signing in, step by step. Thread-safe. */
@Singleton
public final class SignIn {

    private static final int FREE_BY_ACCOUNT = 5;

    /** Behind one address there may be an office. */
    private static final int FREE_BY_ADDRESS = 20;

    /** Longer than a password takes to be worked out; it costs a thread that sleeps. */
    private static final Duration REFUSAL = Duration.ofMillis(300);

    private final Jdbi jdbi;
    private final Scopes scopes;
    private final Audit audit;
    private final Sessions sessions;
    private final Codes codes;
    private final PasswordHash hashes;
    private final Lockout lockout;
    private final Guesses guesses;

    public SignIn(
            Jdbi jdbi,
            Clock clock,
            Sealing sealing,
            Sessions sessions,
            Codes codes,
            PasswordHash hashes) {
        this.jdbi = jdbi;
        this.scopes = new Scopes(jdbi);
        this.audit = new Audit(scopes);
        this.sessions = sessions;
        this.codes = codes;
        this.hashes = hashes;
        this.lockout = new Lockout(jdbi, sealing, clock);
        this.guesses = new Guesses(audit, clock);
    }

    /**
     * With a name and a password. Whatever it is that is not right, the refusal takes as long: a
     * name nobody has is worked out like any other, and who must wait waits here as well.
     */
    public SignInResult byPassword(String login, String password, Origin origin) {
        long begun = System.nanoTime();
        SignInResult result = attempt(login, password, origin);
        if (result instanceof Refused) {
            LockSupport.parkNanos(REFUSAL.toNanos() - (System.nanoTime() - begun));
        }
        return result;
    }

    private SignInResult attempt(String login, String password, Origin origin) {
        String name = Logins.plain(login);
        String byAccount = "account " + name;
        String byAddress = "address " + Network.of(origin.address());
        Attempt attempt = lockout.begin(byAddress, FREE_BY_ADDRESS);
        if (attempt.allowed()) {
            attempt = lockout.begin(byAccount, FREE_BY_ACCOUNT);
        }
        if (!attempt.allowed()) {
            guesses.count(origin);
            return new Refused();
        }
        Optional<Account> account =
                jdbi.withHandle(handle -> new AccountStore(handle).findByLogin(name));
        if (!isRight(account, password)) {
            noteFailure(account, origin, attempt);
            return new Refused();
        }
        lockout.right(byAccount);
        lockout.takeBack(byAddress);
        return opened(account.orElseThrow(), false, origin);
    }

    /**
     * As an identity provider says. A second factor it does not vouch for is asked for here.
     *
     * @param strong whether it vouches for one
     */
    SignInResult byIdentity(Account account, boolean strong, Origin origin) {
        return opened(account, strong, origin);
    }

    /** Who signs in, or is signed in, for the audit trail. */
    Scope self(Account account, Origin origin) {
        return sessions.self(account.id(), origin);
    }

    private boolean isRight(Optional<Account> account, String password) {
        Optional<String> hash =
                account.filter(known -> !known.isDisabled())
                        .flatMap(
                                known ->
                                        jdbi.withHandle(
                                                handle ->
                                                        new AccountStore(handle)
                                                                .findPassword(known.id())));
        return hash.map(phc -> hashes.isOf(password, phc))
                .orElseGet(() -> hashes.isNobodys(password));
    }

    private void noteFailure(Optional<Account> account, Origin origin, Attempt attempt) {
        account.ifPresentOrElse(
                known ->
                        audit.refused(
                                AccountActs.nobody(origin), refusal("sign-in", known, attempt)),
                () -> guesses.count(origin));
    }

    /** That an attempt was refused, and until when the next one must wait. */
    private static Act refusal(String verb, Account account, Attempt attempt) {
        Act act = AccountActs.of(verb, account.login());
        return attempt.lockedUntil()
                .map(until -> act.giving(Map.of("locked_until", until.toString())))
                .orElse(act);
    }

    private SignInResult opened(Account account, boolean strong, Origin origin) {
        sessions.forget();
        Scope self = sessions.self(account.id(), origin);
        return scopes.in(
                self,
                handle -> {
                    boolean halfOpen = account.hasCode() && !strong;
                    String token = sessions.open(handle, account.id(), halfOpen, origin);
                    if (halfOpen) {
                        return new CodeAwaited(token);
                    }
                    Audit.done(handle, self, AccountActs.of("sign-in", account.login()));
                    return new Opened(token);
                });
    }

    /** With the code, after the password. */
    public SignInResult byCode(OpenSession halfOpen, String code, Origin origin) {
        Account account = halfOpen.account();
        if (!isCode(account, code, AccountActs.nobody(origin))) {
            return new Refused();
        }
        Scope self = sessions.self(account.id(), origin);
        return scopes.in(self, handle -> proved(handle, self, "sign-in", halfOpen));
    }

    /** Somebody who is signed in shows again who it is, with the password or with a code. */
    public SignInResult again(OpenSession open, String passwordOrCode, Scope self) {
        Account account = open.account();
        if (account.hasCode() && Codes.looksLikeOne(passwordOrCode)) {
            if (!isCode(account, passwordOrCode, self)) {
                return new Refused();
            }
        } else if (!isPassword(account, passwordOrCode, "prove", self)) {
            return new Refused();
        }
        return scopes.in(self, handle -> proved(handle, self, "prove", open));
    }

    private Opened proved(Handle handle, Scope self, String verb, OpenSession open) {
        Audit.done(handle, self, AccountActs.of(verb, open.account().login()));
        return new Opened(sessions.prove(handle, open.session()));
    }

    /**
     * Whether it is the password of the account; who guesses too often must wait.
     *
     * @param verb what it is asked for, should it be refused
     */
    boolean isPassword(Account account, String password, String verb, Scope self) {
        String who = "account " + account.login();
        Attempt attempt = lockout.begin(who, FREE_BY_ACCOUNT);
        boolean right = attempt.allowed() && isRight(Optional.of(account), password);
        if (right) {
            lockout.right(who);
        } else {
            audit.refused(self, refusal(verb, account, attempt));
        }
        return right;
    }

    private boolean isCode(Account account, String code, Scope by) {
        String who = "code " + account.login();
        Attempt attempt = lockout.begin(who, FREE_BY_ACCOUNT);
        if (!attempt.allowed()) {
            return false;
        }
        boolean right = codes.take(account.id(), code);
        if (right) {
            lockout.right(who);
        } else {
            audit.refused(by, refusal("code", account, attempt));
        }
        return right;
    }

    /** Signs out. */
    public void out(OpenSession open, Scope self) {
        scopes.use(
                self,
                handle -> {
                    new SessionStore(handle).end(open.account().id(), open.session().id());
                    Audit.done(handle, self, AccountActs.of("sign-out", open.account().login()));
                });
    }
}
