package org.nuanyi.intake.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.Named;
import org.nuanyi.intake.Fault;
import org.nuanyi.intake.FileRefused;
import org.nuanyi.station.Facility;

/**
 * What a person says the columns mean, where the headings do not say it themselves.
 *
 * @param facilities heading of the column that ticks a facility
 */
public record MappingRules(Map<Field, Rule> fields, Map<Facility, String> facilities) {

    public static final MappingRules NONE = new MappingRules(Map.of(), Map.of());

    private static final long MOST_BYTES = 100_000;
    private static final String FACILITY = "facilities.";

    /** How one field is to be read. */
    sealed interface Rule {
        /** From that column. */
        record From(String heading, Map<String, String> values, String fallback) implements Rule {}

        /** Always this. */
        record Always(String text) implements Rule {}

        /** Not at all, even though a heading fits. */
        record Never() implements Rule {}
    }

    /**
     * Reads a mapping file.
     *
     * @throws FileRefused where it cannot be understood
     */
    public static MappingRules read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new FileRefused(Fault.MAP_UNREADABLE, file, "> 100 KB");
            }
            return of(new YAMLMapper().readTree(Files.readString(file)), file);
        } catch (JsonProcessingException broken) {
            throw new FileRefused(Fault.MAP_UNREADABLE, file, broken.getOriginalMessage());
        } catch (IOException refused) {
            throw new FileRefused(Fault.MAP_UNREADABLE, file, refused.getMessage());
        }
    }

    private static MappingRules of(JsonNode root, Path file) {
        if (!root.isObject()) {
            throw new FileRefused(Fault.MAP_UNREADABLE, file, "name: 名称");
        }
        Map<Field, Rule> fields = new HashMap<>();
        Map<Facility, String> facilities = new HashMap<>();
        root.properties()
                .forEach(
                        entry -> {
                            String key = entry.getKey().replace('_', '-');
                            if (key.startsWith(FACILITY)) {
                                facilities.put(facility(key), entry.getValue().asText());
                            } else {
                                fields.put(field(key), rule(entry.getValue(), key));
                            }
                        });
        return new MappingRules(fields, facilities);
    }

    private static Field field(String key) {
        return Field.find(key).orElseThrow(() -> unknown(key));
    }

    private static Facility facility(String key) {
        return Named.find(Facility.class, key.substring(FACILITY.length()))
                .orElseThrow(() -> unknown(key));
    }

    private static FileRefused unknown(String key) {
        return new FileRefused(
                Fault.MAP_FIELD_UNKNOWN, key, String.join(", ", Headings.allFieldIds()));
    }

    private static Rule rule(JsonNode said, String key) {
        if (said.isNull()) {
            return new Rule.Never();
        }
        if (said.isValueNode()) {
            return new Rule.From(said.asText(), Map.of(), "");
        }
        if (said.hasNonNull("constant")) {
            return new Rule.Always(said.get("constant").asText());
        }
        String column =
                Optional.ofNullable(said.get("column"))
                        .map(JsonNode::asText)
                        .orElseThrow(() -> unknown(key));
        return new Rule.From(column, values(said.path("values")), said.path("default").asText(""));
    }

    private static Map<String, String> values(JsonNode said) {
        Map<String, String> values = new LinkedHashMap<>();
        said.properties().forEach(e -> values.put(e.getKey().strip(), e.getValue().asText()));
        return Map.copyOf(values);
    }

    /** Whether a column of that heading is asked for. */
    public boolean names(String heading) {
        return facilities.containsValue(heading)
                || fields.values().stream()
                        .anyMatch(
                                r -> r instanceof Rule.From from && from.heading().equals(heading));
    }
}
