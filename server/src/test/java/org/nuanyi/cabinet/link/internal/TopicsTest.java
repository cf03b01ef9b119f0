package org.nuanyi.cabinet.link.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.cabinet.link.Channel;

/** Whose topic it is, and what for. */
class TopicsTest {

    @Test
    void every_channel_has_a_topic_that_leads_back_to_it() {
        assertThat(Arrays.stream(Channel.values()))
                .allSatisfy(
                        channel ->
                                assertThat(Topics.origin(Topics.of("dc-01", channel)))
                                        .contains(new Topics.Origin("dc-01", channel)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nuanyi/v1/cabinet/",
                "nuanyi/v1/cabinet/dc-01",
                "nuanyi/v1/cabinet/dc-01/",
                "nuanyi/v1/cabinet/dc-01/command",
                "nuanyi/v1/cabinet/dc-01/response/",
                "nuanyi/v1/cabinet//response",
                "nuanyi/v1/cabinet/DC-01/response",
                "nuanyi/v2/cabinet/dc-01/response",
                "a/nuanyi/v1/cabinet/dc-01/response"
            })
    void what_is_no_channel_of_a_cabinet_is_nobodys(String topic) {
        assertThat(Topics.origin(topic)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "-a",
                "A1",
                "a b",
                "a/b",
                "a+",
                "柜一",
                "12345678901234567890123456789012x"
            })
    void what_is_no_id_is_none(String text) {
        assertThat(Topics.isId(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a1", "dc-01", "0-", "12345678901234567890123456789012"})
    void ids_are_small_letters_digits_and_hyphens(String text) {
        assertThat(Topics.isId(text)).isTrue();
    }
}
