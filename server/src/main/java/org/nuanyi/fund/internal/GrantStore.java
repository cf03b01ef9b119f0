package org.nuanyi.fund.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.core.Named;
import org.nuanyi.fund.BudgetLine;
import org.nuanyi.fund.Grant;
import org.nuanyi.fund.Grant.Funding;
import org.nuanyi.fund.Grant.Lack;
import org.nuanyi.fund.Lacking;
import org.nuanyi.fund.NewGrant;
import org.nuanyi.fund.Share;
import org.nuanyi.fund.Source;
import org.nuanyi.station.StationCode;

/** Keeps grants, in the transaction of the handle. */
public final class GrantStore {

    private static final String ADD =
            """
            insert into fund.station_grant (line, station, project, unit, accepted_on, made_by, made_at)
            values (:line, :station, :project, :unit, :acceptedOn, :by, :at)
            on conflict (station) where line = 'new-station' do nothing
            returning id
            """;

    private static final String LACK =
            """
            update fund.station_grant set lacking = :why, lacking_source = :source where id = :id
            """;

    private static final String FUND =
            """
            update fund.station_grant
            set lacking = null, lacking_source = null, policy = :policy, fen = :fen,
                commit_posting = :commit, obligate_posting = :obligate
            where id = :id
            """;

    private static final String ADD_SHARE =
            "insert into fund.share (grant_id, source, fen) values (:id, :source, :fen)";

    private static final String UNDO =
            "update fund.station_grant set undone_on = :on where id = :id";

    /** Columns are those of the grant, with its shares as two arrays. */
    private static final String SELECT =
            """
            select station_grant.*, shares.sources, shares.amounts
            from fund.station_grant
            left join lateral (
                select array_agg(share.source order by share.source) as sources,
                       array_agg(share.fen order by share.source) as amounts
                from fund.share where share.grant_id = station_grant.id) shares on true
            """;

    private static final String BY_IDS = SELECT + "where id = any(:ids) order by id";

    private static final String LOCK =
            SELECT + "where id = any(:ids) order by id for update of station_grant";

    private static final String WAITING =
            SELECT
                    + """
                    where commit_posting is null and undone_on is null
                    order by accepted_on, id
                    """;

    private static final String LOCK_WAITING = WAITING + "for update of station_grant";

    private static final String BY_STATION = SELECT + "where station = :station order by id";

    private final Handle handle;

    public GrantStore(Handle handle) {
        this.handle = handle;
    }

    /** Empty if the station was granted that before. */
    public Optional<Long> add(NewGrant made, String by, Instant at) {
        return handle.createQuery(ADD)
                .bind("line", made.line().id())
                .bind("station", made.station().value())
                .bind("project", made.project())
                .bind("unit", made.unit())
                .bind("acceptedOn", made.acceptedOn())
                .bind("by", by)
                .bind("at", at)
                .mapTo(Long.class)
                .findOne();
    }

    /** There is no money. */
    public void lack(long id, Lack lack) {
        handle.createUpdate(LACK)
                .bind("id", id)
                .bind("why", lack.why().id())
                .bind("source", lack.source().map(Source::id))
                .execute();
    }

    /** There is. */
    public void fund(long id, Funding funding) {
        handle.createUpdate(FUND)
                .bind("id", id)
                .bind("policy", funding.policy())
                .bind("fen", funding.fen())
                .bind("commit", funding.commit())
                .bind("obligate", funding.obligate())
                .execute();
        PreparedBatch batch = handle.prepareBatch(ADD_SHARE);
        funding.shares()
                .forEach(
                        share ->
                                batch.bind("id", id)
                                        .bind("source", share.source().id())
                                        .bind("fen", share.fen())
                                        .add());
        batch.execute();
    }

    /** It will not be paid. */
    public void undo(long id, LocalDate on) {
        handle.createUpdate(UNDO).bind("id", id).bind("on", on).execute();
    }

    /** In the order of their numbers. */
    public List<Grant> list(Collection<Long> ids) {
        return byIds(BY_IDS, ids);
    }

    /** The same for who may change them; nobody else does before the transaction ends. */
    public List<Grant> lock(Collection<Long> ids) {
        return byIds(LOCK, ids);
    }

    /** Those without money, the first accepted first. */
    public List<Grant> listWaiting() {
        return handle.createQuery(WAITING).map(GrantStore::grant).list();
    }

    /** The same for who may change them; nobody else does before the transaction ends. */
    public List<Grant> lockWaiting() {
        return handle.createQuery(LOCK_WAITING).map(GrantStore::grant).list();
    }

    /** What a station is granted. */
    public List<Grant> list(StationCode station) {
        return handle.createQuery(BY_STATION)
                .bind("station", station.value())
                .map(GrantStore::grant)
                .list();
    }

    private List<Grant> byIds(String sql, Collection<Long> ids) {
        return handle.createQuery(sql)
                .bindArray("ids", Long.class, ids)
                .map(GrantStore::grant)
                .list();
    }

    static Grant grant(ResultSet row, StatementContext context) throws SQLException {
        return new Grant(
                row.getLong("id"),
                Named.get(BudgetLine.class, row.getString("line")),
                new StationCode(row.getString("station")),
                row.getString("project"),
                row.getString("unit"),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                lack(row),
                funding(row),
                Optional.ofNullable(row.getObject("undone_on", LocalDate.class)));
    }

    private static Optional<Lack> lack(ResultSet row) throws SQLException {
        String why = row.getString("lacking");
        if (why == null) {
            return Optional.empty();
        }
        Optional<Source> source =
                Optional.ofNullable(row.getString("lacking_source"))
                        .map(id -> Named.get(Source.class, id));
        return Optional.of(new Lack(Named.get(Lacking.class, why), source));
    }

    private static Optional<Funding> funding(ResultSet row) throws SQLException {
        long policy = row.getLong("policy");
        if (row.wasNull()) {
            return Optional.empty();
        }
        Object[] sources = (Object[]) row.getArray("sources").getArray();
        Object[] amounts = (Object[]) row.getArray("amounts").getArray();
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < sources.length; i++) {
            shares.add(new Share(Named.get(Source.class, (String) sources[i]), (Long) amounts[i]));
        }
        return Optional.of(
                new Funding(
                        policy,
                        shares,
                        row.getLong("commit_posting"),
                        row.getLong("obligate_posting")));
    }
}
