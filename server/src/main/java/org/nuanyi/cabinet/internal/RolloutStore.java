package org.nuanyi.cabinet.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nuanyi.cabinet.Rollout;
import org.nuanyi.cabinet.Rollout.Turn;
import org.nuanyi.cabinet.RolloutDraft;

/** Keeps plans that come to many cabinets, in the transaction of the handle. */
public final class RolloutStore {

    private static final String KNOWN = "select id from cabinet.rollout where key = :key";

    private static final String ADD =
            """
            insert into cabinet.rollout (unit, key, name, made_by, made_at)
            values (:unit, :key, :name, :by, :now)
            returning id
            """;

    private static final String ADD_LANE =
            """
            insert into cabinet.rollout_lane (rollout, number, unit, item, kind, capacity)
            values (:rollout, :number, :unit, :item, :kind, :capacity)
            """;

    private static final String ADD_TURN =
            """
            insert into cabinet.rollout_cabinet (rollout, cabinet, unit, turn)
            values (:rollout, :cabinet, :unit, :turn)
            """;

    private static final String APPLY =
            """
            update cabinet.rollout_cabinet set plan = :plan, applied_at = :now
            where rollout = :rollout and cabinet = :cabinet
            """;

    private static final String STOP =
            "update cabinet.rollout set stopped_at = :now where id = :id";

    private static final String FIND = "select * from cabinet.rollout where id = :id";

    private static final String LIST =
            "select * from cabinet.rollout order by id desc limit :limit offset :offset";

    private static final String LANES =
            "select * from cabinet.rollout_lane where rollout = :id order by number";

    private static final String TURNS =
            "select * from cabinet.rollout_cabinet where rollout = :id order by turn, cabinet";

    private final Handle handle;

    public RolloutStore(Handle handle) {
        this.handle = handle;
    }

    /** The id of what came under this key. */
    public Optional<Long> known(UUID key) {
        return handle.createQuery(KNOWN).bind("key", key).mapTo(Long.class).findOne();
    }

    /** With its lanes, and nobody's turn yet; its id. */
    public long add(RolloutDraft draft, String name, String by, Instant now) {
        long id =
                handle.createQuery(ADD)
                        .bind("unit", draft.unit())
                        .bind("key", draft.key())
                        .bind("name", name)
                        .bind("by", by)
                        .bind("now", now)
                        .mapTo(Long.class)
                        .one();
        PreparedBatch batch = handle.prepareBatch(ADD_LANE);
        draft.lanes()
                .forEach(
                        lane ->
                                batch.bind("rollout", id)
                                        .bind("number", lane.number())
                                        .bind("unit", draft.unit())
                                        .bind("item", lane.item())
                                        .bind("kind", lane.kind().id())
                                        .bind("capacity", lane.capacity())
                                        .add());
        batch.execute();
        return id;
    }

    public void addTurn(long id, String unit, String cabinet, int turn) {
        handle.createUpdate(ADD_TURN)
                .bind("rollout", id)
                .bind("cabinet", cabinet)
                .bind("unit", unit)
                .bind("turn", turn)
                .execute();
    }

    /** The plan came to a cabinet, as this version of its plan. */
    public void apply(long id, String cabinet, long plan, Instant now) {
        handle.createUpdate(APPLY)
                .bind("rollout", id)
                .bind("cabinet", cabinet)
                .bind("plan", plan)
                .bind("now", now)
                .execute();
    }

    public void stop(long id, Instant now) {
        handle.createUpdate(STOP).bind("id", id).bind("now", now).execute();
    }

    public Optional<Rollout> find(long id) {
        return one(FIND, id);
    }

    /** Holds it; empty if there is none that may be changed. */
    public Optional<Rollout> lock(long id) {
        return one(FIND + " for no key update", id);
    }

    /** The newest first. */
    public List<Rollout> list(int limit, int offset) {
        return handle
                .createQuery(LIST)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> rollout(row))
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    private Optional<Rollout> one(String sql, long id) {
        return handle.createQuery(sql)
                .bind("id", id)
                .map((row, context) -> rollout(row))
                .findOne()
                .map(this::whole);
    }

    private Rollout whole(Rollout bare) {
        return new Rollout(
                bare.id(),
                bare.unit(),
                bare.name(),
                bare.madeBy(),
                bare.madeAt(),
                bare.stoppedAt(),
                handle.createQuery(LANES)
                        .bind("id", bare.id())
                        .map((row, context) -> CabinetStore.lane(row))
                        .list(),
                handle.createQuery(TURNS)
                        .bind("id", bare.id())
                        .map((row, context) -> turn(row))
                        .list());
    }

    private static Rollout rollout(ResultSet row) throws SQLException {
        return new Rollout(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("name"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("stopped_at")).map(Timestamp::toInstant),
                List.of(),
                List.of());
    }

    private static Turn turn(ResultSet row) throws SQLException {
        Long plan = row.getObject("plan", Long.class);
        return new Turn(
                row.getString("cabinet"),
                row.getInt("turn"),
                plan == null ? OptionalLong.empty() : OptionalLong.of(plan),
                Optional.ofNullable(row.getTimestamp("applied_at")).map(Timestamp::toInstant));
    }
}
