package org.nuanyi.keeper.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.keeper.DeedResult.Reason;
import org.nuanyi.keeper.DoneDeed;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationNow;

/** What a keeper may do when, and what it means. Pure: no clock, no database. */
public final class DeedRules {

    /** A deed that waited longer for a network is not believed any more. */
    public static final Duration OLDEST = Duration.ofHours(12);

    /** What is never undone by its keeper: somebody else has relied on it. */
    private static final Set<String> LASTING = Set.of("answer", "receive");

    /** How long a wrong tap can be undone. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    /** What the public reads of a door its keeper has shut. */
    static final String SHUT = "站点管理员已关门";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A closing before a station's usual end is no longer than that. */
    private static final Duration LONGEST_DAY = Duration.ofHours(24);

    /** Who is open at midnight for no longer than that began in the evening. */
    private static final Duration LONGEST_NIGHT = Duration.ofHours(12);

    private DeedRules() {}

    /** Why something done then is not taken now. */
    public static Optional<Reason> refusal(Instant doneAt, Instant now) {
        if (doneAt.isAfter(now)) {
            return Optional.of(Reason.AHEAD);
        }
        return doneAt.plus(OLDEST).isBefore(now)
                ? Optional.of(Reason.TOO_LONG_AGO)
                : Optional.empty();
    }

    /** Why a deed is not undone; only the last one at its station is. */
    public static Optional<Reason> undoRefusal(
            DoneDeed deed, Optional<DoneDeed> last, Instant now) {
        if (LASTING.contains(deed.kind())
                || !last.map(DoneDeed::id).equals(Optional.of(deed.id()))) {
            return Optional.of(Reason.NOT_THE_LAST);
        }
        return deed.heardAt().plus(UNDO).isBefore(now)
                ? Optional.of(Reason.TOO_LATE)
                : Optional.empty();
    }

    /** The closing that a door shut then means; none where the hours say shut anyway. */
    static Optional<OneOff> shut(Station station, Instant at) {
        StationNow then = StationNow.of(station, at);
        LocalDateTime from = minute(at);
        return Optional.of(then)
                .filter(StationNow::isOpen)
                .map(
                        open ->
                                open.openUntil()
                                        .filter(end -> !end.isAfter(from.plus(LONGEST_DAY)))
                                        .orElse(midnight(from)))
                .filter(from::isBefore)
                .map(until -> new OneOff(OneOff.Kind.CLOSED, from, until, SHUT));
    }

    /** The closing for the rest of the day, and of the night where it is one of those. */
    static OneOff notToday(Station station, Instant at, String reason) {
        LocalDateTime from = minute(at);
        LocalDateTime midnight = midnight(from);
        LocalDateTime until =
                StationNow.of(station, midnight.atZone(ZONE).toInstant())
                        .openUntil()
                        .filter(end -> !end.isAfter(midnight.plus(LONGEST_NIGHT)))
                        .orElse(midnight);
        return new OneOff(OneOff.Kind.CLOSED, from, until, reason);
    }

    static LocalDateTime minute(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE).withSecond(0).withNano(0);
    }

    private static LocalDateTime midnight(LocalDateTime before) {
        return before.toLocalDate().plusDays(1).atStartOfDay();
    }
}
