package org.nuanyi.finder.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.trust.Evidence;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.StationState;
import org.nuanyi.core.trust.Status;
import org.nuanyi.station.Station;

/**
 * What a worker is told about a station in one minute, also as the properties of its GeoJSON
 * feature that change with time.
 *
 * @param hours what its schedule says of the minute
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the hot path, never compared
record Told(long minute, ScheduleAnswer hours, StationState state, byte[] json) {

    private static final long SECONDS = 60;

    static Told of(Station station, ScheduleAnswer hours, long minute) {
        StationState state = decide(station, hours, minute);
        JsonBuffer json = new JsonBuffer(300);
        json.raw(",\"status\":").string(status(state.status()));
        json.raw(",\"proven\":").raw(state.status() == Status.OPEN ? "true" : "false");
        json.raw(",\"reason\":").string(id(state.reason()));
        json.raw(",\"reason_at\":");
        state.at().map(BeijingTime::write).ifPresentOrElse(json::string, () -> json.raw("null"));
        json.raw(",\"status_reason\":");
        words(json, station, state, hours.oneOff());
        json.raw(hours.json());
        return new Told(minute, hours, state, json.toBytes());
    }

    /** Signs of this very minute count: a door reported locked just now is doubted now. */
    private static StationState decide(Station station, ScheduleAnswer hours, long minute) {
        Instant end = Instant.ofEpochSecond((minute + 1) * SECONDS).minusNanos(1);
        return StationState.decide(
                new Evidence(
                        station.standing().lifecycle(),
                        hours.said(),
                        hours.oneOff(),
                        station.standing().signs()),
                end);
    }

    /** Whether the minute and what the schedule says of it are the same: then all of it is. */
    boolean isOf(ScheduleAnswer otherHours, long otherMinute) {
        return minute == otherMinute && hours == otherHours;
    }

    /** Whether it is proven stands beside it, so that a reader who does not care need not. */
    private static String status(Status status) {
        return status == Status.OPEN_BY_SCHEDULE ? "open" : id(status);
    }

    private static void words(
            JsonBuffer json, Station station, StationState state, Optional<OneOff> oneOff) {
        switch (state.reason()) {
            case CONFIRMED -> json.raw("null");
            case NOT_IN_SERVICE -> json.string(station.standing().reason());
            case SCHEDULE -> {
                if (state.status() == Status.UNKNOWN) {
                    json.string("以现场公告为准");
                } else {
                    json.raw("null");
                }
            }
            case HOURS_NOT_UNDERSTOOD -> json.string("以现场公告为准");
            case CLOSED_FOR_ONCE -> json.string(oneOff.map(OneOff::reason).orElse(""));
            case SUSPENDED -> json.string(whySuspended(station.standing().reason()));
            case REPORTED_LOCKED -> json.string(state.people() + " 人反映门锁着");
            case INSPECTED_SHUT -> json.string("检查时没有开门");
        }
    }

    private static String whySuspended(String reason) {
        return reason.isBlank() ? Lifecycle.SUSPENDED.chinese() : reason;
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
