package org.nuanyi.kernel.flow.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.nuanyi.core.flow.Case;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.MatterFilter;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.flow.Stays;
import org.nuanyi.kernel.flow.Waiting;

/** Keeps matters and what was done with them, in the transaction of the handle. */
public final class MatterStore {

    private static final String ADD =
            """
            insert into flow.matter (id, machine, subject, unit, path, state, ended, assignee, asked, consents, moved_by,
                                     moved_from, since, due, deeds)
            values (:id, :machine, :subject, :unit, :path, :state, :ended, :assignee, :asked, :consents, :movedBy, :movedFrom,
                    :since, :due, :deeds)
            """;

    /** A new stay in a state has a limit of its own, of which nobody was told. */
    private static final String CHANGE =
            """
            update flow.matter
            set path = :path, state = :state, ended = :ended, assignee = :assignee, asked = :asked, consents = :consents,
                moved_by = :movedBy, moved_from = :movedFrom, due = :due, deeds = :deeds,
                escalated_at = case when since = :since then escalated_at end, since = :since
            where id = :id
            """;

    private static final String FIND = "select * from flow.matter where id = :id";

    private static final String LOCK = "select * from flow.matter where id = :id for update";

    private static final String BY_SUBJECT =
            "select * from flow.matter where machine = :machine and subject = :subject";

    private static final String BY_SUBJECTS =
            "select * from flow.matter where machine = :machine and subject = any(:subjects)";

    private static final String IN_STATES =
            """
            select * from flow.matter where machine = :machine and state = any(:states) order by since, subject
            """;

    private static final String SIFTED =
            """
            from flow.matter where machine = :machine and state = any(:states) and unit = any(:units)
            """;

    /** Subjects that are numbers, made at once, come in the order of the numbers. */
    private static final String LONGEST_FIRST =
            "select * "
                    + SIFTED
                    + " order by since, length(subject), subject limit :limit offset :offset";

    private static final String LATEST_FIRST =
            "select * "
                    + SIFTED
                    + " order by since desc, length(subject) desc, subject desc limit :limit offset"
                    + " :offset";

    private static final String COUNT = "select count(*) " + SIFTED;

    private static final String WAITING =
            """
            select count(*) as count, min(since) as since, min(due) as due
            from flow.matter where machine = :machine and state = :state and not ended
            """;

    private static final String STAYS =
            """
            select deed.before as state, count(*) as count,
                   percentile_cont(0.5) within group (order by extract(epoch from done_at - stood_since)) as median
            from flow.deed join flow.matter on matter.id = deed.matter
            where machine = :machine and stood_since is not null and done_at >= :from
              and (:anyUnit or unit = any(:units))
            group by deed.before
            order by deed.before
            """;

    private static final String ESCALATE =
            """
            update flow.matter
            set escalated_at = :now
            where due < :today and escalated_at is null and not ended
            returning *
            """;

    private static final String LIST_ESCALATED =
            "select * from flow.matter where escalated_at is not null and not ended order by due,"
                    + " id";

    private static final String ADD_DEED =
            """
            insert into flow.deed (matter, number, done_at, person, roles, verb, event, target, other, others, agrees,
                                   comment, evidence, before, after, stood_since)
            values (:matter, :number, :at, :person, :roles, :verb, :event, :target, :other, :others, :agrees, :comment,
                    :evidence, :before, :after, :stoodSince)
            """;

    private static final String LIST_DEEDS =
            "select * from flow.deed where matter = :id order by number";

    private final Handle handle;

    public MatterStore(Handle handle) {
        this.handle = handle;
    }

    /** At its start, which is no end. */
    public void add(Matter matter) {
        bind(handle.createUpdate(ADD), matter, false)
                .bind("machine", matter.machine())
                .bind("subject", matter.subject())
                .bind("unit", matter.unit())
                .execute();
    }

    /**
     * Something was done with it.
     *
     * @param ended whether it is in an end now
     * @param stoodSince since when it was where it has left; empty where it has not moved
     */
    public void add(Matter after, PastDeed deed, boolean ended, Optional<Instant> stoodSince) {
        bind(handle.createUpdate(CHANGE), after, ended).execute();
        DeedColumns.bind(handle.createUpdate(ADD_DEED), deed)
                .bind("matter", after.id())
                .bind("stoodSince", stoodSince)
                .execute();
    }

    public Optional<Matter> find(UUID id) {
        return handle.createQuery(FIND).bind("id", id).map((row, context) -> matter(row)).findOne();
    }

    /** The same for who may change it; nobody else does before the transaction ends. */
    public Optional<Matter> lock(UUID id) {
        return handle.createQuery(LOCK).bind("id", id).map((row, context) -> matter(row)).findOne();
    }

    public Optional<Matter> find(String machine, String subject) {
        return handle.createQuery(BY_SUBJECT)
                .bind("machine", machine)
                .bind("subject", subject)
                .map((row, context) -> matter(row))
                .findOne();
    }

    /** Of these names, in no order. */
    public List<Matter> findAll(String machine, Collection<String> subjects) {
        return handle.createQuery(BY_SUBJECTS)
                .bind("machine", machine)
                .bindArray("subjects", String.class, subjects)
                .map((row, context) -> matter(row))
                .list();
    }

    /** In one of these states, who waits longest first. */
    public List<Matter> listIn(String machine, Collection<String> states) {
        return handle.createQuery(IN_STATES)
                .bind("machine", machine)
                .bindArray("states", String.class, states)
                .map((row, context) -> matter(row))
                .list();
    }

    /** A page of those that are looked for. */
    public List<Matter> page(MatterFilter filter, int limit, int offset) {
        String sql =
                switch (filter.order()) {
                    case LONGEST_FIRST -> LONGEST_FIRST;
                    case LATEST_FIRST -> LATEST_FIRST;
                };
        return bind(handle.createQuery(sql), filter)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> matter(row))
                .list();
    }

    /** How many are looked for. */
    public long count(MatterFilter filter) {
        return bind(handle.createQuery(COUNT), filter).mapTo(Long.class).one();
    }

    private static <T extends SqlStatement<T>> T bind(T statement, MatterFilter filter) {
        return statement
                .bind("machine", filter.machine())
                .bindArray("states", String.class, filter.states())
                .bindArray("units", String.class, filter.units());
    }

    /** How many stand in a state that is no end; empty where none does. */
    public Optional<Waiting> waiting(String machine, String state) {
        return handle.createQuery(WAITING)
                .bind("machine", machine)
                .bind("state", state)
                .map((row, context) -> waiting(row))
                .one();
    }

    /**
     * The stays that ended since then, state by state.
     *
     * @param units none for all
     */
    public List<Stays> stays(String machine, Collection<String> units, Instant from) {
        return handle.createQuery(STAYS)
                .bind("machine", machine)
                .bind("anyUnit", units.isEmpty())
                .bindArray("units", String.class, units)
                .bind("from", from)
                .map(
                        (row, context) ->
                                new Stays(
                                        row.getString("state"),
                                        row.getLong("count"),
                                        Duration.ofSeconds(Math.round(row.getDouble("median")))))
                .list();
    }

    /** What was done, the first first. */
    public List<PastDeed> list(UUID matter) {
        return handle.createQuery(LIST_DEEDS)
                .bind("id", matter)
                .map((row, context) -> DeedColumns.read(row))
                .list();
    }

    /** Those whose limit was over before today and which nobody was told of. */
    public List<Matter> escalate(LocalDate today, Instant now) {
        return handle.createQuery(ESCALATE)
                .bind("today", today)
                .bind("now", now)
                .map((row, context) -> matter(row))
                .list();
    }

    /** Those of which somebody was told, and which still stand where they stood. */
    public List<Matter> listEscalated() {
        return handle.createQuery(LIST_ESCALATED).map((row, context) -> matter(row)).list();
    }

    private static <T extends SqlStatement<T>> T bind(T statement, Matter matter, boolean ended) {
        Case standing = matter.standing();
        List<String> from = standing.move().map(Case.Move::before).orElse(List.of());
        return statement
                .bind("id", matter.id())
                .bindArray("path", String.class, standing.path())
                .bind("state", standing.state())
                .bind("ended", ended)
                .bind("assignee", standing.assignee())
                .bindArray("asked", String.class, standing.asked())
                .bindArray("consents", String.class, consents(standing))
                .bind("movedBy", standing.move().map(Case.Move::person))
                .bind("movedFrom", standing.move().isEmpty() ? null : from.toArray(String[]::new))
                .bind("since", matter.since())
                .bind("due", matter.due())
                .bind("deeds", matter.deeds());
    }

    private static Optional<Waiting> waiting(ResultSet row) throws SQLException {
        long count = row.getLong("count");
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        new Waiting(
                                count,
                                row.getObject("since", OffsetDateTime.class).toInstant(),
                                Optional.ofNullable(row.getObject("due", LocalDate.class))));
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                row.getObject("id", UUID.class),
                row.getString("machine"),
                row.getString("subject"),
                row.getString("unit"),
                standing(row),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                row.getInt("deeds"));
    }

    private static Case standing(ResultSet row) throws SQLException {
        String mover = row.getString("moved_by");
        return new Case(
                DeedColumns.texts(row, "path"),
                Optional.ofNullable(row.getString("assignee")),
                Set.copyOf(DeedColumns.texts(row, "asked")),
                consents(DeedColumns.texts(row, "consents")),
                mover == null
                        ? Optional.empty()
                        : Optional.of(new Case.Move(mover, DeedColumns.texts(row, "moved_from"))));
    }

    /** As {@code event/role/person}; ids of events and roles have no stroke. */
    private static List<String> consents(Case standing) {
        return standing.consents().entrySet().stream()
                .flatMap(
                        event ->
                                event.getValue().entrySet().stream()
                                        .map(
                                                by ->
                                                        String.join(
                                                                "/",
                                                                event.getKey(),
                                                                by.getKey(),
                                                                by.getValue())))
                .toList();
    }

    private static Map<String, Map<String, String>> consents(List<String> kept) {
        Map<String, Map<String, String>> consents = new HashMap<>();
        for (String one : kept) {
            String[] parts = one.split("/", 3);
            consents.computeIfAbsent(parts[0], _ -> new HashMap<>()).put(parts[1], parts[2]);
        }
        return consents;
    }
}
