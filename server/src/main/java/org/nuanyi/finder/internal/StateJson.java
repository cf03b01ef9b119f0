package org.nuanyi.finder.internal;

import java.util.Locale;
import java.util.Optional;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.StationState;
import org.nuanyi.core.trust.Status;
import org.nuanyi.station.Station;

/**
 * What a worker is told about a station, and why, as properties of its GeoJSON feature: written
 * when the state changes, copied from then on.
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the hot path, never compared
record StateJson(StationState state, Optional<OneOff> oneOff, byte[] json) {

    static StateJson of(Station station, StationState state, Optional<OneOff> oneOff) {
        JsonBuffer json = new JsonBuffer(200);
        json.raw(",\"status\":").string(status(state.status()));
        json.raw(",\"proven\":").raw(state.status() == Status.OPEN ? "true" : "false");
        json.raw(",\"reason\":").string(id(state.reason()));
        json.raw(",\"reason_at\":");
        state.at().map(BeijingTime::write).ifPresentOrElse(json::string, () -> json.raw("null"));
        json.raw(",\"status_reason\":");
        words(json, station, state, oneOff);
        return new StateJson(state, oneOff, json.toBytes());
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
