package org.nuanyi.finder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.Check;

@DisplayName("哪一天由谁核对，久了就说久了")
class CheckWordsTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T10:00");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, keeper,     今天由站点核对",
        "2026-11-23, keeper,     昨天由站点核对",
        "2026-10-12, inspection, 10月12日由检查组核对",
        "2026-10-12, 110101006,  10月12日由东四街道总工会核对",
        "2026-10-12, gone,       10月12日由工会核对",
        "2026-10-12, list,       来源名单写明 10月12日核对过",
        "2026-08-26, union,      8月26日由工会核对",
        "2026-08-25, union,      8月25日由工会核对 · 超过 90 天未核对",
        "2025-06-01, keeper,     2025年6月1日由站点核对 · 超过 90 天未核对",
    })
    void it_is_said_in_chinese(String day, String by, String said) {
        assertThat(words(Language.CHINESE).of(on(day, by))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, keeper,     Checked today by the station",
        "2026-10-12, 110101006,  Checked 12 Oct by 东四街道总工会",
        "2026-10-12, list,       'Checked 12 Oct, as its list says'",
        "2025-06-01, inspection, Checked 1 Jun 2025 by an inspection · nobody has checked for over"
                + " 90 days",
    })
    void and_in_english(String day, String by, String said) {
        assertThat(words(Language.ENGLISH).of(on(day, by))).isEqualTo(said);
    }

    @Test
    void what_was_never_checked_says_so() {
        assertThat(words(Language.CHINESE).of(Optional.empty())).isEqualTo("还没有核对过");
        assertThat(words(Language.ENGLISH).of(Optional.empty()))
                .isEqualTo("Not checked on the spot yet");
    }

    private static CheckWords words(Language language) {
        return new CheckWords(
                new TimeWords(language, NOW), code -> code.equals("110101006") ? "东四街道总工会" : "");
    }

    private static Optional<Check> on(String day, String by) {
        return Optional.of(new Check(Instant.parse(day + "T00:30:00+08:00"), by));
    }
}
