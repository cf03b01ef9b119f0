package org.nuanyi.cabinet.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nuanyi.cabinet.sim.wire.Channel;

/** The schemas of the contract. Readers ignore unknown fields; here one is a mistake. */
public final class Schemas {

    /** The folder of the contract. */
    public static final Path DOCS = docs();

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Map<String, JsonSchema> STRICT = new ConcurrentHashMap<>();

    private Schemas() {}

    private static Path docs() {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.isDirectory(here.resolve("docs")) ? here : here.resolve("..");
        return root.resolve("docs/cabinet");
    }

    /** The text keeps to the schema of its channel. */
    public static JsonNode keeps(Channel channel, String json) {
        String path = channel.path();
        return keeps(path.substring(path.indexOf('/') + 1) + ".json", json);
    }

    /** The text keeps to that schema. */
    public static JsonNode keeps(String schema, String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            assertThat(STRICT.computeIfAbsent(schema, Schemas::strict).validate(tree))
                    .as("%s by %s", json, schema)
                    .isEmpty();
            return tree;
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static JsonSchema strict(String name) {
        try {
            String text =
                    """
                    {"$schema": "https://json-schema.org/draft/2020-12/schema",
                     "$ref": "%s", "unevaluatedProperties": false}
                    """
                            .formatted(name);
            // A place beside the others, from which their names are found.
            String beside = "schemas/strict-" + name.replaceAll("[^a-z.]", "-");
            SchemaLocation at = SchemaLocation.of(DOCS.resolve(beside).toUri().toString());
            return FACTORY.getSchema(at, MAPPER.readTree(text));
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
