package org.nuanyi.account.internal;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.account.Account;
import org.nuanyi.account.AccountKind;
import org.nuanyi.account.NewMachine;
import org.nuanyi.kernel.access.Role;

/** Keeps accounts, in the transaction of the handle. */
public final class AccountStore {

    private static final String FIND =
            """
            select id, login, name, password is not null as has_password, must_change, administrator,
                   code_secret is not null as has_code, made_at, disabled_at, kind
            from account.account
            where id = :id or login = :login
            """;

    private static final String LIST =
            """
            select id, login, name, password is not null as has_password, must_change, administrator,
                   code_secret is not null as has_code, made_at, disabled_at, kind
            from account.account
            where position(lower(:words) in lower(name || ' ' || login)) > 0 and login > :after
            and kind = 'person'
            order by login
            limit :limit
            """;

    private static final String LIST_MACHINES =
            """
            select id, login, name, password is not null as has_password, must_change, administrator,
                   code_secret is not null as has_code, made_at, disabled_at, kind
            from account.account
            where kind <> 'person'
            order by disabled_at is not null, name, login
            """;

    private static final String ADD_MACHINE =
            """
            insert into account.account (id, login, name, kind, station, made_at)
            values (:id, :login, :name, :kind, :station, :at)
            """;

    private static final String STATION =
            """
            select station from account.account where id = :id and station is not null
            """;

    private static final String ADD =
            """
            insert into account.account (id, login, name, made_at)
            values (:id, :login, :name, :at)
            on conflict (login) do nothing
            """;

    private static final String IS_BEGUN =
            """
            select exists (select from account.account where password is not null)
            """;

    private static final String PASSWORD =
            """
            select password from account.account where id = :id
            """;

    private static final String SET_PASSWORD =
            """
            update account.account set password = :password, must_change = false where id = :id
            """;

    private static final String DEMAND_CHANGE =
            """
            update account.account set must_change = true where id = :id
            """;

    private static final String SET_ADMINISTRATOR =
            """
            update account.account set administrator = :role
            where id = :id and coalesce(administrator, :role) = :role
            """;

    private static final String SET_DISABLED =
            """
            update account.account set disabled_at = :at where id = :id
            """;

    private static final String CODE_SECRET =
            """
            select code_secret from account.account where id = :id and code_secret is not null
            """;

    private static final String SET_CODE_SECRET =
            """
            update account.account set code_secret = :secret, code_step = :step where id = :id
            """;

    private static final String TAKE_CODE_STEP =
            """
            update account.account set code_step = :step where id = :id and code_step < :step
            """;

    /** Serialises what must not be done twice at once: the first account, the first invitations. */
    private static final String ALONE =
            """
            lock table account.held_role in share row exclusive mode
            """;

    /** As the table has it. */
    public record Row(
            UUID id,
            String login,
            String name,
            boolean hasPassword,
            boolean mustChange,
            Optional<String> administrator,
            boolean hasCode,
            Instant madeAt,
            Optional<Instant> disabledAt,
            String kind) {

        Account account() {
            return new Account(
                    id,
                    login,
                    name,
                    AccountKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    hasPassword,
                    mustChange,
                    administrator.flatMap(Role::find),
                    hasCode,
                    madeAt,
                    disabledAt);
        }
    }

    private final Handle handle;

    public AccountStore(Handle handle) {
        this.handle = handle;
    }

    public Optional<Account> find(UUID id) {
        return handle.createQuery(FIND)
                .bind("id", id)
                .bind("login", "")
                .mapTo(Row.class)
                .findOne()
                .map(Row::account);
    }

    public Optional<Account> findByLogin(String login) {
        return handle.createQuery(FIND)
                .bind("id", new UUID(0, 0))
                .bind("login", login)
                .mapTo(Row.class)
                .findOne()
                .map(Row::account);
    }

    /** Those whose name or login holds the words, by login, behind the login {@code after}. */
    public List<Account> list(String words, String after, int limit) {
        return handle.createQuery(LIST)
                .bind("words", words)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::account)
                .list();
    }

    /** Whether it was added: not if the login is taken. */
    public boolean add(UUID id, String login, String name, Instant at) {
        return handle.createUpdate(ADD)
                        .bind("id", id)
                        .bind("login", login)
                        .bind("name", name)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    /** Partner systems and devices: those that work, then those that ended, by name. */
    public List<Account> listMachines() {
        return handle.createQuery(LIST_MACHINES).mapTo(Row.class).map(Row::account).list();
    }

    public void addMachine(UUID id, String login, NewMachine machine, Instant at) {
        handle.createUpdate(ADD_MACHINE)
                .bind("id", id)
                .bind("login", login)
                .bind("name", machine.name().strip())
                .bind("kind", machine.kind().name().toLowerCase(Locale.ROOT))
                .bind("station", machine.station())
                .bind("at", at)
                .execute();
    }

    /** The station a device stands at. */
    public Optional<String> findStation(UUID id) {
        return handle.createQuery(STATION).bind("id", id).mapTo(String.class).findOne();
    }

    /** Whether anybody ever set a password. */
    public boolean isBegun() {
        return handle.createQuery(IS_BEGUN).mapTo(Boolean.class).one();
    }

    public void alone() {
        handle.execute(ALONE);
    }

    public Optional<String> findPassword(UUID id) {
        return handle.createQuery(PASSWORD).bind("id", id).mapTo(String.class).findOne();
    }

    public void setPassword(UUID id, String phc) {
        handle.createUpdate(SET_PASSWORD).bind("id", id).bind("password", phc).execute();
    }

    public void demandChange(UUID id) {
        handle.createUpdate(DEMAND_CHANGE).bind("id", id).execute();
    }

    /** Whether it may be this administrator from now on: not if it once was another. */
    public boolean setAdministrator(UUID id, Role role) {
        return handle.createUpdate(SET_ADMINISTRATOR)
                        .bind("id", id)
                        .bind("role", role.id())
                        .execute()
                == 1;
    }

    public void disable(UUID id, Instant at) {
        handle.createUpdate(SET_DISABLED).bind("id", id).bind("at", at).execute();
    }

    public void enable(UUID id) {
        handle.createUpdate(SET_DISABLED)
                .bind("id", id)
                .bindNull("at", Types.TIMESTAMP_WITH_TIMEZONE)
                .execute();
    }

    /** The secret of the second factor, sealed. */
    public Optional<byte[]> findCodeSecret(UUID id) {
        return handle.createQuery(CODE_SECRET).bind("id", id).mapTo(byte[].class).findOne();
    }

    public void setCodeSecret(UUID id, byte[] sealed, long step) {
        handle.createUpdate(SET_CODE_SECRET)
                .bind("id", id)
                .bind("secret", sealed)
                .bind("step", step)
                .execute();
    }

    public void forgetCodeSecret(UUID id) {
        handle.createUpdate(SET_CODE_SECRET)
                .bind("id", id)
                .bindNull("secret", Types.BINARY)
                .bind("step", 0L)
                .execute();
    }

    /** Whether a code of this step may be taken: each only once, and none older than the last. */
    public boolean takeCodeStep(UUID id, long step) {
        return handle.createUpdate(TAKE_CODE_STEP).bind("id", id).bind("step", step).execute() == 1;
    }
}
