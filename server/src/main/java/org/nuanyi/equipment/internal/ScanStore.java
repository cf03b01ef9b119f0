package org.nuanyi.equipment.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.equipment.Stocktake;

/** Keeps what was scanned, in the transaction of the handle. */
public final class ScanStore {

    private static final String ADD =
            """
            insert into equipment.scan (stocktake, unit, key, place, tag, scanned_by, scanned_at)
            values (:id, :unit, :key, :place, :tag, :by, :at)
            on conflict (stocktake, key, place) do nothing
            """;

    private static final String SCANNED =
            """
            select tag, count(*) as times from equipment.scan
            where stocktake = :id and not dropped group by tag order by min(id)
            """;

    private static final String DROP =
            "update equipment.scan set dropped = true where stocktake = :id and tag = :tag";

    private static final String KEEP_ONE =
            """
            update equipment.scan set dropped = true
            where stocktake = :id and tag = :tag and not dropped
            and id > (select min(id) from equipment.scan where stocktake = :id and tag = :tag and not dropped)
            """;

    private static final String REMARK =
            """
            insert into equipment.remark (stocktake, unit, tag, note, said_by) values (:id, :unit, :tag, :note, :by)
            on conflict (stocktake, tag) do update set note = excluded.note, said_by = excluded.said_by
            """;

    private static final String REMARKS =
            "select tag, note from equipment.remark where stocktake = :id";

    private final Handle handle;

    public ScanStore(Handle handle) {
        this.handle = handle;
    }

    /**
     * A label was scanned; nothing happens where it was sent before.
     *
     * @param place in what was sent with the key
     */
    public void add(Stocktake stocktake, UUID key, int place, String tag, String by, Instant at) {
        handle.createUpdate(ADD)
                .bind("id", stocktake.id())
                .bind("unit", stocktake.unit())
                .bind("key", key)
                .bind("place", place)
                .bind("tag", tag)
                .bind("by", by)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** How often each tag was scanned, in the order of the first time. */
    public Map<String, Integer> scanned(long stocktake) {
        return pairs(SCANNED, stocktake, Integer.class);
    }

    /** What is known of pieces that were not found, by tag. */
    public Map<String, String> remarks(long stocktake) {
        return pairs(REMARKS, stocktake, String.class);
    }

    private <T> Map<String, T> pairs(String sql, long stocktake, Class<T> type) {
        Map<String, T> pairs = new LinkedHashMap<>();
        handle.createQuery(sql)
                .bind("id", stocktake)
                .map(
                        (row, context) ->
                                Map.entry(
                                        row.getString("tag"),
                                        type.cast(
                                                type == Integer.class
                                                        ? (Object) row.getInt("times")
                                                        : row.getString("note"))))
                .forEach(pair -> pairs.put(pair.getKey(), pair.getValue()));
        return pairs;
    }

    /** What was scanned as this does not count. */
    public void drop(long stocktake, String tag) {
        handle.createUpdate(DROP).bind("id", stocktake).bind("tag", tag).execute();
    }

    /** It counts once, however often it was scanned. */
    public void keepOne(long stocktake, String tag) {
        handle.createUpdate(KEEP_ONE).bind("id", stocktake).bind("tag", tag).execute();
    }

    public void remark(Stocktake stocktake, String tag, String note, String by) {
        handle.createUpdate(REMARK)
                .bind("id", stocktake.id())
                .bind("unit", stocktake.unit())
                .bind("tag", tag)
                .bind("note", note)
                .bind("by", by)
                .execute();
    }
}
