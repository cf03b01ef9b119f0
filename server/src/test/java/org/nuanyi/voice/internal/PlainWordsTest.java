package org.nuanyi.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.kernel.BadInput;

class PlainWordsTest {

    @ParameterizedTest
    @CsvSource({
        "'  门 锁着　 ', 门 锁着",
        "'一\r\n\r\n\r\n二', '一\n二'",
        "'a\u0000b\u0007c', abc",
        "'\u202egnp.exe', gnp.exe",
        "'微\u200b波\ufeff炉', 微波炉",
        "'e\u0301', \u00e9",
        "'\ud800', ''",
        "'<script>alert(1)</script>', '<script>alert(1)</script>'",
    })
    void only_what_can_be_seen_stays(String written, String kept) {
        assertThat(PlainWords.of(written)).isEqualTo(kept);
    }

    @DisplayName("五百个字写得下，五百零一个写不下")
    @Test
    void five_hundred_characters_are_enough() {
        assertThat(PlainWords.of("暖".repeat(500))).hasSize(500);
        assertThatThrownBy(() -> PlainWords.of("暖".repeat(501)))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("text"));
    }

    @Test
    void a_contact_is_one_short_line() {
        assertThat(PlainWords.contact(" 138\n0000 1234 ")).isEqualTo("138 0000 1234");
        assertThatThrownBy(() -> PlainWords.contact("1".repeat(101)))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("contact"));
    }
}
