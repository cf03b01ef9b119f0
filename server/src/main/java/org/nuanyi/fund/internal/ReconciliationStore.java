package org.nuanyi.fund.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.fund.BudgetStanding;

/** Adds up documents, without the ledger. */
public final class ReconciliationStore {

    /** Of what this feature keeps all documents of. */
    private static final String BY_DOCUMENTS =
            """
            with given as (
                select unit, line, source, sum(fen) as fen from fund.budget where year = :year group by 1, 2, 3
            ), mine as (
                select station_grant.*, share.source, share.fen as part
                from fund.station_grant join fund.share on share.grant_id = station_grant.id
                where extract(year from accepted_on) = :year
            ), owed as (
                select unit, line, source, sum(part) as fen from mine where undone_on is null group by 1, 2, 3
            ), sent as (
                select mine.unit, line, source, sum(part) as fen
                from fund.payment_line join mine on mine.id = payment_line.grant_id
                where paid_on is not null and reversed_on is null
                group by 1, 2, 3
            )
            select year, unit, line, source,
                   coalesce(given.fen, 0) as granted,
                   coalesce(given.fen, 0) - coalesce(owed.fen, 0) as available,
                   coalesce(owed.fen, 0) - coalesce(sent.fen, 0) as obligated,
                   coalesce(sent.fen, 0) as paid
            from fund.budget_line
            left join given using (unit, line, source)
            left join owed using (unit, line, source)
            left join sent using (unit, line, source)
            where year = :year and line in ('new-station', 'award')
            order by unit, line, source
            """;

    private final Handle handle;

    public ReconciliationStore(Handle handle) {
        this.handle = handle;
    }

    /** What the lines of a year must hold by their documents. */
    public List<BudgetStanding> byDocuments(int year) {
        return handle.createQuery(BY_DOCUMENTS)
                .bind("year", year)
                .map(ReconciliationStore::standing)
                .list();
    }

    private static BudgetStanding standing(ResultSet row, StatementContext context)
            throws SQLException {
        BudgetKey key =
                new BudgetKey(
                        row.getInt("year"),
                        row.getString("unit"),
                        row.getString("line"),
                        row.getString("source"));
        return new BudgetStanding(
                key,
                row.getLong("granted"),
                row.getLong("available"),
                0,
                row.getLong("obligated"),
                row.getLong("paid"));
    }
}
