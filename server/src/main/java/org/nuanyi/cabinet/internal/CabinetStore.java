package org.nuanyi.cabinet.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.LaneKind;
import org.nuanyi.cabinet.Limits;
import org.nuanyi.core.Named;
import org.nuanyi.core.cabinet.Quota;
import org.nuanyi.station.StationCode;

/** Keeps cabinets, their lanes and the quotas, in the transaction of the handle. */
public final class CabinetStore {

    private static final String ADD =
            """
            insert into cabinet.cabinet (id, unit, station, place) values (:id, :unit, :station, :place)
            on conflict do nothing
            """;

    private static final String FIND = "select * from cabinet.cabinet where id = :id";

    private static final String LIST = "select * from cabinet.cabinet order by id";

    private static final String LANES =
            "select * from cabinet.lane where cabinet = :id order by number";

    private static final String ALL_LANES = "select * from cabinet.lane order by cabinet, number";

    private static final String PLANS = "select id, plan from cabinet.cabinet";

    private static final String RETIRE =
            "update cabinet.cabinet set retired_on = :on where id = :id";

    private static final String CLEAR = "delete from cabinet.lane where cabinet = :id";

    private static final String NEXT_PLAN =
            "update cabinet.cabinet set plan = plan + 1 where id = :id";

    private static final String PLAN = "select plan from cabinet.cabinet where id = :id";

    private static final String ADD_LANE =
            """
            insert into cabinet.lane (cabinet, number, unit, item, kind, capacity)
            values (:cabinet, :number, :unit, :item, :kind, :capacity)
            """;

    private static final String LIMIT =
            """
            insert into cabinet.quota (item, per_day, per_month) values (:item, :day, :month)
            on conflict (item) do update set per_day = :day, per_month = :month
            """;

    private static final String QUOTA =
            """
            select item, per_day, per_month from cabinet.quota where item = :item or item is null
            """;

    private static final String LIMITS =
            """
            select item, per_day, per_month from cabinet.quota
            where per_day is not null or per_month is not null
            order by item nulls first
            """;

    private static final Limits NONE =
            new Limits(Optional.empty(), OptionalInt.empty(), OptionalInt.empty());

    private final Handle handle;

    public CabinetStore(Handle handle) {
        this.handle = handle;
    }

    /** Whether it is new. */
    public boolean add(Cabinet cabinet) {
        return handle.createUpdate(ADD)
                        .bind("id", cabinet.id())
                        .bind("unit", cabinet.unit())
                        .bind("station", cabinet.station().value())
                        .bind("place", cabinet.place())
                        .execute()
                == 1;
    }

    public Optional<Cabinet> find(String id) {
        return handle.createQuery(FIND)
                .bind("id", id)
                .map((row, context) -> cabinet(row))
                .findOne();
    }

    /** Holds it; empty if there is none that may be changed. */
    public Optional<Cabinet> lock(String id) {
        return handle.createQuery(FIND + " for no key update")
                .bind("id", id)
                .map((row, context) -> cabinet(row))
                .findOne();
    }

    public List<Cabinet> list() {
        return handle.createQuery(LIST).map((row, context) -> cabinet(row)).list();
    }

    public List<Lane> lanes(String id) {
        return handle.createQuery(LANES).bind("id", id).map((row, context) -> lane(row)).list();
    }

    /** Of all cabinets that may be seen, by their ids. */
    public Map<String, List<Lane>> lanes() {
        return handle
                .createQuery(ALL_LANES)
                .map((row, context) -> Map.entry(row.getString("cabinet"), lane(row)))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The same, and {@link #planVersion} of each. */
    public Map<String, Long> planVersions() {
        return handle
                .createQuery(PLANS)
                .map((row, context) -> Map.entry(row.getString("id"), row.getLong("plan")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** In service again where no day is given. */
    public void retire(String id, Optional<LocalDate> on) {
        handle.createUpdate(RETIRE).bind("id", id).bind("on", on).execute();
    }

    public Optional<Lane> lane(String id, int number) {
        return lanes(id).stream().filter(it -> it.number() == number).findFirst();
    }

    /** Puts these lanes in the place of those it had. */
    public void plan(Cabinet cabinet, List<Lane> lanes) {
        handle.createUpdate(NEXT_PLAN).bind("id", cabinet.id()).execute();
        handle.createUpdate(CLEAR).bind("id", cabinet.id()).execute();
        PreparedBatch batch = handle.prepareBatch(ADD_LANE);
        lanes.forEach(
                lane ->
                        batch.bind("cabinet", cabinet.id())
                                .bind("number", lane.number())
                                .bind("unit", cabinet.unit())
                                .bind("item", lane.item())
                                .bind("kind", lane.kind().id())
                                .bind("capacity", lane.capacity())
                                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** How often what its lanes are for was changed; 0 before the first time. */
    public long planVersion(String id) {
        return handle.createQuery(PLAN).bind("id", id).mapTo(Long.class).one();
    }

    public void limit(Limits limits) {
        handle.createUpdate(LIMIT)
                .bind("item", limits.item())
                .bind("day", boxed(limits.day()))
                .bind("month", boxed(limits.month()))
                .execute();
    }

    /** Those that hold, that of all items together first. */
    public List<Limits> limits() {
        return handle.createQuery(LIMITS).map((row, context) -> limits(row)).list();
    }

    /** What holds for an item. */
    public Quota quota(String item) {
        List<Limits> found =
                handle.createQuery(QUOTA)
                        .bind("item", item)
                        .map((row, context) -> limits(row))
                        .list();
        Limits one = first(found, limits -> limits.item().isPresent());
        Limits all = first(found, limits -> limits.item().isEmpty());
        return new Quota(one.day(), one.month(), all.day(), all.month());
    }

    private static Limits first(List<Limits> found, Predicate<Limits> wanted) {
        return found.stream().filter(wanted).findFirst().orElse(NONE);
    }

    private static Limits limits(ResultSet row) throws SQLException {
        return new Limits(
                Optional.ofNullable(row.getString("item")),
                optional(row.getObject("per_day", Integer.class)),
                optional(row.getObject("per_month", Integer.class)));
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    static Lane lane(ResultSet row) throws SQLException {
        return new Lane(
                row.getInt("number"),
                row.getString("item"),
                Named.get(LaneKind.class, row.getString("kind")),
                row.getInt("capacity"));
    }

    private static Cabinet cabinet(ResultSet row) throws SQLException {
        return new Cabinet(
                row.getString("id"),
                row.getString("unit"),
                new StationCode(row.getString("station")),
                row.getString("place"),
                Optional.ofNullable(row.getObject("retired_on", LocalDate.class)));
    }
}
