package org.nuanyi.station.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nuanyi.station.AppliedBatch;
import org.nuanyi.station.AppliedBatch.Line;
import org.nuanyi.station.Revision.Change;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationField;

/** Keeps which stations were changed together, in the transaction of the handle. */
public final class BatchStore {

    /** In one order, so that two batches wait for each other and not for ever. */
    private static final String LOCK =
            """
            select code from station.station where code = any (:codes) order by code for update
            """;

    /** A lock that no edit waits for asks the same right as an edit. */
    private static final String CHANGEABLE =
            """
            select code from station.station where code = any (:codes) for key share
            """;

    private static final String ADD =
            """
            insert into station.batch (id, station, version, undoes)
            select cast(:id as uuid), code, version, cast(:undoes as uuid) from station.station where code = :code
            """;

    private static final String FIND =
            """
            select batch.station, batch.version, batch.undoes, station.name, at, actor,
                   exists (select from station.batch other where other.undoes = batch.id) as undone,
                   field, was ->> field as was, became ->> field as became
            from station.batch
            join station.station on station.code = batch.station
            join station.revision on revision.station = batch.station and revision.version = batch.version
            cross join lateral jsonb_object_keys(was) field
            where batch.id = :id
            order by batch.station, field
            """;

    private final Handle handle;

    public BatchStore(Handle handle) {
        this.handle = handle;
    }

    /** Nobody else changes them before the transaction ends; those the scope may change. */
    public List<StationCode> lock(Collection<StationCode> codes) {
        return codes(LOCK, codes);
    }

    /** Those of them that the scope may change. */
    public List<StationCode> listChangeable(Collection<StationCode> codes) {
        return codes(CHANGEABLE, codes);
    }

    private List<StationCode> codes(String sql, Collection<StationCode> codes) {
        return handle.createQuery(sql)
                .bindArray("codes", String.class, codes.stream().map(StationCode::value).toList())
                .mapTo(String.class)
                .map(StationCode::new)
                .list();
    }

    /** These were changed together, just now. */
    public void add(UUID id, Collection<StationCode> codes, Optional<UUID> undoes) {
        try (PreparedBatch batch = handle.prepareBatch(ADD)) {
            codes.forEach(
                    code ->
                            batch.bind("id", id)
                                    .bind("code", code.value())
                                    .bind("undoes", undoes)
                                    .add());
            batch.execute();
        }
    }

    /** The batch of that id, as far as the scope sees it. */
    public Optional<AppliedBatch> find(UUID id) {
        Map<String, AppliedBatch> found = new LinkedHashMap<>();
        handle.createQuery(FIND)
                .bind("id", id)
                .map((row, context) -> one(id, row))
                .forEach(one -> found.merge("", one, BatchStore::together));
        return Optional.ofNullable(found.get(""));
    }

    private static AppliedBatch one(UUID id, ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        Change change =
                new Change(
                        StationField.find(row.getString("field")).orElseThrow(),
                        row.getString("was"),
                        row.getString("became"));
        return new AppliedBatch(
                id,
                at,
                row.getString("actor"),
                Optional.ofNullable(row.getObject("undoes", UUID.class)),
                row.getBoolean("undone"),
                List.of(
                        new Line(
                                new StationCode(row.getString("station")),
                                row.getInt("version"),
                                row.getString("name"),
                                List.of(change))));
    }

    private static AppliedBatch together(AppliedBatch all, AppliedBatch more) {
        List<Line> lines = new ArrayList<>(all.lines());
        Line next = more.lines().getFirst();
        if (lines.getLast().code().equals(next.code())) {
            List<Change> changes = new ArrayList<>(lines.removeLast().changes());
            changes.addAll(next.changes());
            next = new Line(next.code(), next.version(), next.name(), changes);
        }
        lines.add(next);
        return new AppliedBatch(all.id(), all.at(), all.actor(), all.undoes(), all.undone(), lines);
    }
}
