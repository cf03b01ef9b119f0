package org.nuanyi.kernel.audit.internal;

import io.vertx.core.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.AuditEntry;
import org.nuanyi.kernel.audit.AuditFilter;
import org.nuanyi.kernel.audit.AuditPlace;
import org.nuanyi.kernel.audit.AuditSeal;
import org.nuanyi.kernel.scope.Actor;

/** Reads entries, in the transaction of the handle. */
public final class ReadingStore {

    /** A condition that is empty falls away when the plan is made, so each time one is made. */
    private static final String PLAN_EACH_TIME =
            """
            set local plan_cache_mode = force_custom_plan
            """;

    static final String LIST =
            """
            select id, at, actor, role, address, request, unit, action, subject_kind, subject,
                   cast(before as text) as before, cast(after as text) as after, result
            from audit.entry
            where (cast(:from as timestamptz) is null or at >= :from)
            and (cast(:to as timestamptz) is null or at < :to)
            and (cast(:actor as text) is null or actor = :actor)
            and (cast(:action as text) is null or action = :action)
            and (cast(:units as text[]) is null or unit = any (cast(:units as text[])))
            and (cast(:subject as text) is null or subject = :subject)
            and (cast(:result as text) is null or result = :result)
            and (at, id) < (:behindAt, :behindId)
            order by at desc, id desc
            limit :most
            """;

    private static final String COUNT =
            """
            select count(*)
            from (select
                  from audit.entry
                  where (cast(:from as timestamptz) is null or at >= :from)
                  and (cast(:to as timestamptz) is null or at < :to)
                  and (cast(:actor as text) is null or actor = :actor)
                  and (cast(:action as text) is null or action = :action)
                  and (cast(:units as text[]) is null or unit = any (cast(:units as text[])))
                  and (cast(:subject as text) is null or subject = :subject)
                  and (cast(:result as text) is null or result = :result)
                  limit :most) entry
            """;

    private static final String FIND =
            """
            select id, at, actor, role, address, request, unit, action, subject_kind, subject,
                   cast(before as text) as before, cast(after as text) as after, result
            from audit.entry
            where id = :id
            """;

    private static final String SEAL =
            """
            select seal.day, seal.sequence, seal.hash
            from audit.seal
            join audit.entry on entry.id = seal.entry
            where entry.id = :id
            """;

    /** From one action to the next by the index: there are few actions and many entries. */
    private static final String ACTIONS =
            """
            with recursive found (action) as (
                (select action from audit.entry order by action limit 1)
                union all
                select (select entry.action from audit.entry where entry.action > found.action
                        order by entry.action limit 1)
                from found
                where found.action is not null)
            select action from found where action is not null order by action
            """;

    private static final int FETCH = 1_000;

    private final Handle handle;

    public ReadingStore(Handle handle) {
        this.handle = handle;
        handle.execute(PLAN_EACH_TIME);
    }

    public List<AuditEntry> list(AuditFilter filter, AuditPlace behind, int most) {
        return listing(filter, behind, most).map((row, _) -> entry(row)).list();
    }

    /** Needs a transaction. */
    public void forEach(AuditFilter filter, int most, Consumer<AuditEntry> action) {
        listing(filter, AuditPlace.NEWEST, most)
                .setFetchSize(FETCH)
                .map((row, _) -> entry(row))
                .forEach(action);
    }

    private Query listing(AuditFilter filter, AuditPlace behind, int most) {
        return filtered(LIST, filter)
                .bind("behindAt", behind.at())
                .bind("behindId", behind.id())
                .bind("most", most);
    }

    public int count(AuditFilter filter, int most) {
        return filtered(COUNT, filter).bind("most", most).mapTo(Integer.class).one();
    }

    Query filtered(String sql, AuditFilter filter) {
        Query query = handle.createQuery(sql);
        if (filter.units().isEmpty()) {
            query.bindNull("units", Types.OTHER);
        } else {
            query.bindArray("units", String.class, filter.units());
        }
        return query.bind("from", filter.from())
                .bind("to", filter.to())
                .bind("actor", filter.actor())
                .bind("action", filter.action())
                .bind("subject", filter.subject())
                .bind("result", filter.result());
    }

    public Optional<AuditEntry> find(long id) {
        return handle.createQuery(FIND).bind("id", id).map((row, _) -> entry(row)).findOne();
    }

    /** By way of the entry, so that who may not see it does not see that it is there. */
    public Optional<AuditSeal> findSeal(long id) {
        return handle.createQuery(SEAL)
                .bind("id", id)
                .map(
                        (row, _) ->
                                new AuditSeal(
                                        row.getObject("day", LocalDate.class),
                                        row.getInt("sequence"),
                                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .findOne();
    }

    public List<String> listActions() {
        return handle.createQuery(ACTIONS).mapTo(String.class).list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(
                        row.getString("actor"),
                        row.getString("role"),
                        Optional.ofNullable(row.getString("address")),
                        Optional.ofNullable(row.getString("request"))),
                Optional.ofNullable(row.getString("unit")),
                new Act(
                        row.getString("action"),
                        row.getString("subject_kind"),
                        row.getString("subject"),
                        fields(row.getString("before")),
                        fields(row.getString("after"))),
                row.getString("result"));
    }

    private static Map<String, String> fields(String json) {
        return new JsonObject(json)
                .stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        field -> String.valueOf(field.getValue())));
    }
}
