package org.nuanyi.kernel.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
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

    @Test
    void single_characters_are_read_as_unicode_says() {
        Transliterator unicode = Transliterator.getInstance("Han-Latin");
        List<String> read = new ArrayList<>();
        for (char c = '一'; c <= '龥'; c += 7) {
            String toned = unicode.transliterate(String.valueOf(c));
            List<String> ours = Pinyin.MANDARIN.syllables(String.valueOf(c));
            boolean namesSayOtherwise = "地都什长行".indexOf(c) >= 0;
            if (!namesSayOtherwise && !ours.isEmpty()) {
                assertThat(ours).as("%s", c).containsExactly(untoned(toned));
                read.add(toned);
            }
        }
        assertThat(read).hasSizeGreaterThan(2_900);
    }

    private static String untoned(String toned) {
        String parted = Normalizer.normalize(toned, Normalizer.Form.NFD);
        return parted.replace("u\u0308", "v").replaceAll("\\p{M}", "");
    }
}
