package org.nuanyi.station.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyi.core.Named;
import org.nuanyi.station.Check;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;

/**
 * Reads what {@link FacilitiesJson} wrote. One visit checks all that is in a station, so the state
 * last read is usually the next one again, and they share it. Not thread-safe.
 */
final class FacilitiesReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<Condition, FacilityState> lastStates = new EnumMap<>(Condition.class);
    private @Nullable String lastWhen;
    private Instant lastInstant = Instant.EPOCH;

    Map<Facility, FacilityState> read(String json) {
        Map<Facility, FacilityState> facilities = new EnumMap<>(Facility.class);
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                Facility facility = Named.get(Facility.class, parser.currentName());
                parser.nextToken();
                facilities.put(facility, state(parser));
            }
            return facilities;
        } catch (IOException malformed) {
            throw new IllegalStateException("not the facilities of a station: " + json, malformed);
        }
    }

    private FacilityState state(JsonParser parser) throws IOException {
        Condition condition = Condition.WORKS;
        Optional<Instant> at = Optional.empty();
        String by = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            String value = parser.nextTextValue();
            switch (field) {
                case "condition" -> condition = Named.get(Condition.class, value);
                case "checked" -> at = Optional.of(instant(value));
                case "by" -> by = value;
                default -> throw new IOException("unknown field " + field);
            }
        }
        String who = by;
        return shared(new FacilityState(condition, at.map(when -> new Check(when, who))));
    }

    private FacilityState shared(FacilityState state) {
        FacilityState last = lastStates.get(state.condition());
        if (last != null && last.equals(state)) {
            return last;
        }
        lastStates.put(state.condition(), state);
        return state;
    }

    private Instant instant(String when) {
        if (!when.equals(lastWhen)) {
            lastInstant = Instant.parse(when);
            lastWhen = when;
        }
        return lastInstant;
    }
}
