package org.nuanyi.voice.internal;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.station.Station;

/**
 * The moment in which something new is heard.
 *
 * @param handle in the transaction that notes it; nobody else is heard about the station meanwhile
 * @param witness who speaks: the same number for the same person at this station for a day
 * @param at when it was said, which may be a while ago
 */
public record Hearing(Handle handle, Station station, UUID witness, Instant at) {

    /** The unit that answers for the station today. */
    String unit() {
        return station.profile().unit();
    }
}
