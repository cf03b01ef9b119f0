package org.nuanyi.upkeep.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.nuanyi.core.Named;
import org.nuanyi.fund.Source;
import org.nuanyi.station.StationCode;
import org.nuanyi.upkeep.Category;
import org.nuanyi.upkeep.NewSpending;
import org.nuanyi.upkeep.Spending;
import org.nuanyi.upkeep.Spending.Owed;
import org.nuanyi.upkeep.Spending.Payment;

/** Keeps spendings, in the transaction of the handle. */
public final class SpendingStore {

    private static final String ADD =
            """
            insert into upkeep.spending
                (unit, station, category, source, fen, spent_on, seller, number, note, entered_by, entered_at)
            values (:unit, :station, :category, :source, :fen, :spentOn, :seller, :number, :note, :by, :at)
            on conflict (number, seller, fen) where void_on is null and number <> '' do nothing
            returning id
            """;

    private static final String CORRECT =
            """
            update upkeep.spending
            set station = :station, category = :category, source = :source, fen = :fen, spent_on = :spentOn,
                seller = :seller, number = :number, note = :note
            where id = :id
            """;

    private static final String SAME =
            """
            select id from upkeep.spending
            where number = :number and seller = :seller and fen = :fen and void_on is null and number <> ''
            """;

    private static final String LOCK =
            "select id from upkeep.spending where id = any(:ids) order by id for update";

    private static final String SELECT =
            """
            select spending.*,
                   (select count(*) from upkeep.receipt where receipt.spending = spending.id) as photos
            from upkeep.spending
            """;

    private static final String FIND = SELECT + "where id = any(:ids) order by id";

    private static final String LIST =
            SELECT
                    + """
                    where extract(year from spent_on) = :year and (:unit = '' or unit = :unit)
                    order by spent_on desc, id desc
                    limit :limit offset :offset
                    """;

    private static final String OWE =
            """
            update upkeep.spending set commit_posting = :commit, obligate_posting = :obligate where id = :id
            """;

    private static final String RELEASE =
            """
            update upkeep.spending set commit_posting = null, obligate_posting = null where id = :id
            """;

    private static final String PAY =
            """
            update upkeep.spending set paid_on = :on, voucher = :voucher, pay_posting = :posting where id = :id
            """;

    private static final String VOID = "update upkeep.spending set void_on = :on where id = :id";

    private static final String VOID_RECEIPTS =
            "update upkeep.receipt set void_on = :on where spending = :id";

    private static final String SAVEPOINT = "receipt";

    private static final String UNIQUE_VIOLATION = "23505";

    private final Handle handle;

    public SpendingStore(Handle handle) {
        this.handle = handle;
    }

    /** Its number; empty where its receipt is known, be it another unit's. */
    public Optional<Long> add(NewSpending says, String by, Instant at) {
        return bind(handle.createQuery(ADD), says)
                .bind("unit", says.unit())
                .bind("by", by)
                .bind("at", at)
                .mapTo(Long.class)
                .findOne();
    }

    /** Whether it says that now; not where its receipt is known, be it another unit's. */
    public boolean correct(long id, NewSpending says) {
        handle.savepoint(SAVEPOINT);
        try {
            bind(handle.createUpdate(CORRECT), says).bind("id", id).execute();
            handle.releaseSavepoint(SAVEPOINT);
            return true;
        } catch (UnableToExecuteStatementException failed) {
            if (failed.getCause() instanceof SQLException cause
                    && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                handle.rollbackToSavepoint(SAVEPOINT);
                return false;
            }
            throw failed;
        }
    }

    /** Those with the same receipt that may be seen. */
    public List<Long> same(NewSpending says) {
        return handle.createQuery(SAME)
                .bind("number", says.number())
                .bind("seller", says.seller())
                .bind("fen", says.fen())
                .mapTo(Long.class)
                .list();
    }

    /** Those that who acts may change; nobody else does before the transaction ends. */
    public List<Long> lock(Collection<Long> ids) {
        return handle.createQuery(LOCK).bindArray("ids", Long.class, ids).mapTo(Long.class).list();
    }

    /** By their numbers. */
    public List<Spending> list(Collection<Long> ids) {
        return handle.createQuery(FIND)
                .bindArray("ids", Long.class, ids)
                .map(SpendingStore::spending)
                .list();
    }

    /**
     * The latest first.
     *
     * @param unit empty for all
     */
    public List<Spending> list(int year, String unit, int limit, int offset) {
        return handle.createQuery(LIST)
                .bind("year", year)
                .bind("unit", unit)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(SpendingStore::spending)
                .list();
    }

    public void owe(long id, Owed owed) {
        handle.createUpdate(OWE)
                .bind("id", id)
                .bind("commit", owed.commit())
                .bind("obligate", owed.obligate())
                .execute();
    }

    /** It is not owed any more. */
    public void release(long id) {
        handle.createUpdate(RELEASE).bind("id", id).execute();
    }

    public void pay(long id, Payment payment) {
        handle.createUpdate(PAY)
                .bind("id", id)
                .bind("on", payment.on())
                .bind("voucher", payment.voucher())
                .bind("posting", payment.posting())
                .execute();
    }

    /** It does not count any more, nor do its receipts. */
    public void cancel(long id, LocalDate on) {
        handle.createUpdate(VOID).bind("id", id).bind("on", on).execute();
        handle.createUpdate(VOID_RECEIPTS).bind("id", id).bind("on", on).execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, NewSpending says) {
        return statement
                .bind("station", says.station().map(StationCode::value).orElse(null))
                .bind("category", says.category().id())
                .bind("source", says.source().id())
                .bind("fen", says.fen())
                .bind("spentOn", says.spentOn())
                .bind("seller", says.seller())
                .bind("number", says.number())
                .bind("note", says.note());
    }

    private static Spending spending(ResultSet row, StatementContext context) throws SQLException {
        long commit = row.getLong("commit_posting");
        LocalDate paidOn = row.getObject("paid_on", LocalDate.class);
        return new Spending(
                row.getLong("id"),
                says(row),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                commit == 0
                        ? Optional.empty()
                        : Optional.of(new Owed(commit, row.getLong("obligate_posting"))),
                paidOn == null
                        ? Optional.empty()
                        : Optional.of(
                                new Payment(
                                        paidOn,
                                        row.getString("voucher"),
                                        row.getLong("pay_posting"))),
                row.getInt("photos"),
                row.getObject("void_on", LocalDate.class) != null);
    }

    private static NewSpending says(ResultSet row) throws SQLException {
        return new NewSpending(
                row.getString("unit"),
                Optional.ofNullable(row.getString("station")).map(StationCode::new),
                Named.get(Category.class, row.getString("category")),
                Named.get(Source.class, row.getString("source")),
                row.getLong("fen"),
                row.getObject("spent_on", LocalDate.class),
                row.getString("seller"),
                row.getString("number"),
                row.getString("note"));
    }
}
