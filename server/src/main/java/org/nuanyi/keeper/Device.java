package org.nuanyi.keeper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.station.StationCode;

/**
 * A keeper's phone: whoever holds it is the keeper of its stations.
 *
 * @param unit of the stations
 * @param person who the keeper is
 * @param stations it is for, in the order of their codes
 * @param linkUntil until when the link to it works, as long as it is not bound
 * @param browser what the phone's browser calls itself; empty until it is bound
 */
public record Device(
        UUID id,
        String unit,
        String person,
        List<StationCode> stations,
        Instant madeAt,
        Instant linkUntil,
        String browser,
        Optional<Instant> boundAt,
        Optional<Instant> seenAt,
        Optional<Instant> revokedAt) {

    /** What the id of a phone follows where it acts. */
    public static final String ACTOR = "keeper:";

    public Device {
        stations = List.copyOf(stations);
    }

    /** How far it has come. */
    public enum State {
        /** The link to it was made and not used yet. */
        INVITED,
        /** The link to it was never used, and works no more. */
        LAPSED,
        BOUND,
        REVOKED
    }

    /** How it stands at that moment. */
    public State state(Instant now) {
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        if (boundAt.isPresent()) {
            return State.BOUND;
        }
        return linkUntil.isAfter(now) ? State.INVITED : State.LAPSED;
    }

    /** Whether it is for the station. */
    public boolean isFor(StationCode station) {
        return stations.contains(station);
    }
}
