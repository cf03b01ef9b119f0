package org.nuanyi.station.internal;

import java.util.Map;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;

/**
 * Writes the facilities of a station as they lie in one jsonb column: {@code {"microwave":
 * {"condition": "works", "verified": "2026-11-01T08:00:00Z"}}}.
 */
final class FacilitiesJson {

    private FacilitiesJson() {}

    /** No name and no instant needs escaping. */
    static String write(Map<Facility, FacilityState> facilities) {
        StringBuilder json = new StringBuilder("{");
        facilities.forEach((facility, state) -> append(json, facility, state));
        return json.append('}').toString();
    }

    private static void append(StringBuilder json, Facility facility, FacilityState state) {
        json.append(json.length() > 1 ? ",\"" : "\"").append(facility.id());
        json.append("\":{\"condition\":\"").append(state.condition().id()).append('"');
        state.verifiedAt().ifPresent(at -> json.append(",\"verified\":\"").append(at).append('"'));
        json.append('}');
    }
}
