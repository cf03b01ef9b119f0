package org.nuanyi.finder.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBufferTest {

    private static final ObjectMapper JACKSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "暖心驿站（东四店）",
                "he said \"暖\" and \\ left",
                "line\nbreak\ttab\u0000nul\u001funit",
                "emoji 🥤👩‍🔧 and é ß",
                "</script><b>"
            })
    void a_string_reads_back_as_it_was(String text) throws IOException {
        assertThat(read(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83E", "\uDD64", "a\uD83Eb", "\uDD64\uD83E"})
    void half_a_surrogate_pair_becomes_the_replacement_character(String broken) throws IOException {
        assertThat(read(broken)).isEqualTo(broken.replaceAll("[\\uD800-\\uDFFF]", "\uFFFD"));
    }

    @Test
    void any_text_reads_back() throws IOException {
        long seed = 20261124;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String text =
                    random.ints(random.nextInt(40), 0, 0x11000)
                            .filter(c -> c < 0xD800 || c > 0xDFFF)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            assertThat(read(text)).as("seed %d, round %d", seed, round).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "116.4193, 116.4193",
        "-0.0000004, 0",
        "-0.5, -0.5",
        "39.92840049, 39.9284",
        "0.0000005, 0.000001",
        "180, 180",
        "-179.999999, -179.999999"
    })
    void degrees_have_up_to_six_decimals(double degrees, String written) {
        assertThat(
                        new String(
                                new JsonBuffer(1).degrees(degrees).toBytes(),
                                StandardCharsets.US_ASCII))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, 99, 100, 1_234_567_890, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void a_number_is_written_in_full(long number) {
        assertThat(new JsonBuffer(1).raw("[").number(number).raw("]").toBytes())
                .asString()
                .isEqualTo("[" + number + "]");
    }

    @Test
    void what_is_written_next_leaves_nothing_of_what_was_before() {
        JsonBuffer buffer = new JsonBuffer(1);
        byte[] first = buffer.raw("[1,2,3]").toBytes();

        byte[] second = buffer.cleared().raw("[4]").toBytes();

        assertThat(first).asString().isEqualTo("[1,2,3]");
        assertThat(second).asString().isEqualTo("[4]");
    }

    @Test
    void parts_written_before_are_copied() {
        byte[] before = "[1,2,3]".getBytes(StandardCharsets.US_ASCII);

        byte[] all =
                new JsonBuffer(2)
                        .raw("{\"a\":")
                        .raw(before)
                        .raw(",\"b\":")
                        .raw(before, 1, 2)
                        .raw("}")
                        .toBytes();

        assertThat(all).asString().isEqualTo("{\"a\":[1,2,3],\"b\":1}");
    }

    private static String read(String text) throws IOException {
        return JACKSON.readValue(new JsonBuffer(4).string(text).toBytes(), String.class);
    }
}
