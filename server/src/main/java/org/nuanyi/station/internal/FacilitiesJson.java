package org.nuanyi.station.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Named;

/**
 * The facilities of a station as they lie in one jsonb column: {@code {"microwave": {"condition":
 * "works", "verified": "2026-11-01T08:00:00Z"}}}.
 */
final class FacilitiesJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<String, Facility> FACILITIES = new HashMap<>();

    static {
        for (Facility facility : Facility.values()) {
            FACILITIES.put(facility.id(), facility);
        }
    }

    private FacilitiesJson() {}

    /** No name and no instant needs escaping. */
    static String write(Map<Facility, FacilityState> facilities) {
        StringBuilder json = new StringBuilder("{");
        facilities.forEach(
                (facility, state) -> {
                    json.append(json.length() > 1 ? "," : "");
                    json.append('"').append(facility.id()).append("\":{\"condition\":\"");
                    json.append(state.condition().id()).append('"');
                    state.verifiedAt()
                            .ifPresent(
                                    at -> json.append(",\"verified\":\"").append(at).append('"'));
                    json.append('}');
                });
        return json.append('}').toString();
    }

    static Map<Facility, FacilityState> read(String json) {
        Map<Facility, FacilityState> facilities = new EnumMap<>(Facility.class);
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                Facility facility = facility(parser.currentName());
                parser.nextToken();
                facilities.put(facility, state(parser));
            }
            return facilities;
        } catch (IOException malformed) {
            throw new IllegalStateException("not the facilities of a station: " + json, malformed);
        }
    }

    private static Facility facility(String id) {
        return Optional.ofNullable(FACILITIES.get(id))
                .orElseThrow(() -> new IllegalStateException("no facility called " + id));
    }

    private static FacilityState state(JsonParser parser) throws IOException {
        Condition condition = Condition.WORKS;
        Optional<Instant> verified = Optional.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            String value = parser.nextTextValue();
            switch (field) {
                case "condition" -> condition = Named.get(Condition.class, value);
                case "verified" -> verified = Optional.of(Instant.parse(value));
                default -> throw new IOException("unknown field " + field);
            }
        }
        return new FacilityState(condition, verified);
    }
}
