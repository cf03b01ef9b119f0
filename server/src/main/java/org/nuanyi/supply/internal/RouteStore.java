package org.nuanyi.supply.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.supply.Route;

/** Keeps routes, in the transaction of the handle. */
public final class RouteStore {

    private static final String SELECT =
            """
            select route.id, route.unit, route.name,
                   array(select store from supply.route_stop where route_stop.route = route.id order by position) as stores
            from supply.route
            """;

    private static final String LIST = SELECT + "where unit = :unit order by name";

    private static final String FIND = SELECT + "where id = :id";

    private static final String ADD =
            """
            insert into supply.route (unit, name) values (:unit, :name) on conflict (unit, name) do nothing returning id
            """;

    private static final String LOCK = "select unit from supply.route where id = :id for update";

    private static final String RENAME =
            """
            update supply.route set name = :name
            where id = :id and not exists (
                select from supply.route other
                where other.unit = route.unit and other.name = :name and other.id <> route.id)
            """;

    private static final String REMOVE = "delete from supply.route where id = :id";

    private static final String CLEAR =
            "delete from supply.route_stop where route = :id or store = any(:stores)";

    private static final String STOP =
            """
            insert into supply.route_stop (store, unit, route, position)
            select store, :unit, :id, number - 1
            from unnest(cast(:stores as bigint[])) with ordinality as stop (store, number)
            """;

    private final Handle handle;

    public RouteStore(Handle handle) {
        this.handle = handle;
    }

    /** By their names. */
    public List<Route> list(String unit) {
        return handle.createQuery(LIST).bind("unit", unit).map((row, context) -> route(row)).list();
    }

    public Optional<Route> find(long id) {
        return handle.createQuery(FIND).bind("id", id).map((row, context) -> route(row)).findOne();
    }

    /** Its number; empty if the unit has one of that name. */
    public Optional<Long> add(String unit, String name) {
        return handle.createQuery(ADD)
                .bind("unit", unit)
                .bind("name", name)
                .mapTo(Long.class)
                .findOne();
    }

    /** Holds it and says whose it is; empty if there is none that may be changed. */
    public Optional<String> lock(long id) {
        return handle.createQuery(LOCK).bind("id", id).mapTo(String.class).findOne();
    }

    /** False if the unit has another one of that name. */
    public boolean rename(long id, String name) {
        return handle.createUpdate(RENAME).bind("id", id).bind("name", name).execute() == 1;
    }

    public void remove(long id) {
        handle.createUpdate(REMOVE).bind("id", id).execute();
    }

    /**
     * @param stores of its stations, in the order in which they are visited; none of them is on
     *     another route then
     */
    public void stop(String unit, long id, List<Long> stores) {
        handle.createUpdate(CLEAR).bind("id", id).bindArray("stores", Long.class, stores).execute();
        handle.createUpdate(STOP)
                .bind("unit", unit)
                .bind("id", id)
                .bindArray("stores", Long.class, stores)
                .execute();
    }

    private static Route route(ResultSet row) throws SQLException {
        Long[] stores = (Long[]) row.getArray("stores").getArray();
        return new Route(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("name"),
                Arrays.asList(stores));
    }
}
