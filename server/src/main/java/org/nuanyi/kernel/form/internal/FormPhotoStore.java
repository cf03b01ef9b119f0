package org.nuanyi.kernel.form.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.form.FormPhoto;
import org.nuanyi.kernel.photo.Photo;

/** Keeps the photos of submissions, in the transaction of the handle. */
public final class FormPhotoStore {

    private static final String ADD =
            """
            insert into form.photo (id, submission, field, jpeg, width, height, added_at, added_by)
            values (:id, :submission, :field, :jpeg, :width, :height, :at, :by)
            on conflict do nothing
            """;

    private static final String FIND = "select * from form.photo where id = :id";

    private static final String LIST =
            """
            select id, submission, field, width, height from form.photo
            where submission = :submission order by added_at, id
            """;

    private static final String JPEG = "select jpeg from form.photo where id = :id";

    private final Handle handle;

    public FormPhotoStore(Handle handle) {
        this.handle = handle;
    }

    public void add(FormPhoto photo, Photo written, Instant at, String by) {
        handle.createUpdate(ADD)
                .bind("id", photo.id())
                .bind("submission", photo.submission())
                .bind("field", photo.field())
                .bind("jpeg", written.jpeg())
                .bind("width", written.width())
                .bind("height", written.height())
                .bind("at", at)
                .bind("by", by)
                .execute();
    }

    public Optional<FormPhoto> find(UUID id) {
        return handle.createQuery(FIND).bind("id", id).map((row, context) -> photo(row)).findOne();
    }

    public List<FormPhoto> list(UUID submission) {
        return handle.createQuery(LIST)
                .bind("submission", submission)
                .map((row, context) -> photo(row))
                .list();
    }

    public Optional<byte[]> jpeg(UUID id) {
        return handle.createQuery(JPEG).bind("id", id).mapTo(byte[].class).findOne();
    }

    private static FormPhoto photo(ResultSet row) throws SQLException {
        return new FormPhoto(
                row.getObject("id", UUID.class),
                row.getObject("submission", UUID.class),
                row.getString("field"),
                row.getInt("width"),
                row.getInt("height"));
    }
}
