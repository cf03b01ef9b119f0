package org.nuanyi.station.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads what two stations are compared by, in the transaction of the handle. */
public final class DuplicateStore {

    private static final String PLACED =
            """
            select code, name, lon, lat from station.station where lifecycle <> 'closed' order by code
            """;

    private static final String APART =
            """
            select station, other from station.distinct_pair
            """;

    private static final String TELL_APART =
            """
            insert into station.distinct_pair (station, other, noted_by, noted_at)
            values (:station, :other, :by, :at)
            on conflict (station, other) do nothing
            """;

    /** A station, its name and its entrance in WGS-84. */
    public record Placed(String code, String name, double lon, double lat) {}

    /** Two that are two; the smaller code first. */
    public record Apart(String station, String other) {}

    private final Handle handle;

    public DuplicateStore(Handle handle) {
        this.handle = handle;
    }

    /** All that are not closed. */
    public List<Placed> placed() {
        return handle.createQuery(PLACED).mapTo(Placed.class).list();
    }

    public Set<Apart> apart() {
        return handle.createQuery(APART).mapTo(Apart.class).stream().collect(Collectors.toSet());
    }

    public void tellApart(String station, String other, String by, Instant at) {
        handle.createUpdate(TELL_APART)
                .bind("station", station)
                .bind("other", other)
                .bind("by", by)
                .bind("at", at)
                .execute();
    }
}
