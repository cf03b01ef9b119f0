package org.nuanyi.purchase.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in capitals. */
class CapitalYuanTest {

    @DisplayName("大写金额")
    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "5, 伍分",
        "50, 伍角整",
        "100, 壹元整",
        "105, 壹元零伍分",
        "123, 壹元贰角叁分",
        "1000, 壹拾元整",
        "140000, 壹仟肆佰元整",
        "140950, 壹仟肆佰零玖元伍角整",
        "100500, 壹仟零伍元整",
        "1000000, 壹万元整",
        "1000100, 壹万零壹元整",
        "10010000, 壹拾万零壹佰元整",
        "10000000000, 壹亿元整",
        "10000000100, 壹亿零壹元整",
        "123456789012, 壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分",
    })
    void an_amount_reads_as_it_is_written_on_vouchers(long fen, String words) {
        assertThat(CapitalYuan.of(fen)).isEqualTo(words);
    }
}
