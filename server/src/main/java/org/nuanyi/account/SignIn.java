package org.nuanyi.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.SignInResult.CodeAwaited;
import org.nuanyi.account.SignInResult.Opened;
import org.nuanyi.account.SignInResult.Refused;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.account.internal.Lockout;
import org.nuanyi.account.internal.Logins;
import org.nuanyi.account.internal.PasswordHash;
import org.nuanyi.account.internal.SessionStore;
import org.nuanyi.account.internal.Trail;
import org.nuanyi.kernel.crypto.Sealing;
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
    private final Sessions sessions;
    private final Codes codes;
    private final PasswordHash hashes;
    private final Lockout lockout;

    public SignIn(
            Jdbi jdbi,
            Clock clock,
            Sealing sealing,
            Sessions sessions,
            Codes codes,
            PasswordHash hashes) {
        this.jdbi = jdbi;
        this.sessions = sessions;
        this.codes = codes;
        this.hashes = hashes;
        this.lockout = new Lockout(sealing, clock);
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
        if (!lockout.begin(byAddress, FREE_BY_ADDRESS)
                || !lockout.begin(byAccount, FREE_BY_ACCOUNT)) {
            return new Refused();
        }
        Optional<Account> account =
                jdbi.withHandle(handle -> new AccountStore(handle).findByLogin(name));
        if (!isRight(account, password)) {
            account.ifPresent(known -> tell("sign-in-refused", known));
            return new Refused();
        }
        lockout.right(byAccount);
        lockout.takeBack(byAddress);
        return opened(account.orElseThrow(), origin);
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

    private SignInResult opened(Account account, Origin origin) {
        return jdbi.inTransaction(
                handle -> {
                    String token = sessions.open(handle, account.id(), account.hasCode(), origin);
                    if (account.hasCode()) {
                        return new CodeAwaited(token);
                    }
                    Trail.tell(handle, "signed-in", account.id());
                    return new Opened(token);
                });
    }

    /** With the code, after the password. */
    public SignInResult byCode(OpenSession halfOpen, String code) {
        Account account = halfOpen.account();
        if (!isCode(account, code)) {
            return new Refused();
        }
        return jdbi.inTransaction(
                handle -> {
                    Trail.tell(handle, "signed-in", account.id());
                    return new Opened(sessions.prove(handle, halfOpen.session()));
                });
    }

    /** Somebody who is signed in shows again who it is, with the password or with a code. */
    public SignInResult again(OpenSession open, String passwordOrCode) {
        Account account = open.account();
        boolean right =
                account.hasCode() && Codes.looksLikeOne(passwordOrCode)
                        ? isCode(account, passwordOrCode)
                        : isPassword(account, passwordOrCode);
        return right
                ? jdbi.inTransaction(handle -> new Opened(sessions.prove(handle, open.session())))
                : new Refused();
    }

    /** Whether it is the password of the account; who guesses too often must wait. */
    boolean isPassword(Account account, String password) {
        String who = "account " + account.login();
        if (!lockout.begin(who, FREE_BY_ACCOUNT)) {
            return false;
        }
        boolean right = isRight(Optional.of(account), password);
        if (right) {
            lockout.right(who);
        }
        return right;
    }

    private boolean isCode(Account account, String code) {
        String who = "code " + account.login();
        if (!lockout.begin(who, FREE_BY_ACCOUNT)) {
            return false;
        }
        boolean right = codes.take(account.id(), code);
        if (right) {
            lockout.right(who);
        } else {
            tell("code-refused", account);
        }
        return right;
    }

    private void tell(String what, Account account) {
        jdbi.useTransaction(handle -> Trail.tell(handle, what, account.id()));
    }

    /** Signs out. */
    public void out(Session session) {
        jdbi.useTransaction(
                handle -> {
                    new SessionStore(handle).end(session.account(), session.id());
                    Trail.tell(handle, "signed-out", session.account());
                });
    }
}
