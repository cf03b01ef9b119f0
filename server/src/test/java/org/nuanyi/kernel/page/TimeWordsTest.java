package org.nuanyi.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {

    private static final LocalDateTime TUESDAY_MORNING = LocalDateTime.parse("2026-11-24T05:10");

    private final TimeWords chinese = new TimeWords(Language.CHINESE, TUESDAY_MORNING);
    private final TimeWords english = new TimeWords(Language.ENGLISH, TUESDAY_MORNING);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-11-24T17:30, 17:30,               17:30
                    2026-11-25T00:00, 24:00,               24:00
                    2026-11-25T02:00, 明天 02:00,           tomorrow 02:00
                    2026-11-26T09:00, 周四 09:00,           Thu 09:00
                    2026-11-30T09:00, 周一 09:00,           Mon 09:00
                    2026-12-01T09:00, 12月1日 09:00,        1 Dec 09:00
                    2027-01-04T09:00, 2027年1月4日 09:00,   4 Jan 2027 09:00
                    """)
    void a_moment_to_come_is_said_as_near_as_it_is(
            LocalDateTime moment, String inChinese, String inEnglish) {
        assertThat(chinese.coming(moment)).isEqualTo(inChinese);
        assertThat(english.coming(moment)).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-11-24T05:10, 刚刚,            just now
                    2026-11-24T04:58, 12 分钟前,       12 min ago
                    2026-11-24T03:00, 2 小时前,        2 h ago
                    2026-11-24T01:00, 今天 01:00,      today 01:00
                    2026-11-23T18:00, 昨天 18:00,      yesterday 18:00
                    2026-11-23T23:59, 昨天 23:59,      yesterday 23:59
                    2026-11-19T18:00, 5 天前,          5 days ago
                    2026-03-02T18:00, 2026年3月2日,    2 Mar 2026
                    """)
    void a_moment_gone_by_is_said_as_near_as_it_was(
            LocalDateTime moment, String inChinese, String inEnglish) {
        assertThat(chinese.past(moment)).isEqualTo(inChinese);
        assertThat(english.past(moment)).isEqualTo(inEnglish);
    }

    @Test
    void a_clock_that_runs_past_midnight_says_so() {
        assertThat(chinese.clock(9 * 60)).isEqualTo("09:00");
        assertThat(chinese.clock(24 * 60)).isEqualTo("24:00");
        assertThat(chinese.clock(26 * 60)).isEqualTo("次日 02:00");
        assertThat(english.clock(26 * 60)).isEqualTo("02:00 next day");
    }

    @Test
    void the_present_is_a_weekday_and_a_clock() {
        assertThat(chinese.present()).isEqualTo("周二 05:10");
        assertThat(english.present()).isEqualTo("Tue 05:10");
        assertThat(chinese.date(LocalDate.parse("2026-11-24"))).isEqualTo("11月24日");
    }
}
