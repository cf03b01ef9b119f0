package org.nuanyi.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.AccountResult.Made;
import org.nuanyi.account.AccountResult.Reason;
import org.nuanyi.account.AccountResult.Refused;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.account.internal.LinkStore;
import org.nuanyi.account.internal.Logins;
import org.nuanyi.account.internal.SessionStore;
import org.nuanyi.account.internal.Trail;
import org.nuanyi.kernel.NotFound;

/** Who may sign in. Thread-safe. */
@Singleton
public final class Accounts {

    private static final int LONGEST_NAME = 60;

    private final Jdbi jdbi;
    private final Clock clock;

    public Accounts(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Makes an account; it has no password until a link to it was used.
     *
     * @param by who makes it
     */
    public AccountResult add(String login, String name, String by) {
        return jdbi.inTransaction(handle -> add(handle, login, name, by));
    }

    AccountResult add(Handle handle, String login, String name, String by) {
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
        Trail.tell(handle, "account-made", id, by);
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
    public void disable(UUID account, String by) {
        jdbi.useTransaction(
                handle -> {
                    new AccountStore(handle).disable(account, clock.instant());
                    new SessionStore(handle).endAll(account);
                    new LinkStore(handle).forget(account);
                    Trail.tell(handle, "account-disabled", account, by);
                });
    }

    /** Lets somebody in again, with the password and the roles there are. */
    public void enable(UUID account, String by) {
        jdbi.useTransaction(
                handle -> {
                    new AccountStore(handle).enable(account);
                    Trail.tell(handle, "account-enabled", account, by);
                });
    }

    /** At the next step the owner must set another password. */
    public void demandNewPassword(UUID account, String by) {
        jdbi.useTransaction(
                handle -> {
                    new AccountStore(handle).demandChange(account);
                    Trail.tell(handle, "password-demanded", account, by);
                });
    }
}
