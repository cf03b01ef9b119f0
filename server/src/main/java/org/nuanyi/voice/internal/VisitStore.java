package org.nuanyi.voice.internal;

import java.time.LocalDateTime;
import org.jdbi.v3.core.Handle;
import org.nuanyi.voice.NewVisit;
import org.nuanyi.voice.Occupation;

/** Keeps visits, in the transaction of the handle. */
public final class VisitStore {

    private static final String ADD =
            """
            insert into voice.visit (station, unit, day, hour, occupation)
            values (:station, :unit, :day, :hour, :occupation)
            """;

    private final Handle handle;

    public VisitStore(Handle handle) {
        this.handle = handle;
    }

    public void add(Hearing hearing, LocalDateTime hour, NewVisit visit) {
        handle.createUpdate(ADD)
                .bind("station", hearing.station().code().value())
                .bind("unit", hearing.unit())
                .bind("day", hour.toLocalDate())
                .bind("hour", hour.getHour())
                .bind("occupation", visit.occupation().map(Occupation::id))
                .execute();
    }
}
