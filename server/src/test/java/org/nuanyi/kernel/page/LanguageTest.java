package org.nuanyi.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.kernel.page.Language.CHINESE;
import static org.nuanyi.kernel.page.Language.ENGLISH;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB,en;q=0.9            | ENGLISH
                    zh-CN,zh;q=0.9,en;q=0.8   | CHINESE
                    zh-TW                     | CHINESE
                    fr,en;q=0.5               | ENGLISH
                    en;q=0.4,zh;q=0.6         | CHINESE
                    en;q=0,fr                 | CHINESE
                    fr                        | CHINESE
                    *                         | CHINESE
                    ;;;q=x                    | CHINESE
                    """)
    void the_browser_says_what_its_reader_prefers(String header, Language expected) {
        assertThat(Language.ofHeader(header)).isEqualTo(expected);
    }

    @Test
    void it_is_chinese_when_nobody_says() {
        assertThat(Language.ofHeader("")).isEqualTo(CHINESE);
    }

    @Test
    void a_language_is_found_by_its_tag_or_a_longer_one() {
        assertThat(Language.find("en-US")).contains(ENGLISH);
        assertThat(Language.find("zh_Hans")).contains(CHINESE);
        assertThat(Language.find("xx")).isEmpty();
        assertThat(Language.find("")).isEmpty();
    }
}
