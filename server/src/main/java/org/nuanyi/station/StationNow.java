package org.nuanyi.station;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.nuanyi.core.hours.DatedHours;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.HoursAnswer;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.hours.OpenState;
import org.nuanyi.core.trust.Evidence;
import org.nuanyi.core.trust.StationState;

/**
 * A station at one moment, as everybody is told.
 *
 * @param hours what its schedule says, one-offs included; empty where that is not understood
 * @param oneOff the closing or opening in force
 */
public record StationNow(StationState state, Optional<HoursAnswer> hours, Optional<OneOff> oneOff) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Decides for that moment. */
    public static StationNow of(Station station, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, ZONE);
        DatedHours dated =
                new DatedHours(station.profile().hours().understood(), station.oneOffs());
        Optional<HoursAnswer> hours = dated.at(local, HolidayCalendar.CHINA);
        Optional<OneOff> oneOff = dated.inForce(local);
        Evidence evidence =
                new Evidence(
                        station.standing().lifecycle(), hours, oneOff, station.standing().signs());
        return new StationNow(StationState.decide(evidence, at), hours, oneOff);
    }

    /** Whether its schedule says that it is open. */
    public boolean isOpen() {
        return hours.filter(answer -> answer.state() == OpenState.OPEN).isPresent();
    }

    /** When it shuts, where it is open and that is known. */
    public Optional<LocalDateTime> openUntil() {
        return hours.filter(_ -> isOpen()).flatMap(HoursAnswer::until);
    }

    /** When it opens, where it is shut and that is known. */
    public Optional<LocalDateTime> opensAt() {
        return hours.flatMap(HoursAnswer::nextOpening);
    }
}
