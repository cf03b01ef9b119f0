package org.nuanyi.walk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.station.StationCode;

/**
 * Who asks for walks, read strictly from a JSON body: a position in a URL would be written down on
 * its way. Nothing here repeats a coordinate.
 *
 * @param stations where to, at least one, in the order asked
 */
record WalkQuestion(GeoPoint from, List<StationCode> stations) {

    static final int MOST_STATIONS = 20;
    private static final int LONGEST_BODY = 4_096;

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /**
     * @throws BadInput if it is not such a question
     */
    static WalkQuestion read(byte[] body) {
        JsonNode json = object(body);
        return new WalkQuestion(from(json), stations(json.path("stations")));
    }

    private static JsonNode object(byte[] body) {
        if (body.length <= LONGEST_BODY) {
            try {
                JsonNode json =
                        JSON.readTree(new String(body, java.nio.charset.StandardCharsets.UTF_8));
                if (json.isObject()) {
                    return json;
                }
            } catch (JsonProcessingException notJson) {
                // told below, without what it was
            }
        }
        throw new BadInput("body", "body must be a JSON object of at most 4,096 bytes.");
    }

    private static GeoPoint from(JsonNode json) {
        return new GeoPoint(degrees(json, "lon", 180), degrees(json, "lat", 90), datum(json));
    }

    private static double degrees(JsonNode json, String field, int limit) {
        JsonNode value = json.path(field);
        if (!value.isNumber() || !(Math.abs(value.doubleValue()) <= limit)) {
            throw new BadInput(
                    field,
                    "%s must be a number of degrees from -%d to %d."
                            .formatted(field, limit, limit));
        }
        return value.doubleValue();
    }

    private static Datum datum(JsonNode json) {
        return Datum.find(json.path("datum").asText("wgs84"))
                .orElseThrow(() -> new BadInput("datum", "datum must be wgs84, gcj02 or bd09."));
    }

    private static List<StationCode> stations(JsonNode codes) {
        if (!codes.isArray() || codes.isEmpty() || codes.size() > MOST_STATIONS) {
            throw stationsWanted();
        }
        List<StationCode> stations = new ArrayList<>(codes.size());
        for (JsonNode code : codes) {
            stations.add(StationCode.find(code.asText()).orElseThrow(WalkQuestion::stationsWanted));
        }
        return List.copyOf(stations);
    }

    private static BadInput stationsWanted() {
        return new BadInput(
                "stations",
                "stations must be a list of 1 to %d codes of stations.".formatted(MOST_STATIONS));
    }
}
