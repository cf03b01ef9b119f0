package org.nuanyi.kernel.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.ledger.internal.AccountStore;

/** The accounts of the ledger, in the transaction of a feature. Thread-safe. */
public final class Accounts {

    private static final int LARGEST_PAGE = 1_000;

    /**
     * Opens an account, with nothing in it. Opened again, it stays as it is.
     *
     * @throws Conflict if another account has this key
     * @throws org.nuanyi.kernel.Forbidden once the transaction ends, if the scope may not
     */
    public void open(Handle handle, NewAccount account) {
        AccountStore store = new AccountStore(handle);
        if (!store.add(account) && store.find(account.key()).filter(same(account)).isEmpty()) {
            throw new Conflict("key", "There is another account " + account.key() + ".");
        }
    }

    /** Closes an account: nothing is posted to it any more. False if something is in it. */
    public boolean close(Handle handle, String key) {
        Account account = account(handle, key);
        return account.balance() == 0 && new AccountStore(handle).close(key);
    }

    /** Empty if there is none that may be seen. */
    public Optional<Account> find(Handle handle, String key) {
        return new AccountStore(handle).find(key);
    }

    /** Those of these keys that there are and may be seen, in no order. */
    public List<Account> findAll(Handle handle, Collection<String> keys) {
        return new AccountStore(handle).findAll(keys);
    }

    /** Units in it by all that was posted. */
    public long balance(Handle handle, String key) {
        return account(handle, key).balance();
    }

    /** Units in it at the end of a day. */
    public long balance(Handle handle, String key, LocalDate day) {
        return new AccountStore(handle).findBalance(key, day).orElseThrow(() -> missing(key));
    }

    /**
     * Its entries, the newest first.
     *
     * @param limit at most 1,000
     */
    public List<Movement> statement(Handle handle, String key, StatementMark after, int limit) {
        account(handle, key);
        return new AccountStore(handle).statement(key, after, Math.min(limit, LARGEST_PAGE));
    }

    private Account account(Handle handle, String key) {
        return find(handle, key).orElseThrow(() -> missing(key));
    }

    private static NotFound missing(String key) {
        return new NotFound("There is no account " + key + ".");
    }

    private static Predicate<Account> same(NewAccount wanted) {
        return there ->
                there.measure().equals(wanted.measure())
                        && there.unit().equals(wanted.unit())
                        && there.outside() == wanted.outside();
    }
}
