package org.nuanyi.supply.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.supply.Level;
import org.nuanyi.core.supply.Usage;
import org.nuanyi.supply.ByHand;
import org.nuanyi.supply.LevelFilter;
import org.nuanyi.supply.Store;
import org.nuanyi.supply.StoreLevel;
import org.nuanyi.supply.StoreLevel.There;

/** Keeps levels that were set, and reckons the others; in the transaction of the handle. */
public final class LevelStore {

    private static final String LIST =
            NeedSql.OF_STORE
                    + NeedSql.LEVELED
                    + """
                    select leveled.*, level.why, level.set_by, level.set_at, level.released_by, level.released_at
                    from leveled left join supply.level on level.id = leveled.level
                    order by leveled.item
                    """;

    private static final String PAGE =
            NeedSql.OF_UNIT
                    + NeedSql.LEVELED
                    + """
                    select leveled.*, level.why, level.set_by, level.set_at, level.released_by, level.released_at
                    from leveled
                    join supply.store on store.id = leveled.store
                    left join supply.level on level.id = leveled.level
                    where (:anyItem or leveled.item = :item) and (not :byHand or leveled.level is not null)
                    order by store.place, leveled.item
                    limit :limit offset :offset
                    """;

    private static final String SET =
            """
            insert into supply.level (unit, store, item, threshold, target, why, set_by, set_at)
            values (:unit, :store, :item, :threshold, :target, :why, :by, :at)
            """;

    private static final String RELEASE =
            """
            update supply.level set released_by = :by, released_at = :at
            where store = :store and item = :item and released_at is null
            """;

    private static final String HISTORY =
            """
            select id as level, * from supply.level where store = :store and item = :item order by id desc
            """;

    private final Handle handle;

    public LevelStore(Handle handle) {
        this.handle = handle;
    }

    /** Of each item that a store ever had, or that has a level there. */
    public List<StoreLevel> list(long store, Days days) {
        return days.bind(handle.createQuery(LIST).bind("store", store))
                .map((row, context) -> storeLevel(row, days.rhythm().back()))
                .list();
    }

    /** Of the stations of a unit, by their codes and those of the items. */
    public List<StoreLevel> page(LevelFilter filter, Days days, int limit, int offset) {
        return days.bind(handle.createQuery(PAGE).bind("unit", filter.unit()))
                .bind("anyItem", filter.item().isEmpty())
                .bind("item", filter.item().orElse(""))
                .bind("byHand", filter.byHand())
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> storeLevel(row, days.rhythm().back()))
                .list();
    }

    public void set(Store store, String item, Level level, String why, String by, Instant at) {
        handle.createUpdate(SET)
                .bind("unit", store.unit())
                .bind("store", store.id())
                .bind("item", item)
                .bind("threshold", level.threshold())
                .bind("target", level.target())
                .bind("why", why)
                .bind("by", by)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** False if none was in force. */
    public boolean release(Store store, String item, String by, Instant at) {
        return handle.createUpdate(RELEASE)
                        .bind("store", store.id())
                        .bind("item", item)
                        .bind("by", by)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute()
                == 1;
    }

    /** All that were ever set, the last first. */
    public List<ByHand> history(long store, String item) {
        return handle.createQuery(HISTORY)
                .bind("store", store)
                .bind("item", item)
                .map((row, context) -> byHand(row))
                .list();
    }

    private static StoreLevel storeLevel(ResultSet row, int days) throws SQLException {
        boolean set = row.getObject("level") != null;
        return new StoreLevel(
                row.getLong("store"),
                row.getString("item"),
                new There(row.getLong("present"), row.getLong("coming")),
                level(row),
                usage(row, days),
                set ? Optional.of(byHand(row)) : Optional.empty());
    }

    /** Of the columns threshold and target. */
    static Optional<Level> level(ResultSet row) throws SQLException {
        return row.getObject("target") == null
                ? Optional.empty()
                : Optional.of(new Level(row.getLong("threshold"), row.getLong("target")));
    }

    /** Of the columns used and without. */
    static Optional<Usage> usage(ResultSet row, int days) throws SQLException {
        return row.getObject("used") == null
                ? Optional.empty()
                : Optional.of(new Usage(row.getLong("used"), days, row.getInt("without")));
    }

    private static ByHand byHand(ResultSet row) throws SQLException {
        return new ByHand(
                row.getLong("level"),
                level(row).orElseThrow(),
                row.getString("why"),
                row.getString("set_by"),
                at(row, "set_at"),
                released(row));
    }

    private static Optional<ByHand.Released> released(ResultSet row) throws SQLException {
        String by = row.getString("released_by");
        return by == null
                ? Optional.empty()
                : Optional.of(new ByHand.Released(by, at(row, "released_at")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
