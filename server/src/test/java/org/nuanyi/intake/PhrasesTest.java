package org.nuanyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyi.kernel.page.Language;

class PhrasesTest {

    private static final List<String> DETAILS =
            IntStream.range(0, 4).mapToObj(i -> "‹" + i + "›").toList();

    @ParameterizedTest
    @EnumSource
    void every_fault_has_its_words_in_both_languages(Fault fault) {
        for (Language language : Language.values()) {
            Phrases phrases = Phrases.in(language);
            assertThat(phrases.wrong(fault, DETAILS)).isNotBlank().doesNotContain("{0}", "{1}");
            assertThat(phrases.write(fault, DETAILS)).isNotBlank().doesNotContain("{0}", "{1}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void both_languages_tell_the_same_details(Fault fault) {
        Phrases chinese = Phrases.in(Language.CHINESE);
        Phrases english = Phrases.in(Language.ENGLISH);

        for (String detail : DETAILS) {
            String inChinese = chinese.wrong(fault, DETAILS) + chinese.write(fault, DETAILS);
            String inEnglish = english.wrong(fault, DETAILS) + english.write(fault, DETAILS);
            assertThat(inChinese.contains(detail)).as(detail).isEqualTo(inEnglish.contains(detail));
        }
    }
}
