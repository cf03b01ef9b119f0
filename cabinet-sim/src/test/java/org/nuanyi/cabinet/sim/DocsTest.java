package org.nuanyi.cabinet.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanyi.cabinet.sim.wire.Cards;
import org.nuanyi.cabinet.sim.wire.Channel;
import org.nuanyi.cabinet.sim.wire.Json;
import org.nuanyi.cabinet.sim.wire.Signatures;

class DocsTest {

    private static final Path EXAMPLES = Schemas.DOCS.resolve("examples");

    static Stream<Path> examples() throws IOException {
        return list("json");
    }

    static Stream<Path> signed() throws IOException {
        return list("jws");
    }

    private static Stream<Path> list(String ending) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files
                    .filter(file -> file.toString().endsWith("." + ending))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleKeepsToItsSchemaAndNamesNoFieldItDoesNotKnow(Path file) throws IOException {
        String name = file.getFileName().toString();
        String schema = name.substring(0, name.indexOf('.')) + ".json";
        Schemas.keeps(
                schema.equals("server-key.json") ? "common.json#/$defs/key" : schema,
                Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("signed")
    void everySignedExampleIsBelievedByThePublishedKeyAndSaysWhatStandsBesideIt(Path file)
            throws IOException {
        JsonNode key = tree(EXAMPLES.resolve("server-key.json"));
        String jws = Files.readString(file);

        var reading = Signatures.read(jws, Map.of(key.path("kid").asText(), key));

        assertThat(reading).isInstanceOf(Signatures.Reading.Genuine.class);
        var command = ((Signatures.Reading.Genuine) reading).command();
        command.order();
        Path claims = Path.of(file.toString().replace(".jws", ".json"));
        assertThat(Json.tree(command)).isEqualTo(tree(claims));
    }

    @Test
    void aChangedExampleIsNotBelieved() throws IOException {
        JsonNode key = tree(EXAMPLES.resolve("server-key.json"));
        String jws = Files.readString(EXAMPLES.resolve("command.open-take.jws"));
        int middle = jws.length() / 2;
        char other = jws.charAt(middle) == 'A' ? 'B' : 'A';
        String changed = jws.substring(0, middle) + other + jws.substring(middle + 1);

        assertThat(Signatures.read(changed, Map.of(key.path("kid").asText(), key)))
                .isInstanceOf(Signatures.Reading.Doubtful.class);
    }

    @Test
    void theCardOfTheExamplesIsTheHashOfItsNumber() throws IOException {
        JsonNode answer = tree(EXAMPLES.resolve("provision-answer.json"));
        JsonNode asked = tree(EXAMPLES.resolve("card.asked.json"));

        assertThat(new Cards(answer.path("card_key").asText()).hash("1100000012345678"))
                .isEqualTo(asked.path("card").asText());
    }

    @Test
    void everyMessageHasAnExample() throws IOException {
        List<String> without = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            String name = channel.path().substring(channel.path().indexOf('/') + 1);
            if (examples().noneMatch(file -> file.getFileName().toString().startsWith(name))) {
                without.add(name);
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void theAsyncApiNamesEveryTopicAndOnlyFilesThatAreThere() throws IOException {
        JsonNode api =
                new ObjectMapper(new YAMLFactory())
                        .readTree(Schemas.DOCS.resolve("asyncapi.yaml").toFile());

        assertThat(api.path("asyncapi").asText()).startsWith("3.");
        List<String> addresses = api.path("channels").findValuesAsText("address");
        assertThat(addresses).contains("nuanyi/v1/cabinet/{cabinet}/command");
        for (Channel channel : Channel.values()) {
            assertThat(addresses).contains("nuanyi/v1/cabinet/{cabinet}/" + channel.path());
        }
        for (String reference : api.findValuesAsText("$ref")) {
            if (reference.startsWith("#")) {
                assertThat(api.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
            } else {
                assertThat(Schemas.DOCS.resolve(reference)).exists();
            }
        }
    }

    private static JsonNode tree(Path file) throws IOException {
        return Json.read(Files.readString(file), JsonNode.class);
    }
}
