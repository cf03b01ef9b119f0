package org.nuanyi.kernel.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.kernel.ledger.Document;
import org.nuanyi.kernel.ledger.Period;
import org.nuanyi.kernel.ledger.Turnover;
import org.nuanyi.kernel.ledger.TurnoverBy;
import org.nuanyi.kernel.ledger.TurnoverEntry;
import org.nuanyi.kernel.ledger.TurnoverQuery;
import org.nuanyi.kernel.ledger.TurnoverRows;

/** Adds up what moved on budget lines, in the transaction of the handle. */
public final class TurnoverStore {

    /**
     * From the sums of days, which are as many as there are budget lines, however many stations
     * there are. Only what was undone, and what came late, is looked for among the postings.
     */
    private static final String BY_ACCOUNTS =
            """
            with budget as (
                select id, split_part(key, '/', 4) as line, split_part(key, '/', 6) as stage,
                       case :by when 'unit' then unit when 'source' then split_part(key, '/', 5) else '' end as value
                from ledger.account where key like 'budget/%'
            ), net as (
                select value, line,
                       coalesce(-sum(net) filter (where stage = 'granted'), 0) as granted,
                       coalesce(sum(net) filter (where stage in ('obligated', 'paid')), 0) as owed,
                       coalesce(sum(net) filter (where stage = 'paid'), 0) as spent
                from budget join ledger.day on day.account = budget.id
                where day between :from and :to and (:any or value = :value)
                group by value, line
            ), undoing as (
                select value, line, -sum(amount) as undone
                from ledger.posting
                join ledger.entry on entry.posting = posting.id
                join budget on budget.id = entry.account
                where occurred_on between :from and :to and reverses is not null and stage = 'paid'
                group by value, line
            ), back_dated as (
                select value, line, count(distinct posting.id) as late
                from ledger.posting
                join ledger.entry on entry.posting = posting.id
                join budget on budget.id = entry.account
                where occurred_on between :from and :to and recorded_at >= :end
                and cast(recorded_at at time zone 'Asia/Shanghai' as date) > occurred_on
                group by value, line
            ), page as (
                select value from net group by value order by value limit :limit offset :offset
            )
            select value, line, granted, owed, spent + coalesce(undone, 0) as paid,
                   coalesce(undone, 0) as undone, coalesce(late, 0) as late
            from page
            join net using (value)
            left join undoing using (value, line)
            left join back_dated using (value, line)
            order by value, line
            """;

    /** A page is as much work whatever there is beside it. */
    private static final String BY_SUBJECTS =
            """
            with page as (
                select distinct subject as value from ledger.posting
                where occurred_on between :from and :to and (:any or subject = :value)
                order by 1 limit :limit offset :offset
            ), moved as (
                select page.value, split_part(held.key, '/', 4) as line, split_part(held.key, '/', 6) as stage,
                       amount, reverses
                from page
                join ledger.posting on posting.subject = page.value
                join ledger.entry on entry.posting = posting.id
                join ledger.account held on held.id = entry.account
                where occurred_on between :from and :to and held.key like 'budget/%'
            ), summed as (
                select value, line,
                       coalesce(-sum(amount) filter (where stage = 'granted'), 0) as granted,
                       coalesce(sum(amount) filter (where stage in ('obligated', 'paid')), 0) as owed,
                       coalesce(sum(amount) filter (where stage = 'paid' and reverses is null), 0) as paid,
                       coalesce(-sum(amount) filter (where stage = 'paid' and reverses is not null), 0) as undone
                from moved group by value, line
            ), back_dated as (
                select page.value, split_part(held.key, '/', 4) as line, count(distinct posting.id) as late
                from page
                join ledger.posting on posting.subject = page.value
                join ledger.entry on entry.posting = posting.id
                join ledger.account held on held.id = entry.account
                where occurred_on between :from and :to and recorded_at >= :end
                and cast(recorded_at at time zone 'Asia/Shanghai' as date) > occurred_on
                group by page.value, line
            )
            select value, line, granted, owed, paid, undone, coalesce(late, 0) as late
            from summed left join back_dated using (value, line)
            order by value, line
            """;

    private static final String BY_GROUNDS = BY_SUBJECTS.replace("subject", "ground");

    private static final String FOUND =
            """
            with found as (
                select posting.id, occurred_on, recorded_at, kind, document, actor, reverses, why, held.unit,
                       split_part(held.key, '/', 4) as line, split_part(held.key, '/', 5) as source,
                       :sign * sum(amount) as fen
                from ledger.posting
                join ledger.entry on entry.posting = posting.id
                join ledger.account held on held.id = entry.account
                where occurred_on between :from and :to and held.key like 'budget/%'
                and (:by <> 'subject' or subject = :value)
                and (:by <> 'ground' or ground = :value)
                and (:by <> 'unit' or held.unit = :value)
                and (:by <> 'source' or split_part(held.key, '/', 5) = :value)
                and (:line = '' or split_part(held.key, '/', 4) = :line)
                and split_part(held.key, '/', 6) = any(:stages)
                and (reverses is null and :plain or reverses is not null and :undoing)
                group by posting.id, held.unit, line, source
                having sum(amount) <> 0
            )
            """;

    private static final String ENTRIES =
            FOUND
                    + """
                    select * from found
                    order by occurred_on desc, id desc, unit, line, source
                    limit :limit offset :offset
                    """;

    private static final String SUM = FOUND + "select coalesce(sum(fen), 0) from found";

    private final Handle handle;
    private final ZoneId zone;

    /**
     * @param zone whose days count
     */
    public TurnoverStore(Handle handle, ZoneId zone) {
        this.handle = handle;
        this.zone = zone;
    }

    /** By units, by sources, or all together. */
    public List<Turnover> byAccounts(TurnoverRows rows, int limit, int offset) {
        return list(
                handle.createQuery(BY_ACCOUNTS).bind("by", word(rows.by())), rows, limit, offset);
    }

    public List<Turnover> bySubjects(TurnoverRows rows, int limit, int offset) {
        return list(handle.createQuery(BY_SUBJECTS), rows, limit, offset);
    }

    public List<Turnover> byGrounds(TurnoverRows rows, int limit, int offset) {
        return list(handle.createQuery(BY_GROUNDS), rows, limit, offset);
    }

    private List<Turnover> list(Query query, TurnoverRows rows, int limit, int offset) {
        Period period = rows.period();
        Instant end = period.to().plusDays(1).atStartOfDay(zone).toInstant();
        return query.bind("any", rows.value().isEmpty())
                .bind("value", rows.value().orElse(""))
                .bind("from", period.from())
                .bind("to", period.to())
                .bind("end", end.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .bind("offset", offset)
                .map(TurnoverStore::turnover)
                .list();
    }

    /** The newest first. */
    public List<TurnoverEntry> entries(TurnoverQuery wanted, int limit, int offset) {
        return bind(handle.createQuery(ENTRIES), wanted)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(TurnoverStore::entry)
                .list();
    }

    /** Fen. */
    public long sum(TurnoverQuery wanted) {
        return bind(handle.createQuery(SUM), wanted).mapTo(Long.class).one();
    }

    private static Query bind(Query query, TurnoverQuery wanted) {
        return query.bind("by", word(wanted.by()))
                .bind("value", wanted.value())
                .bind("line", wanted.line())
                .bind("sign", wanted.kind().sign())
                .bindArray("stages", String.class, wanted.kind().stages())
                .bind("plain", wanted.kind().counts(false))
                .bind("undoing", wanted.kind().counts(true))
                .bind("from", wanted.period().from())
                .bind("to", wanted.period().to());
    }

    private static String word(TurnoverBy by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private static Turnover turnover(ResultSet row, StatementContext context) throws SQLException {
        return new Turnover(
                row.getString("value"),
                row.getString("line"),
                row.getLong("granted"),
                row.getLong("owed"),
                row.getLong("paid"),
                row.getLong("undone"),
                row.getInt("late"));
    }

    private static TurnoverEntry entry(ResultSet row, StatementContext context)
            throws SQLException {
        row.getLong("reverses");
        boolean undoes = !row.wasNull();
        return new TurnoverEntry(
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new Document(row.getString("kind"), row.getString("document")),
                row.getString("unit"),
                row.getString("line"),
                row.getString("source"),
                row.getLong("fen"),
                row.getString("actor"),
                undoes,
                row.getString("why"));
    }
}
