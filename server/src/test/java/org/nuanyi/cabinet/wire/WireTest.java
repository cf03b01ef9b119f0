package org.nuanyi.cabinet.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanyi.cabinet.link.Channel;

/** The server reads and writes what docs/cabinet-protocol.md says, by its own examples. */
class WireTest {

    private static final Path EXAMPLES = Path.of("..", "docs", "cabinet", "examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What every message of its kind must have; the schemas say so. */
    private static final Map<String, List<String>> REQUIRED =
            Map.of(
                    "response", List.of("outcome", "sequence"),
                    "dispense", List.of("lane", "item", "pieces", "remaining", "cause", "offline"),
                    "door", List.of("door", "sequence"),
                    "card", List.of("transaction_id", "card", "lane", "purpose", "decision"),
                    "tamper", List.of("kind"),
                    "temperature", List.of("state", "temperature_dc"),
                    "heartbeat", List.of("connection", "device_at", "last_sequence", "door"),
                    "lanes", List.of("sequence", "planogram_version", "lanes"),
                    "connection", List.of("status", "connection", "protocol"));

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(it -> REQUIRED.containsKey(kind(it))).sorted().toList().stream();
        }
    }

    private static String kind(Path example) {
        String name = example.getFileName().toString();
        return name.endsWith(".json") ? name.split("\\.", 2)[0] : "";
    }

    private static Channel channel(Path example) {
        return Stream.of(Channel.values())
                .filter(it -> it.level().endsWith(kind(example)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_example_of_a_device_is_read(Path example) throws Exception {
        Message message = Wire.read(channel(example), Files.readAllBytes(example));

        assertThat(message.envelope().cabinet()).isEqualTo("dongsi-office-01");
        JsonNode said = JSON.readTree(example.toFile());
        JsonNode back = JSON.readTree(Wire.write(message.said()));
        back.properties()
                .forEach(
                        field ->
                                assertThat(field.getValue())
                                        .as(field.getKey())
                                        .isEqualTo(said.get(field.getKey())));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void without_what_it_must_say_it_is_not_read(Path example) throws Exception {
        for (String field : REQUIRED.getOrDefault(kind(example), List.of())) {
            ObjectNode lame = (ObjectNode) JSON.readTree(example.toFile());
            lame.remove(field);
            assertThatThrownBy(() -> Wire.read(channel(example), JSON.writeValueAsBytes(lame)))
                    .as(field)
                    .isInstanceOf(Unreadable.class);
        }
    }

    @Test
    @DisplayName("没有的枚举值、越界的数、不是整数的数，都读不懂")
    void a_value_that_is_not_of_the_contract_is_not_read() throws Exception {
        Path example = EXAMPLES.resolve("dispense.opening.json");
        Map<String, Object> wrong =
                Map.of(
                        "cause",
                        "magic",
                        "lane",
                        61,
                        "pieces",
                        1.5,
                        "item",
                        "Mask!",
                        "sequence",
                        0,
                        "offline",
                        "yes",
                        "boot",
                        0,
                        "at",
                        "+400000-01-01T00:00:00.000Z");
        for (var change : new TreeSet<>(wrong.keySet())) {
            ObjectNode lame = (ObjectNode) JSON.readTree(example.toFile());
            lame.set(change, JSON.valueToTree(wrong.get(change)));
            assertThatThrownBy(() -> Wire.read(Channel.DISPENSE, JSON.writeValueAsBytes(lame)))
                    .as(change)
                    .isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void a_field_of_a_later_version_is_passed_over() throws Exception {
        ObjectNode later =
                (ObjectNode) JSON.readTree(EXAMPLES.resolve("response.opened.json").toFile());
        later.put("colour", "green");

        assertThat(Wire.read(Channel.RESPONSE, JSON.writeValueAsBytes(later)).said())
                .isInstanceOf(Said.Response.class);
    }

    @Test
    void of_what_cannot_be_read_it_is_still_known_who_said_it() throws Exception {
        ObjectNode lame =
                (ObjectNode) JSON.readTree(EXAMPLES.resolve("response.opened.json").toFile());
        lame.put("outcome", "exploded");
        byte[] payload = JSON.writeValueAsBytes(lame);

        assertThatThrownBy(() -> Wire.read(Channel.RESPONSE, payload))
                .isInstanceOf(Unreadable.class);
        assertThat(Wire.readEnvelope(payload).sequence()).hasValue(2);
    }

    @Test
    void a_command_is_signed_as_the_contract_wants_it() throws JoseException, IOException {
        CommandSigner signer = CommandSigner.create("server-2026");
        Instant now = Instant.parse("2026-11-27T03:00:00.310Z");
        Order open =
                new Order.Open(
                        Order.Purpose.TAKE,
                        OptionalInt.of(3),
                        OptionalInt.of(1),
                        30,
                        Optional.empty());
        UUID opening = UUID.fromString("c3d1a1c0-1111-4111-8111-000000000001");

        byte[] signed = signer.sign(Command.of("dongsi-office-01", opening, open, now));

        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(new String(signed, US_ASCII));
        jws.setKey(JsonWebKey.Factory.newJwk(signer.publicKey()).getKey());
        assertThat(jws.verifySignature()).isTrue();
        assertThat(JSON.readTree(jws.getHeaders().getFullHeaderAsJsonString()))
                .isEqualTo(JSON.readTree(EXAMPLES.resolve("command-header.json").toFile()));
        ObjectNode claims = (ObjectNode) JSON.readTree(jws.getPayload());
        ObjectNode expected =
                (ObjectNode) JSON.readTree(EXAMPLES.resolve("command.open-take.json").toFile());
        claims.remove(List.of("message_id", "issued_at", "expires_at"));
        expected.remove(List.of("message_id", "issued_at", "expires_at"));
        assertThat(claims).isEqualTo(expected);
    }

    @Test
    void a_key_is_the_same_after_it_was_kept() {
        CommandSigner signer = CommandSigner.create("server-2026");

        CommandSigner kept = CommandSigner.of(signer.secret());

        assertThat(kept.publicKey()).isEqualTo(signer.publicKey());
        assertThat(kept.publicKey()).doesNotContainKey("d");
        assertThat(kept.id()).isEqualTo("server-2026");
    }
}
