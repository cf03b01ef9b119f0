package org.nuanyi.supply.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.Named;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Paper;
import org.nuanyi.supply.PaperKind;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Store;

/** Keeps papers, in the transaction of the handle. */
public final class PaperStore {

    private static final String ADD =
            """
            insert into supply.paper (id, unit, store, kind, happened_on, note, entered_by, entered_at)
            values (:id, :unit, :store, :kind, :on, :note, :by, :at)
            on conflict (id) do nothing
            """;

    private static final String POSTED =
            "update supply.paper set posting = :posting where id = :id";

    private static final String LOCK =
            "select id from supply.paper where id = :id for no key update";

    private static final String FIND = "select * from supply.paper where id = :id";

    private static final String LIST =
            """
            select * from supply.paper where store = :store
            order by happened_on desc, entered_at desc, id
            limit :limit offset :offset
            """;

    private static final String LINES =
            """
            select move.item, lot.batch, lot.expires_on, move.pieces
            from supply.move join supply.lot on lot.id = move.lot
            where paper = :id order by move.id
            """;

    private static final String UNDO =
            """
            update supply.paper
            set undone_on = :on, undone_by = :by, undone_why = :why, undo_posting = :posting
            where id = :id
            """;

    private static final String POSTING = "select posting from supply.paper where id = :id";

    private final Handle handle;

    public PaperStore(Handle handle) {
        this.handle = handle;
    }

    /** False if there is one of that id. */
    public boolean add(Heading says, PaperKind kind, Store store, String by, Instant at) {
        return handle.createUpdate(ADD)
                        .bind("id", says.id())
                        .bind("unit", store.unit())
                        .bind("store", store.id())
                        .bind("kind", kind.id())
                        .bind("on", says.on())
                        .bind("note", says.note())
                        .bind("by", by)
                        .bind("at", at.atOffset(java.time.ZoneOffset.UTC))
                        .execute()
                == 1;
    }

    public void posted(UUID id, long posting) {
        handle.createUpdate(POSTED).bind("id", id).bind("posting", posting).execute();
    }

    /** Holds it; false if there is none that may be changed. */
    public boolean lock(UUID id) {
        return handle.createQuery(LOCK).bind("id", id).mapTo(UUID.class).findOne().isPresent();
    }

    /** Empty if there is none that may be seen. */
    public Optional<Paper> find(UUID id) {
        return handle.createQuery(FIND).bind("id", id).map((row, context) -> paper(row)).findOne();
    }

    /** The papers of a store, the newest first. */
    public List<Paper> list(long store, int limit, int offset) {
        return handle.createQuery(LIST)
                .bind("store", store)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> paper(row))
                .list();
    }

    /** Empty where it moved nothing. */
    public OptionalLong posting(UUID id) {
        return handle.createQuery(POSTING).bind("id", id).mapTo(Long.class).stream()
                .filter(java.util.Objects::nonNull)
                .mapToLong(Long::longValue)
                .findFirst();
    }

    public void undo(UUID id, Paper.Undone undone, OptionalLong posting) {
        handle.createUpdate(UNDO)
                .bind("id", id)
                .bind("on", undone.on())
                .bind("by", undone.by())
                .bind("why", undone.why())
                .bind("posting", posting.isPresent() ? posting.getAsLong() : null)
                .execute();
    }

    private Paper paper(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Paper(
                new Heading(
                        id,
                        row.getLong("store"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("note")),
                Named.get(PaperKind.class, row.getString("kind")),
                lines(id),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                undone(row));
    }

    private static Optional<Paper.Undone> undone(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("undone_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(
                        new Paper.Undone(
                                on, row.getString("undone_by"), row.getString("undone_why")));
    }

    private List<Pieces> lines(UUID id) {
        return handle.createQuery(LINES)
                .bind("id", id)
                .map(
                        (row, context) ->
                                new Pieces(
                                        new Lot(
                                                row.getString("item"),
                                                row.getString("batch"),
                                                Optional.ofNullable(
                                                        row.getObject(
                                                                "expires_on", LocalDate.class))),
                                        row.getLong("pieces")))
                .list();
    }
}
