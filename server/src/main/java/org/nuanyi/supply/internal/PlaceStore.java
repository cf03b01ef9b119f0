package org.nuanyi.supply.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.Named;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.StoreKind;

/** Keeps where supplies lie, in the transaction of the handle. */
public final class PlaceStore {

    private static final String ADD =
            """
            insert into supply.store (unit, kind, place) values (:unit, :kind, :place)
            on conflict (kind, place) do nothing
            """;

    private static final String FIND =
            "select * from supply.store where kind = :kind and place = :place";

    private static final String GET = "select * from supply.store where id = :id";

    /** Who may only see it locks nothing. */
    private static final String LOCK = GET + " for no key update";

    private static final String LIST =
            "select * from supply.store where unit = any(:units) order by unit, kind desc, place";

    private final Handle handle;

    public PlaceStore(Handle handle) {
        this.handle = handle;
    }

    public void add(String unit, StoreKind kind, String place) {
        handle.createUpdate(ADD)
                .bind("unit", unit)
                .bind("kind", kind.id())
                .bind("place", place)
                .execute();
    }

    public Optional<Store> find(StoreKind kind, String place) {
        return handle.createQuery(FIND)
                .bind("kind", kind.id())
                .bind("place", place)
                .map((row, context) -> store(row))
                .findOne();
    }

    /** Empty if there is none that may be seen. */
    public Optional<Store> find(long id) {
        return one(GET, id);
    }

    /** Holds it; empty if there is none that may be changed. */
    public Optional<Store> lock(long id) {
        return one(LOCK, id);
    }

    /**
     * @param units codes
     */
    public List<Store> list(List<String> units) {
        return handle.createQuery(LIST)
                .bindArray("units", String.class, units)
                .map((row, context) -> store(row))
                .list();
    }

    private Optional<Store> one(String sql, long id) {
        return handle.createQuery(sql).bind("id", id).map((row, context) -> store(row)).findOne();
    }

    private static Store store(ResultSet row) throws SQLException {
        return new Store(
                row.getLong("id"),
                row.getString("unit"),
                Named.get(StoreKind.class, row.getString("kind")),
                row.getString("place"));
    }
}
