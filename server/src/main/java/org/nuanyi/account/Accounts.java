package org.nuanyi.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.AccountResult.Made;
import org.nuanyi.account.AccountResult.Reason;
import org.nuanyi.account.AccountResult.Refused;
import org.nuanyi.account.internal.AccountActs;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.account.internal.LinkStore;
import org.nuanyi.account.internal.Logins;
import org.nuanyi.account.internal.SessionStore;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** Who may sign in. Thread-safe. */
@Singleton
public final class Accounts {

    private static final int LONGEST_NAME = 60;

    private final Jdbi jdbi;
    private final Scopes scopes;
    private final Clock clock;

    public Accounts(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.scopes = new Scopes(jdbi);
        this.clock = clock;
    }

    /**
     * Makes an account; it has no password until a link to it was used.
     *
     * @param by who makes it
     */
    public AccountResult add(String login, String name, Scope by) {
        return scopes.in(by, handle -> add(handle, login, name, by));
    }

    AccountResult add(Handle handle, String login, String name, Scope by) {
        String plain = Logins.plain(login);
        if (!Logins.isGood(plain)) {
            return new Refused(Reason.LOGIN);
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return new Refused(Reason.NAME);
        }
        UUID id = UUID.randomUUID();
        AccountStore store = new AccountStore(handle);
        if (!store.add(id, plain, name.strip(), clock.instant())) {
            return new Refused(Reason.TAKEN);
        }
        Audit.done(handle, by, AccountActs.of("make", plain).giving(Map.of("name", name.strip())));
        return new Made(store.find(id).orElseThrow());
    }

    /** The account of that id. */
    public Optional<Account> find(UUID id) {
        return jdbi.withHandle(handle -> new AccountStore(handle).find(id));
    }

    /**
     * The account of that id.
     *
     * @throws NotFound if there is none
     */
    public Account account(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("no account " + id));
    }

    /**
     * The person of that id.
     *
     * @throws NotFound if there is none: a machine is none
     */
    public Account person(UUID id) {
        return find(id).filter(account -> account.kind() == AccountKind.PERSON)
                .orElseThrow(() -> new NotFound("no person " + id));
    }

    /** The account of that login, however it is typed. */
    public Optional<Account> findByLogin(String login) {
        return jdbi.withHandle(handle -> new AccountStore(handle).findByLogin(Logins.plain(login)));
    }

    /**
     * Those whose name or login holds the words, by login.
     *
     * @param after the login behind which to go on; empty for the first
     */
    public List<Account> list(String words, String after, int limit) {
        return jdbi.withHandle(handle -> new AccountStore(handle).list(words, after, limit));
    }

    /** Shuts somebody out: no login, no open session, no link. */
    public void disable(UUID account, Scope by) {
        scopes.use(
                by,
                handle -> {
                    new AccountStore(handle).disable(account, clock.instant());
                    new SessionStore(handle).endAll(account);
                    new LinkStore(handle).forget(account);
                    note(handle, by, "disable", account);
                });
    }

    /** Lets somebody in again, with the password and the roles there are. */
    public void enable(UUID account, Scope by) {
        scopes.use(
                by,
                handle -> {
                    new AccountStore(handle).enable(account);
                    note(handle, by, "enable", account);
                });
    }

    /** At the next step the owner must set another password. */
    public void demandNewPassword(UUID account, Scope by) {
        scopes.use(
                by,
                handle -> {
                    new AccountStore(handle).demandChange(account);
                    note(handle, by, "password-demand", account);
                });
    }

    private static void note(Handle handle, Scope by, String verb, UUID account) {
        Audit.done(handle, by, AccountActs.of(handle, verb, account));
    }
}
