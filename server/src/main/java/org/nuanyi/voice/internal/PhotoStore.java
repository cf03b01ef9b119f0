package org.nuanyi.voice.internal;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.voice.ReportNumber;

/** Keeps photos, in the transaction of the handle. */
public final class PhotoStore {

    private static final String ADD =
            """
            insert into voice.photo (report, jpeg, added_at) values (:number, :jpeg, :at)
            on conflict (report) do nothing
            """;

    private static final String RELEASED =
            """
            select jpeg from voice.photo
            where report = :number and (select released from voice.report_now where number = :number)
            """;

    private static final String FIND =
            """
            select jpeg from voice.photo where report = :number
            """;

    private final Handle handle;

    public PhotoStore(Handle handle) {
        this.handle = handle;
    }

    /** False if the report has one. */
    public boolean add(ReportNumber number, byte[] jpeg, Instant at) {
        return handle.createUpdate(ADD)
                        .bind("number", number.value())
                        .bind("jpeg", jpeg)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    /** The photo, for who may see the report. */
    public Optional<byte[]> find(ReportNumber number) {
        return handle.createQuery(FIND)
                .bind("number", number.value())
                .mapTo(byte[].class)
                .findOne();
    }

    /** The photo, where everybody may see it. */
    public Optional<byte[]> findReleased(ReportNumber number) {
        return handle.createQuery(RELEASED)
                .bind("number", number.value())
                .mapTo(byte[].class)
                .findOne();
    }
}
