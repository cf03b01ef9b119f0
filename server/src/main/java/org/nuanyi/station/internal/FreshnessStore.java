package org.nuanyi.station.internal;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nuanyi.station.Freshness;

/** Counts stations by their last proof of life, in the transaction of the handle. */
public final class FreshnessStore {

    private static final String COUNT =
            """
            select unit,
                   count(*) filter (where confirmed_at >= :today) as today,
                   count(*) filter (where confirmed_at >= :week and confirmed_at < :today) as week,
                   count(*) filter (where confirmed_at >= :month and confirmed_at < :week) as month,
                   count(*) filter (where confirmed_at < :month) as earlier,
                   count(*) filter (where confirmed_at is null) as never
            from station.station
            where lifecycle = 'open'
            group by unit
            order by unit
            """;

    private final Handle handle;

    public FreshnessStore(Handle handle) {
        this.handle = handle;
    }

    /** For each unit, by where today, the last week and the last month begin. */
    public List<Freshness.Count> list(Instant today, Instant week, Instant month) {
        return handle.createQuery(COUNT)
                .bind("today", today)
                .bind("week", week)
                .bind("month", month)
                .mapTo(Freshness.Count.class)
                .list();
    }
}
