package org.nuanyi.station.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.photo.Photo;
import org.nuanyi.station.FormerPhoto;
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
            insert into station.photo (station, kind, jpeg, width, height, alt, added_at, added_by)
            values (:station, :kind, :jpeg, :width, :height, :alt, :now, :by)
            returning id, kind, width, height, alt
            """;

    private static final String CURRENT =
            """
            select id, kind, width, height, alt from station.photo
            where station = :station and kind = :kind and replaced_at is null
            """;

    private static final String JPEG =
            """
            select jpeg from station.photo where id = :id
            """;

    private static final String JPEG_OF =
            """
            select jpeg from station.photo where id = :id and station = :station
            """;

    private static final String DESCRIBE =
            """
            update station.photo set alt = :alt
            where station = :station and kind = :kind and replaced_at is null
            """;

    private static final String FORMER =
            """
            select id, kind, width, height, alt, added_at, added_by, replaced_at from station.photo
            where station = :station and replaced_at is not null
            order by replaced_at desc, id desc
            """;

    private static final String KIND_OF_FORMER =
            """
            select kind from station.photo
            where id = :id and station = :station and replaced_at is not null
            """;

    private static final String ADD_AGAIN =
            """
            insert into station.photo (station, kind, jpeg, width, height, alt, added_at, added_by)
            select station, kind, jpeg, width, height, alt, :now, :by from station.photo where id = :id
            """;

    private final Handle handle;

    public PhotoStore(Handle handle) {
        this.handle = handle;
    }

    /** The one before is kept, and current no longer. */
    public StationPhoto add(
            StationCode station, PhotoKind kind, Photo photo, String alt, String by, Instant now) {
        replace(station, kind, now);
        return handle.createQuery(ADD)
                .bind("station", station.value())
                .bind("kind", kind.id())
                .bind("jpeg", photo.jpeg())
                .bind("width", photo.width())
                .bind("height", photo.height())
                .bind("alt", alt)
                .bind("now", now)
                .bind("by", by)
                .map(PhotoStore::photo)
                .one();
    }

    /** Whether there was one; it is kept, and current no longer. */
    public boolean replace(StationCode station, PhotoKind kind, Instant now) {
        return handle.createUpdate(REPLACE)
                        .bind("station", station.value())
                        .bind("kind", kind.id())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Whether there is one; the current one is said to show this. */
    public boolean describe(StationCode station, PhotoKind kind, String alt) {
        return handle.createUpdate(DESCRIBE)
                        .bind("station", station.value())
                        .bind("kind", kind.id())
                        .bind("alt", alt)
                        .execute()
                == 1;
    }

    /** Those that are current no longer, the one that was replaced last first. */
    public List<FormerPhoto> listFormer(StationCode station) {
        return handle.createQuery(FORMER)
                .bind("station", station.value())
                .map(
                        (row, context) ->
                                new FormerPhoto(
                                        photo(row, context),
                                        instant(row, "added_at"),
                                        row.getString("added_by"),
                                        instant(row, "replaced_at")))
                .list();
    }

    /** What a photo of the station shows that is current no longer. */
    public Optional<PhotoKind> findKindOfFormer(StationCode station, long id) {
        return handle.createQuery(KIND_OF_FORMER)
                .bind("id", id)
                .bind("station", station.value())
                .mapTo(String.class)
                .findOne()
                .map(kind -> Named.get(PhotoKind.class, kind));
    }

    /** The same picture as a new one; the one before it stays what it was. */
    public void addAgain(long id, String by, Instant now) {
        handle.createUpdate(ADD_AGAIN).bind("id", id).bind("by", by).bind("now", now).execute();
    }

    /** The picture of a photo of that station, current or former. */
    public Optional<byte[]> findJpeg(StationCode station, long id) {
        return handle.createQuery(JPEG_OF)
                .bind("id", id)
                .bind("station", station.value())
                .mapTo(byte[].class)
                .findOne();
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
        return new StationPhoto(
                row.getLong("id"),
                Named.get(PhotoKind.class, row.getString("kind")),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("alt"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The photos in a row of {@code station.record}. */
    static List<StationPhoto> current(ResultSet row) throws SQLException {
        List<StationPhoto> current = new ArrayList<>();
        for (PhotoKind kind : PhotoKind.values()) {
            long id = row.getLong(kind.id() + "_photo");
            if (!row.wasNull()) {
                current.add(
                        new StationPhoto(
                                id,
                                kind,
                                row.getInt(kind.id() + "_width"),
                                row.getInt(kind.id() + "_height"),
                                row.getString(kind.id() + "_alt")));
            }
        }
        return current;
    }
}
