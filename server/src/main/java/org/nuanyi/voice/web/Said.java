package org.nuanyi.voice.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.BadInput;

/** What a request says, field by field, be it JSON or a form of a page. */
record Said(Map<String, List<String>> fields) {

    private static final int LONGEST_JSON = 16 * 1024;
    private static final int TOO_LARGE = 413;

    /**
     * The fields of a JSON object; of no body at all, none.
     *
     * @throws BadInput if it is another thing, or has a field of no known name
     */
    static Said json(byte[] body, ObjectMapper mapper, Set<String> known) {
        if (body.length > LONGEST_JSON) {
            throw new ClientErrorException(TOO_LARGE);
        }
        Map<String, List<String>> fields = new HashMap<>();
        object(body, mapper).properties().forEach(f -> fields.put(f.getKey(), values(f)));
        fields.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new BadInput(name, "There is no field of this name here.");
                        });
        return new Said(fields);
    }

    /** The fields of a form. */
    static Said form(MultivaluedMap<String, String> form) {
        return new Said(Map.copyOf(form));
    }

    /** The text of a field; empty where it is not there. */
    String text(String name) {
        return String.join("", all(name));
    }

    /**
     * The constant a field names.
     *
     * @throws BadInput if it names none
     */
    <E extends Enum<E> & Named> Optional<E> find(String name, Class<E> type) {
        String id = text(name);
        return id.isEmpty() ? Optional.empty() : Optional.of(named(name, type, id));
    }

    /** All constants a field names. */
    <E extends Enum<E> & Named> Set<E> findAll(String name, Class<E> type) {
        return all(name).stream()
                .map(id -> named(name, type, id))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    private static <E extends Enum<E> & Named> E named(String name, Class<E> type, String id) {
        return Named.find(type, id)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        name,
                                        "%s must be one of %s."
                                                .formatted(
                                                        name,
                                                        Stream.of(type.getEnumConstants())
                                                                .map(Named::id)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
    }

    private static JsonNode object(byte[] body, ObjectMapper mapper) {
        try {
            JsonNode read = body.length == 0 ? mapper.createObjectNode() : mapper.readTree(body);
            if (read.isObject()) {
                return read;
            }
        } catch (IOException malformed) {
            // Said below: what is wrong inside is no business of a log.
        }
        throw new BadInput("body", "The body must be a JSON object.");
    }

    private static List<String> values(Map.Entry<String, JsonNode> field) {
        JsonNode value = field.getValue();
        if (value.isNull()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        (value.isArray() ? value : List.of(value)).forEach(one -> values.add(scalar(field, one)));
        return values;
    }

    private static String scalar(Map.Entry<String, JsonNode> field, JsonNode value) {
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw new BadInput(field.getKey(), "%s must be text.".formatted(field.getKey()));
        }
        return value.asText();
    }
}
