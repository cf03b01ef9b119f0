package org.nuanyi.build.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.PlacePhoto;
import org.nuanyi.build.ProjectCode;

/** Keeps photos of places, in the transaction of the handle. */
public final class PlacePhotoStore {

    private static final String ADD =
            """
            insert into build.photo (id, project, shows, jpeg, added_by, added_at)
            values (:id, :code, :shows, :jpeg, :by, :at)
            """;

    private static final String LIST =
            """
            select id, shows, added_at from build.photo where project = :code order by added_at, id
            """;

    private static final String FIND =
            """
            select jpeg from build.photo where project = :code and id = :id
            """;

    private static final String COUNT =
            """
            select count(*) from build.photo where project = :code and shows = 'place'
            """;

    private final Handle handle;

    public PlacePhotoStore(Handle handle) {
        this.handle = handle;
    }

    public void add(ProjectCode code, PlacePhoto photo, byte[] jpeg, String by) {
        handle.createUpdate(ADD)
                .bind("id", photo.id())
                .bind("code", code.value())
                .bind("shows", photo.shows())
                .bind("jpeg", jpeg)
                .bind("by", by)
                .bind("at", photo.addedAt())
                .execute();
    }

    /** The first first. */
    public List<PlacePhoto> list(ProjectCode code) {
        return handle.createQuery(LIST).bind("code", code.value()).mapTo(PlacePhoto.class).list();
    }

    public Optional<byte[]> find(ProjectCode code, UUID id) {
        return handle.createQuery(FIND)
                .bind("code", code.value())
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    /** How many show the place. */
    public int count(ProjectCode code) {
        return handle.createQuery(COUNT).bind("code", code.value()).mapTo(Integer.class).one();
    }
}
