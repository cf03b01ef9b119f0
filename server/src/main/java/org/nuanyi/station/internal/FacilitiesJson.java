package org.nuanyi.station.internal;

import java.util.Map;
import org.nuanyi.station.Check;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;

/**
 * Writes the facilities of a station as they lie in one jsonb column: {@code {"microwave":
 * {"condition": "works", "checked": "2026-11-01T08:00:00Z", "by": "keeper"}}}.
 */
final class FacilitiesJson {

    private FacilitiesJson() {}

    /** No name, no instant and no code needs escaping. */
    static String write(Map<Facility, FacilityState> facilities) {
        StringBuilder json = new StringBuilder("{");
        facilities.forEach((facility, state) -> append(json, facility, state));
        return json.append('}').toString();
    }

    private static void append(StringBuilder json, Facility facility, FacilityState state) {
        json.append(json.length() > 1 ? ",\"" : "\"").append(facility.id());
        json.append("\":{\"condition\":\"").append(state.condition().id()).append('"');
        state.checked().ifPresent(check -> append(json, check));
        json.append('}');
    }

    private static void append(StringBuilder json, Check check) {
        json.append(",\"checked\":\"").append(check.at()).append('"');
        json.append(",\"by\":\"").append(check.by()).append('"');
    }
}
