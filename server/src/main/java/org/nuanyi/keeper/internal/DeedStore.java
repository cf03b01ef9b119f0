package org.nuanyi.keeper.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.keeper.DoneDeed;
import org.nuanyi.keeper.OpenNeed;
import org.nuanyi.station.StationCode;

/** Keeps what keepers did, in the transaction of the handle. */
public final class DeedStore {

    private static final String ADD =
            """
            insert into keeper.deed (id, device, station, unit, kind, words, done_at, heard_at,
                                     entered, ended, before)
            values (:id, :device, :station, :unit, :kind, :words, :done, :heard, :entered, :ended, :before)
            """;

    private static final String FIND =
            """
            select * from keeper.deed where id = :id
            """;

    /** At a station, and not undone; by whichever keeper. */
    private static final String LAST =
            """
            select * from keeper.deed
            where station = :station and undone_at is null and heard_at > :since
            order by done_at desc, number desc
            limit 1
            """;

    private static final String LATER =
            """
            select exists (select from keeper.deed
                           where station = :station and kind = any(:kinds) and words like :words
                             and undone_at is null and done_at > :done)
            """;

    private static final String UNDO =
            """
            update keeper.deed set undone_at = :now where id = :id
            """;

    private static final String NEEDS =
            """
            select deed.id, deed.station, deed.words, device.person, deed.done_at
            from keeper.deed
            join keeper.device on device.id = deed.device
            where kind = 'need' and met_at is null and undone_at is null
            order by deed.heard_at desc, deed.id
            limit 100
            """;

    private static final String MEET =
            """
            update keeper.deed set met_at = :now, met_by = :by
            where id = :id and kind = 'need' and met_at is null
            returning unit
            """;

    private final Handle handle;

    public DeedStore(Handle handle) {
        this.handle = handle;
    }

    public void add(DoneDeed deed, String unit) {
        handle.createUpdate(ADD)
                .bind("id", deed.id())
                .bind("device", deed.device())
                .bind("station", deed.station().value())
                .bind("unit", unit)
                .bind("kind", deed.kind())
                .bind("words", deed.words())
                .bind("done", deed.doneAt())
                .bind("heard", deed.heardAt())
                .bindArray("entered", Long.class, deed.entered())
                .bindArray("ended", Long.class, deed.ended())
                .bind("before", deed.before())
                .execute();
    }

    public Optional<DoneDeed> find(UUID id) {
        return handle.createQuery(FIND).bind("id", id).map((r, c) -> deed(r)).findOne();
    }

    /** The last one at the station that was not undone, heard since then. */
    public Optional<DoneDeed> findLast(StationCode station, Instant since) {
        return handle.createQuery(LAST)
                .bind("station", station.value())
                .bind("since", since)
                .map((r, c) -> deed(r))
                .findOne();
    }

    /**
     * Whether something of these kinds was done at the station after that.
     *
     * @param words how what it says begins
     */
    public boolean isOvertaken(
            StationCode station, Collection<String> kinds, String words, Instant doneAt) {
        return handle.createQuery(LATER)
                .bind("station", station.value())
                .bindArray("kinds", String.class, List.copyOf(kinds))
                .bind("words", words + "%")
                .bind("done", doneAt)
                .mapTo(Boolean.class)
                .one();
    }

    public void undo(UUID id, Instant now) {
        handle.createUpdate(UNDO).bind("id", id).bind("now", now).execute();
    }

    /** What is lacking and nobody has seen to, the newest first; at most a hundred. */
    public List<OpenNeed> listNeeds() {
        return handle.createQuery(NEEDS)
                .map(
                        (row, context) ->
                                new OpenNeed(
                                        row.getObject("id", UUID.class),
                                        new StationCode(row.getString("station")),
                                        row.getString("words"),
                                        row.getString("person"),
                                        instant(row, "done_at").orElseThrow()))
                .list();
    }

    /** The unit of a need that was open until now. */
    public Optional<String> meet(UUID id, String by, Instant now) {
        return handle.createQuery(MEET)
                .bind("id", id)
                .bind("by", by)
                .bind("now", now)
                .mapTo(String.class)
                .findOne();
    }

    private static DoneDeed deed(ResultSet row) throws SQLException {
        return new DoneDeed(
                row.getObject("id", UUID.class),
                row.getObject("device", UUID.class),
                new StationCode(row.getString("station")),
                row.getString("kind"),
                row.getString("words"),
                instant(row, "done_at").orElseThrow(),
                instant(row, "heard_at").orElseThrow(),
                List.of((Long[]) row.getArray("entered").getArray()),
                List.of((Long[]) row.getArray("ended").getArray()),
                Optional.ofNullable(row.getString("before")),
                instant(row, "undone_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
