package org.nuanyi.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1000; 100000",
                "1,000.00; 100000",
                " 0.5 ; 50",
                "0.05; 5",
                "12.34; 1234",
                "9,999,999,999,999.99; 999999999999999"
            })
    void an_amount_is_read_to_the_fen(String written, long fen) {
        assertThat(Yuan.parse(written)).contains(fen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "0.00",
                "-1",
                "+1",
                "1.234",
                "1.",
                ".5",
                "1,00",
                "1,0000",
                "1e3",
                "１２",
                "12元",
                "NaN",
                "99999999999999"
            })
    @DisplayName("金额从严：最多两位小数，不猜")
    void what_is_no_amount_is_not_guessed(String written) {
        assertThat(Yuan.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0; 0.00", "5; 0.05", "-5; -0.05", "123450; 1,234.50", "-100000; -1,000.00"})
    void an_amount_is_written_with_two_decimals(long fen, String text) {
        assertThat(Yuan.text(fen)).isEqualTo(text);
    }

    @Test
    void what_is_written_is_read_again() {
        for (long fen = 1; fen < 1_000_000_000_000_000L; fen = fen * 3 + 7) {
            assertThat(Yuan.parse(Yuan.text(fen))).contains(fen);
        }
    }
}
