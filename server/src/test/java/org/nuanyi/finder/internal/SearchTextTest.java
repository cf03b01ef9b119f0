package org.nuanyi.finder.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    private static final List<String> NAMES =
            List.of(
                    "东四街道总工会暖心驿站",
                    "朝阳门南小街驿站",
                    "什刹海地安门外大街",
                    "大栅栏粮食店街",
                    "中国银行（和平里支行）ATM",
                    "KFC 磁器口餐厅 24小时",
                    "山西面馆",
                    "永定门外绿色家园");

    private final SearchText text =
            SearchText.pack(NAMES.stream().map(name -> SearchWords.of(List.of(name))).toList());

    @DisplayName("汉字、拼音、首字母都能找到")
    @ParameterizedTest
    @CsvSource({
        "东四街道, 0",
        "dsjd, 0",
        "dongsi, 0",
        "dongsijiedao, 0",
        "DongSi, 0",
        "朝阳门, 1",
        "chaoyangmen, 1",
        "cym, 1",
        "shichahai, 2",
        "dianmen, 2",
        "dashilan, 3",
        "和平里, 4",
        "hepingli, 4",
        "zgyh, 4",
        "yinhang, 4",
        "atm, 4",
        "kfc, 5",
        "ciqikou, 5",
        "24, 5",
        "ｋｆｃ, 5",
        "yongdingmen, 7",
        "lvse, 7"
    })
    void a_name_is_found_by_its_characters_its_pinyin_and_its_initials(String typed, int expected) {
        assertThat(find(typed)).contains(NAMES.get(expected));
    }

    @Test
    void a_match_begins_at_a_syllable() {
        assertThat(find("an")).as("安 in 地安门, not 山 or 暖").containsExactly("什刹海地安门外大街");
        assertThat(find("fc")).as("inside KFC").isEmpty();
    }

    @Test
    void what_is_nowhere_is_not_found() {
        assertThat(find("上海")).isEmpty();
        assertThat(find("zzz")).isEmpty();
    }

    @Test
    void a_text_is_split_into_words_in_one_form() {
        assertThat(SearchText.split(" ＤｏｎｇＳｉ　驿站\t24 ")).containsExactly("dongsi", "驿站", "24");
        assertThat(SearchText.split(" \t　")).isEmpty();
    }

    private List<String> find(String typed) {
        return text.find(SearchText.split(typed).getFirst()).stream().mapToObj(NAMES::get).toList();
    }
}
