package org.nuanyi.station.internal;

import static org.nuanyi.core.trust.Lifecycle.BUILDING;
import static org.nuanyi.core.trust.Lifecycle.CLOSED;
import static org.nuanyi.core.trust.Lifecycle.OPEN;
import static org.nuanyi.core.trust.Lifecycle.PLANNED;
import static org.nuanyi.core.trust.Lifecycle.SUSPENDED;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StandingResult;
import org.nuanyi.station.StandingResult.Changed;
import org.nuanyi.station.StandingResult.Reason;
import org.nuanyi.station.StandingResult.Refused;
import org.nuanyi.station.Station;

/**
 * Where a station may go from where it stands. Pure: no clock, no database. Whoever moves a station
 * in its life has looked at it, so a move settles a doubt.
 */
public final class StandingRules {

    /** From where one may go there. */
    private static final Map<Lifecycle, Set<Lifecycle>> WAYS_TO =
            Map.of(
                    SUSPENDED, Set.of(OPEN),
                    CLOSED, Set.of(PLANNED, BUILDING, OPEN, SUSPENDED),
                    OPEN, Set.of(SUSPENDED, CLOSED));

    private StandingRules() {}

    /** Shuts an open station for a while. */
    public static StandingResult suspend(Station station, String reason, Instant now) {
        return mayGo(station, SUSPENDED)
                ? changed(station, moved(station, SUSPENDED, reason), now)
                : new Refused(Reason.NOT_OPEN);
    }

    /** Ends a station, at whatever point of its life. */
    public static StandingResult close(Station station, String reason, Instant now) {
        return mayGo(station, CLOSED)
                ? changed(station, moved(station, CLOSED, reason), now)
                : new Refused(Reason.ALREADY_CLOSED);
    }

    /** Ends a station in favour of another, to which people are sent from then on. */
    public static StandingResult replace(
            Station station, Station successor, String reason, Instant now) {
        if (successor.code().equals(station.code())) {
            return new Refused(Reason.SUCCESSOR_IS_ITSELF);
        }
        if (successor.standing().lifecycle() == CLOSED) {
            return new Refused(Reason.SUCCESSOR_CLOSED);
        }
        return switch (close(station, reason, now)) {
            case Changed closed -> new Changed(succeeded(closed.station(), successor));
            case Refused refused -> refused;
        };
    }

    /** Opens a suspended station, or one that should not have been closed. */
    public static StandingResult reopen(Station station, Instant now) {
        return mayGo(station, OPEN)
                ? changed(station, moved(station, OPEN, ""), now)
                : new Refused(Reason.NOT_SHUT);
    }

    /** Opens one that was suspended; what has ended is another's decision. */
    public static StandingResult resume(Station station, Instant now) {
        return station.standing().lifecycle() == SUSPENDED
                ? reopen(station, now)
                : new Refused(Reason.NOT_SHUT);
    }

    /** An open station of which this was seen; the same station where that is known. */
    public static Station observe(Station station, Signs signs, Instant now) {
        return station.standing().signs().equals(signs)
                ? station
                : changed(station, standing(station, OPEN, "", signs), now).station();
    }

    private static boolean mayGo(Station station, Lifecycle there) {
        return WAYS_TO.getOrDefault(there, Set.of()).contains(station.standing().lifecycle());
    }

    private static Standing moved(Station station, Lifecycle there, String reason) {
        return standing(station, there, reason, station.standing().signs().settled());
    }

    /** One that nothing takes the place of, and that moved when it moved. */
    private static Standing standing(
            Station station, Lifecycle lifecycle, String reason, Signs signs) {
        return new Standing(lifecycle, reason, Optional.empty(), signs, station.standing().moved());
    }

    private static Changed changed(Station station, Standing standing, Instant now) {
        return new Changed(
                new Station(
                        station.code(),
                        station.profile(),
                        standing,
                        station.oneOffs(),
                        station.photos(),
                        station.documents(),
                        station.origin(),
                        station.version() + 1,
                        now));
    }

    private static Station succeeded(Station closed, Station successor) {
        Standing standing = closed.standing();
        return new Station(
                closed.code(),
                closed.profile(),
                new Standing(
                        standing.lifecycle(),
                        standing.reason(),
                        Optional.of(successor.code()),
                        standing.signs(),
                        standing.moved()),
                closed.oneOffs(),
                closed.photos(),
                closed.documents(),
                closed.origin(),
                closed.version(),
                closed.changedAt());
    }
}
