package org.nuanyi.station.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nuanyi.station.RowFault;
import org.nuanyi.station.StationField;

/**
 * Keeps sheets between their coming back and their being applied, each for the account that brought
 * it. In the transaction of the handle.
 */
public final class SheetStore {

    private static final String ADD =
            """
            insert into station.sheet (id, actor, file, at, expires_at, rows, headings, ignored)
            values (:id, :actor, :file, :at, :expires, 0, :headings, :ignored)
            """;

    private static final String COUNT =
            """
            update station.sheet set rows = :rows where id = :id
            """;

    private static final String ADD_ROW =
            """
            insert into station.sheet_row (sheet, line, code, version, fields, texts, odd, cells)
            values (:sheet, :line, :code, :version, :fields, :texts, :odd, :cells)
            """;

    private static final String MARK =
            """
            update station.sheet_row set odd = odd || cast(:odd as text)
            where sheet = :sheet and code = :code and not cast(:odd as text) = any (odd)
            """;

    private static final String FIND =
            """
            select * from station.sheet where id = :id and actor = :actor and expires_at > :now
            """;

    private static final String LOCK =
            """
            select * from station.sheet where id = :id and actor = :actor and expires_at > :now for update
            """;

    private static final String ROWS =
            """
            select * from station.sheet_row where sheet = :sheet order by line
            """;

    private static final String APPLIED =
            """
            update station.sheet set batch = :batch where id = :id
            """;

    private static final String FORGET =
            """
            delete from station.sheet where expires_at <= :now
            """;

    private final Handle handle;

    public SheetStore(Handle handle) {
        this.handle = handle;
    }

    /** What is known of a sheet besides its rows. */
    public record Upload(UUID id, String actor, String file, Instant at, Instant until) {}

    /** A sheet that is kept. */
    public record Kept(
            UUID id,
            String file,
            Instant until,
            int rows,
            List<String> headings,
            List<String> ignored,
            Optional<UUID> batch) {}

    void add(Upload upload, SheetHeading heading) {
        handle.createUpdate(ADD)
                .bind("id", upload.id())
                .bind("actor", upload.actor())
                .bind("file", upload.file())
                .bind("at", upload.at())
                .bind("expires", upload.until())
                .bindArray("headings", String.class, heading.names())
                .bindArray("ignored", String.class, heading.ignored())
                .execute();
    }

    void count(UUID id, int rows) {
        handle.createUpdate(COUNT).bind("id", id).bind("rows", rows).execute();
    }

    void add(UUID sheet, List<KeptRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(ADD_ROW)) {
            for (KeptRow row : rows) {
                batch.bind("sheet", sheet)
                        .bind("line", row.line())
                        .bind("code", row.code())
                        .bind("version", row.version().isPresent() ? row.version().getAsInt() : -1)
                        .bindArray(
                                "fields",
                                String.class,
                                row.texts().keySet().stream().map(StationField::id).toList())
                        .bindArray("texts", String.class, List.copyOf(row.texts().values()))
                        .bindArray(
                                "odd",
                                String.class,
                                row.odd().stream().map(SheetStore::of).toList())
                        .bindArray("cells", String.class, row.cells())
                        .add();
            }
            batch.execute();
        }
    }

    /** The rows of that code have this wrong with them as well. */
    void mark(UUID sheet, String code, RowFault fault) {
        handle.createUpdate(MARK)
                .bind("sheet", sheet)
                .bind("code", code)
                .bind("odd", of(fault))
                .execute();
    }

    /** The sheet of that id, if it is the reader's and kept until later. */
    public Optional<Kept> find(UUID id, String actor, Instant now) {
        return one(FIND, id, actor, now);
    }

    /** The same, and nobody else applies it before the transaction ends. */
    public Optional<Kept> lock(UUID id, String actor, Instant now) {
        return one(LOCK, id, actor, now);
    }

    private Optional<Kept> one(String sql, UUID id, String actor, Instant now) {
        return handle.createQuery(sql)
                .bind("id", id)
                .bind("actor", actor)
                .bind("now", now)
                .map((row, context) -> kept(row))
                .findOne();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getString("file"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("rows"),
                texts(row, "headings"),
                texts(row, "ignored"),
                Optional.ofNullable(row.getObject("batch", UUID.class)));
    }

    List<KeptRow> list(UUID sheet) {
        return handle.createQuery(ROWS).bind("sheet", sheet).map((row, context) -> row(row)).list();
    }

    private static KeptRow row(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        List<String> fields = texts(row, "fields");
        List<String> texts = texts(row, "texts");
        Map<StationField, String> wanted = new LinkedHashMap<>();
        for (int at = 0; at < fields.size(); at++) {
            wanted.put(StationField.find(fields.get(at)).orElseThrow(), texts.get(at));
        }
        return new KeptRow(
                row.getLong("line"),
                row.getString("code"),
                version < 0 ? OptionalInt.empty() : OptionalInt.of(version),
                wanted,
                texts(row, "odd").stream().map(SheetStore::fault).toList(),
                texts(row, "cells"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static String of(RowFault fault) {
        return "%s %d %s".formatted(fault.kind(), fault.column(), fault.detail());
    }

    private static RowFault fault(String text) {
        String[] parts = text.split(" ", 3);
        return new RowFault(RowFault.Kind.valueOf(parts[0]), Integer.parseInt(parts[1]), parts[2]);
    }

    /** Its good rows were applied as that batch. */
    public void applied(UUID id, UUID batch) {
        handle.createUpdate(APPLIED).bind("id", id).bind("batch", batch).execute();
    }

    /** Forgets what was kept until now; those of others are seen by who sees everything. */
    public void forget(Instant now) {
        handle.createUpdate(FORGET).bind("now", now).execute();
    }
}
