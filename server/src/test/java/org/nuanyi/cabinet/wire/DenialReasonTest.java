package org.nuanyi.cabinet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.cabinet.DenialReason;

class DenialReasonTest {

    @Test
    void the_reasons_are_those_of_the_contract() throws IOException {
        JsonNode schema =
                new ObjectMapper()
                        .readTree(Path.of("../docs/cabinet/schemas/response.json").toFile());

        assertThat(Arrays.stream(DenialReason.values()).map(DenialReason::id))
                .containsExactlyInAnyOrderElementsOf(
                        schema.at("/properties/reason/enum")
                                .valueStream()
                                .map(JsonNode::asText)
                                .toList());
    }
}
