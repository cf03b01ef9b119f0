package org.nuanyi.fund.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.fund.BudgetDocument;
import org.nuanyi.fund.BudgetDraft;

/** Keeps budget lines and their papers, in the transaction of the handle. */
public final class BudgetStore {

    private static final String OPEN =
            """
            insert into fund.budget_line (year, unit, line, source) values (:year, :unit, :line, :source)
            on conflict do nothing
            """;

    /** In one order for all, so that nobody who moves money of several waits in a circle. */
    private static final String LOCK =
            """
            select budget_line.id
            from fund.budget_line
            join unnest(:years, :units, :lines, :sources) wanted (year, unit, line, source)
                using (year, unit, line, source)
            order by budget_line.id
            for update of budget_line
            """;

    private static final String LINES =
            """
            select year, unit, line, source from fund.budget_line where year = :year order by unit, line, source
            """;

    private static final String YEARS =
            "select distinct year from fund.budget_line order by year desc";

    private static final String ADD =
            """
            insert into fund.budget (year, unit, line, source, fen, document_number, reason, dated, entered_by, entered_at)
            values (:year, :unit, :line, :source, :fen, :number, :reason, :dated, :by, :at)
            returning id
            """;

    private static final String LIST =
            """
            select * from fund.budget where year = :year order by entered_at desc, id desc
            """;

    private final Handle handle;

    public BudgetStore(Handle handle) {
        this.handle = handle;
    }

    /** Opened again, it stays. */
    public void open(BudgetKey key) {
        bind(handle.createUpdate(OPEN), key).execute();
    }

    /** Nobody else moves money of these lines before the transaction ends. */
    public void lock(Collection<BudgetKey> keys) {
        handle.createQuery(LOCK)
                .bindArray("years", Integer.class, keys.stream().map(BudgetKey::year).toList())
                .bindArray("units", String.class, keys.stream().map(BudgetKey::unit).toList())
                .bindArray("lines", String.class, keys.stream().map(BudgetKey::line).toList())
                .bindArray("sources", String.class, keys.stream().map(BudgetKey::source).toList())
                .mapTo(Long.class)
                .list();
    }

    /** The lines of a year. */
    public List<BudgetKey> lines(int year) {
        return handle.createQuery(LINES).bind("year", year).map(BudgetStore::key).list();
    }

    /** Those with lines, the last first. */
    public List<Integer> years() {
        return handle.createQuery(YEARS).mapTo(Integer.class).list();
    }

    /** Its number. */
    public long add(BudgetDraft draft, String by, Instant at) {
        return bind(handle.createQuery(ADD), draft.key())
                .bind("fen", draft.fen())
                .bind("number", draft.documentNumber())
                .bind("reason", draft.reason())
                .bind("dated", draft.dated())
                .bind("by", by)
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    /** The papers of a year, the last first. */
    public List<BudgetDocument> list(int year) {
        return handle.createQuery(LIST).bind("year", year).map(BudgetStore::document).list();
    }

    private static <T extends SqlStatement<T>> T bind(T statement, BudgetKey key) {
        return statement
                .bind("year", key.year())
                .bind("unit", key.unit())
                .bind("line", key.line())
                .bind("source", key.source());
    }

    private static BudgetKey key(ResultSet row, StatementContext context) throws SQLException {
        return new BudgetKey(
                row.getInt("year"),
                row.getString("unit"),
                row.getString("line"),
                row.getString("source"));
    }

    private static BudgetDocument document(ResultSet row, StatementContext context)
            throws SQLException {
        BudgetDraft says =
                new BudgetDraft(
                        key(row, context),
                        row.getLong("fen"),
                        row.getString("document_number"),
                        row.getString("reason"),
                        row.getObject("dated", LocalDate.class));
        return new BudgetDocument(
                row.getLong("id"),
                says,
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
