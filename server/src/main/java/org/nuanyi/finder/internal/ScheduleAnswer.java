package org.nuanyi.finder.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import org.nuanyi.core.hours.HoursAnswer;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.hours.OpenState;

/**
 * What a schedule says about one minute, also as two properties of a GeoJSON feature.
 *
 * @param said empty where nobody can evaluate the hours
 * @param oneOff the closing or opening in force
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the hot path, never compared
record ScheduleAnswer(Optional<HoursAnswer> said, Optional<OneOff> oneOff, byte[] json) {

    static ScheduleAnswer of(Optional<HoursAnswer> said, Optional<OneOff> oneOff) {
        JsonBuffer json = new JsonBuffer(100);
        json.raw(",\"open_until\":");
        time(json, said.flatMap(ScheduleAnswer::openUntil));
        json.raw(",\"opens_at\":");
        time(json, said.flatMap(HoursAnswer::nextOpening));
        return new ScheduleAnswer(said, oneOff, json.toBytes());
    }

    private static void time(JsonBuffer json, Optional<LocalDateTime> time) {
        time.map(BeijingTime::write).ifPresentOrElse(json::string, () -> json.raw("null"));
    }

    boolean isOpen() {
        return said.isPresent() && said.get().state() == OpenState.OPEN;
    }

    Optional<LocalDateTime> openUntil() {
        return said.flatMap(ScheduleAnswer::openUntil);
    }

    Optional<LocalDateTime> opensAt() {
        return said.flatMap(HoursAnswer::nextOpening);
    }

    private static Optional<LocalDateTime> openUntil(HoursAnswer answer) {
        return answer.state() == OpenState.OPEN ? answer.until() : Optional.empty();
    }

    /** Whether a later minute has the same answer, as far as this one can tell. */
    boolean holdsAt(LocalDateTime later) {
        return said.isEmpty() || said.get().until().filter(later::isBefore).isPresent();
    }
}
