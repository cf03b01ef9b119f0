package org.nuanyi.kernel.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed without Chinese finds Chinese names. */
class TypedNameTest {

    @DisplayName("全拼、首字母、只打了一半，都找得到")
    @ParameterizedTest
    @CsvSource({
        "dongsi, 东四北大街驿站",
        "ds, 东四北大街驿站",
        "dsbdj, 东四北大街驿站",
        "dongsib, 东四北大街驿站",
        "beidajie, 东四北大街驿站",
        "xian, 西安门",
        "xian, 先农坛",
        "chaoyang, 朝阳门",
        "chang, 长安街",
        "hang, 工商银行",
        "xing, 自行车",
        "lv, 绿地"
    })
    void finds(String typed, String name) {
        assertThat(Pattern.compile(TypedName.expression(typed)).matcher(name).find()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"dongsi, 西四", "sd, 东四", "nan, 东四北大街"})
    void does_not_find_what_is_read_otherwise(String typed, String name) {
        assertThat(Pattern.compile(TypedName.expression(typed)).matcher(name).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "东四", "DS", "d s", "1", ".*", "[a", "aaaaaaaaaaaaaaaaaaaaa"})
    void what_is_no_pinyin_gives_no_expression(String typed) {
        assertThat(TypedName.expression(typed)).isEmpty();
    }

    @Test
    void however_it_can_be_parted_the_expression_stays_short() {
        assertThat(TypedName.expression("xianxianxianxianxian").length()).isLessThan(200_000);
        assertThat(TypedName.expression("uuuuuuuu")).isEmpty();
    }
}
