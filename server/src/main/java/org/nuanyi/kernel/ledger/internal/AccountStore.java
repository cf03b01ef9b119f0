package org.nuanyi.kernel.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.core.ledger.Measure;
import org.nuanyi.kernel.ledger.Account;
import org.nuanyi.kernel.ledger.Document;
import org.nuanyi.kernel.ledger.Movement;
import org.nuanyi.kernel.ledger.NewAccount;
import org.nuanyi.kernel.ledger.StatementMark;

/** Accounts and what lies in them, in the transaction of the handle. */
public final class AccountStore {

    private static final String ADD =
            """
            insert into ledger.account (key, measure, unit, outside)
            values (:key, :measure, :unit, :outside)
            on conflict do nothing
            """;

    /** A posting on its way is waited for, and seen. */
    private static final String CLOSE =
            """
            update ledger.account set closed = true where key = :key and balance = 0
            """;

    private static final String FIND =
            """
            select key, measure, unit, outside, closed, balance from ledger.account held where key = :key
            """;

    private static final String FIND_ALL =
            """
            select key, measure, unit, outside, closed, balance from ledger.account held where key = any(:keys)
            """;

    private static final String BALANCE_AT =
            """
            select balance - coalesce((select sum(net) from ledger.day
                                       where day.account = held.id and day.day > :day), 0)
            from ledger.account held
            where key = :key
            """;

    private static final String STATEMENT =
            """
            with chosen as (
                select id, balance
                       - coalesce((select sum(net) from ledger.day
                                   where day.account = held.id and day.day > :on), 0)
                       - coalesce((select sum(amount) from ledger.entry
                                   where entry.account = held.id
                                   and entry.day = :on and entry.posting >= :posting), 0) as balance
                from ledger.account held where key = :key
            ), page as (
                select entry.posting, entry.day, entry.amount, chosen.balance
                from ledger.entry join chosen on chosen.id = entry.account
                where (entry.day, entry.posting) < (:on, :posting)
                order by entry.day desc, entry.posting desc limit :limit
            )
            select page.posting, page.day, page.amount,
                   page.balance + page.amount
                       - sum(page.amount) over (order by page.day desc, page.posting desc) as balance,
                   recorded_at, actor, kind, document, reverses, why
            from page join ledger.posting on posting.id = page.posting
            order by page.day desc, page.posting desc
            """;

    private final Handle handle;

    public AccountStore(Handle handle) {
        this.handle = handle;
    }

    /** False if there is an account of this key. */
    public boolean add(NewAccount account) {
        return handle.createUpdate(ADD)
                        .bind("key", account.key())
                        .bind("measure", account.measure().code())
                        .bind("unit", account.unit())
                        .bind("outside", account.outside())
                        .execute()
                > 0;
    }

    /** False if something is in it, or there is none. */
    public boolean close(String key) {
        return handle.createUpdate(CLOSE).bind("key", key).execute() > 0;
    }

    public Optional<Account> find(String key) {
        return handle.createQuery(FIND).bind("key", key).map(AccountStore::account).findOne();
    }

    public List<Account> findAll(Collection<String> keys) {
        return handle.createQuery(FIND_ALL)
                .bindArray("keys", String.class, keys)
                .map(AccountStore::account)
                .list();
    }

    public Optional<Long> findBalance(String key, LocalDate day) {
        return handle.createQuery(BALANCE_AT)
                .bind("key", key)
                .bind("day", day)
                .mapTo(Long.class)
                .findOne();
    }

    public List<Movement> statement(String key, StatementMark after, int limit) {
        return handle.createQuery(STATEMENT)
                .bind("key", key)
                .bind("on", after.on())
                .bind("posting", after.posting())
                .bind("limit", limit)
                .map(AccountStore::movement)
                .list();
    }

    private static Account account(ResultSet row, StatementContext context) throws SQLException {
        return new Account(
                row.getString("key"),
                new Measure(row.getString("measure")),
                row.getString("unit"),
                row.getBoolean("outside"),
                row.getBoolean("closed"),
                row.getLong("balance"));
    }

    private static Movement movement(ResultSet row, StatementContext context) throws SQLException {
        long reverses = row.getLong("reverses");
        OptionalLong undone = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(reverses);
        Instant recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new Movement(
                row.getLong("posting"),
                row.getObject("day", LocalDate.class),
                recordedAt,
                row.getLong("amount"),
                row.getLong("balance"),
                new Document(row.getString("kind"), row.getString("document")),
                row.getString("actor"),
                undone,
                row.getString("why"));
    }
}
