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
import org.nuanyi.station.Doubt;
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

    /** Takes a proof of life; it settles a doubt. */
    public static StandingResult confirm(Station station, Instant now) {
        Standing before = station.standing();
        if (before.lifecycle() != OPEN) {
            return new Refused(Reason.NOT_OPEN);
        }
        return changed(
                station,
                new Standing(OPEN, "", Optional.empty(), Optional.of(now), Optional.empty()),
                now);
    }

    /** Takes a sign that the station is not open as it says; the first one dates the doubt. */
    public static StandingResult doubt(Station station, String reason, Instant now) {
        Standing before = station.standing();
        if (before.lifecycle() != OPEN) {
            return new Refused(Reason.NOT_OPEN);
        }
        if (before.doubt().isPresent()) {
            return new Refused(Reason.ALREADY_DOUBTED);
        }
        Optional<Doubt> doubt = Optional.of(new Doubt(now, reason));
        return changed(
                station,
                new Standing(OPEN, "", Optional.empty(), before.confirmedAt(), doubt),
                now);
    }

    private static boolean mayGo(Station station, Lifecycle there) {
        return WAYS_TO.getOrDefault(there, Set.of()).contains(station.standing().lifecycle());
    }

    private static Standing moved(Station station, Lifecycle there, String reason) {
        Optional<Instant> confirmedAt = station.standing().confirmedAt();
        return new Standing(there, reason, Optional.empty(), confirmedAt, Optional.empty());
    }

    private static Changed changed(Station station, Standing standing, Instant now) {
        return new Changed(
                new Station(
                        station.code(),
                        station.profile(),
                        standing,
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
                        standing.confirmedAt(),
                        standing.doubt()),
                closed.origin(),
                closed.version(),
                closed.changedAt());
    }
}
