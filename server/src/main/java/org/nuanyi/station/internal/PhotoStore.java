package org.nuanyi.station.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.kernel.photo.Photo;
import org.nuanyi.station.PhotoKind;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationPhoto;

/** Keeps the photos of stations, in the transaction of the handle. */
public final class PhotoStore {

    private static final String REPLACE =
            """
            update station.photo set replaced_at = :now
            where station = :station and kind = :kind and replaced_at is null
            """;

    private static final String ADD =
            """
            insert into station.photo (station, kind, jpeg, width, height, added_at, added_by)
            values (:station, :kind, :jpeg, :width, :height, :now, :by)
            returning id, width, height
            """;

    private static final String CURRENT =
            """
            select id, width, height from station.photo
            where station = :station and kind = :kind and replaced_at is null
            """;

    private static final String JPEG =
            """
            select jpeg from station.photo where id = :id
            """;

    private final Handle handle;

    public PhotoStore(Handle handle) {
        this.handle = handle;
    }

    /** The one before is kept, and current no longer. */
    public StationPhoto add(
            StationCode station, PhotoKind kind, Photo photo, String by, Instant now) {
        handle.createUpdate(REPLACE)
                .bind("station", station.value())
                .bind("kind", kind.id())
                .bind("now", now)
                .execute();
        return handle.createQuery(ADD)
                .bind("station", station.value())
                .bind("kind", kind.id())
                .bind("jpeg", photo.jpeg())
                .bind("width", photo.width())
                .bind("height", photo.height())
                .bind("now", now)
                .bind("by", by)
                .map(PhotoStore::photo)
                .one();
    }

    public Optional<StationPhoto> findCurrent(StationCode station, PhotoKind kind) {
        return handle.createQuery(CURRENT)
                .bind("station", station.value())
                .bind("kind", kind.id())
                .map(PhotoStore::photo)
                .findOne();
    }

    public byte[] jpeg(long id) {
        return handle.createQuery(JPEG).bind("id", id).mapTo(byte[].class).one();
    }

    private static StationPhoto photo(ResultSet row, StatementContext context) throws SQLException {
        return new StationPhoto(row.getLong("id"), row.getInt("width"), row.getInt("height"));
    }

    /** The door of a row of {@code station.record}. */
    static Optional<StationPhoto> door(ResultSet row) throws SQLException {
        long id = row.getLong("door_photo");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(
                        new StationPhoto(id, row.getInt("door_width"), row.getInt("door_height")));
    }
}
