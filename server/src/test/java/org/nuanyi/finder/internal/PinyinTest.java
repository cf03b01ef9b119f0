package org.nuanyi.finder.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @DisplayName("多音字按地名读")
    @ParameterizedTest
    @CsvSource({
        "永定门, yong ding men",
        "朝阳门, chao yang men",
        "和平里, he ping li",
        "什刹海, shi cha hai",
        "什锦花园, shi jin hua yuan",
        "大栅栏, da shi lan",
        "地坛, di tan",
        "长安街, chang an jie",
        "首都剧场, shou du ju chang",
        "工商银行, gong shang yin hang",
        "自行车, zi xing che",
        "厦门, xia men",
        "国贸大厦, guo mao da sha",
        "绿, lv"
    })
    void names_of_places_are_read_as_people_say_them(String name, String spoken) {
        assertThat(Pinyin.MANDARIN.syllables(name)).containsExactly(spoken.split(" "));
    }

    @Test
    void letters_and_digits_stay_and_everything_else_parts_them() {
        assertThat(Pinyin.MANDARIN.syllables("7-11 便利店(A座)🥤"))
                .containsExactly("7", "11", "bian", "li", "dian", "A", "zuo");
    }

    @Test
    void nothing_has_no_syllables() {
        assertThat(Pinyin.MANDARIN.syllables("")).isEqualTo(List.of());
    }
}
