package org.nuanyi.core.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How weekdays follow the State Council, as ADR 0005 decides: value => instant => what is said. */
class WorkdaysTest {
    @DisplayName("周一至周五＝工作日：节日关门，调休上班日开门")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Mo-Fr 08:00-18:00 => 2026-10-01 09:00 => closed until 10-08 08:00
                    Mo-Fr 08:00-18:00 => 2026-10-07 09:00 => closed until 10-08 08:00
                    Mo-Fr 08:00-18:00 => 2026-09-30 19:00 => closed until 10-08 08:00
                    Mo-Fr 08:00-18:00 => 2026-10-09 19:00 => closed until 10-10 08:00
                    Mo-Fr 08:00-18:00 => 2026-10-10 09:00 => open until 10-10 18:00
                    Mo-Fr 08:00-18:00 => 2026-10-11 09:00 => closed until 10-12 08:00
                    Mo-Fr 08:00-18:00 => 2026-09-20 09:00 => open until 09-20 18:00
                    Mo-Fr 08:00-18:00 => 2026-01-04 09:00 => open until 01-04 18:00
                    Mo-Fr 08:00-18:00 => 2026-02-14 09:00 => open until 02-14 18:00
                    Mo-Fr 08:00-18:00 => 2026-02-28 09:00 => open until 02-28 18:00
                    Mo-Fr 08:00-18:00 => 2026-05-09 09:00 => open until 05-09 18:00
                    Mo-Fr 22:00-02:00 => 2026-10-01 01:00 => open until 10-01 02:00
                    Mo-Fr 22:00-02:00 => 2026-10-11 01:00 => open until 10-11 02:00
                    Mo,Tu,We,Th,Fr 08:00-18:00 => 2026-10-01 09:00 => closed until 10-08 08:00
                    Mo-Fr 08:00-18:00; Sa 09:00-12:00 => 2026-10-10 13:00 => open until 10-10 18:00
                    Mo-Fr 08:00-18:00; Sa 09:00-12:00 => 2026-10-03 10:00 => open until 10-03 12:00
                    Mo-Fr 08:00-18:00; Sa,Su off => 2026-10-10 13:00 => open until 10-10 18:00
                    Mo-Fr 08:00-18:00 unknown "先打电话" => 2026-10-01 09:00 => closed until 10-08 08:00
                    Nov-Mar Mo-Fr 08:00-16:00; Apr-Oct Mo-Fr 08:00-18:00 => 2026-10-01 09:00 => closed until 10-08 08:00
                    """)
    void monday_to_friday_means_workdays(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("周末也开的不受节假日影响")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Mo-Su 08:00-20:00 => 2026-10-01 09:00 => open until 10-01 20:00
                    08:00-20:00 => 2026-10-01 09:00 => open until 10-01 20:00
                    24/7 => 2026-10-01 09:00 => open, no end known
                    Mo-Sa 08:00-20:00 => 2026-10-01 09:00 => open until 10-01 20:00
                    Mo-Sa 08:00-20:00 => 2026-09-20 09:00 => open until 09-20 20:00
                    Tu-Su 08:00-20:00 => 2026-10-01 09:00 => open until 10-01 20:00
                    Tu-Su 08:00-20:00 => 2026-10-10 09:00 => open until 10-10 20:00
                    """)
    void whoever_opens_at_weekends_too_knows_no_holidays(
            String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("只写周末的，调休上班日不算周末")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Sa,Su 10:00-16:00 => 2026-10-10 11:00 => closed until 10-11 10:00
                    Sa 10:00-16:00 => 2026-10-10 11:00 => closed until 10-17 10:00
                    Su[3] 10:00-16:00 => 2026-09-20 11:00 => closed until 10-18 10:00
                    Sa,Su 10:00-16:00 => 2026-10-03 11:00 => open until 10-03 16:00
                    08:00-20:00; Sa,Su off => 2026-10-10 11:00 => open until 10-10 20:00
                    """)
    void a_weekend_rule_does_not_match_a_make_up_workday(
            String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("单写某几天的按日历")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Mo 08:00-12:00 => 2026-10-10 09:00 => closed until 10-12 08:00
                    Mo-Th 08:00-12:00 => 2026-10-10 09:00 => closed until 10-12 08:00
                    Mo-Th 08:00-12:00 => 2026-10-01 09:00 => open until 10-01 12:00
                    We 08:00-12:00 => 2026-10-07 09:00 => open until 10-07 12:00
                    24/7; Mo-Fr off => 2026-10-01 09:00 => closed until 10-03 00:00
                    24/7; Mo-Fr off => 2026-10-10 09:00 => closed until 10-11 00:00
                    """)
    void a_single_weekday_keeps_to_the_wall_calendar(
            String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("分开写满周一至周五：节日关门，调休上班日按五天都一致的算")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Mo-Th 08:00-17:00; Fr 08:00-16:00 => 2026-10-01 09:00 => closed until 10-08 08:00
                    Mo-Th 08:00-17:00; Fr 08:00-16:00 => 2026-10-10 07:00 => closed until 10-10 08:00
                    Mo-Th 08:00-17:00; Fr 08:00-16:00 => 2026-10-10 09:00 => open until 10-10 16:00
                    Mo-Th 08:00-17:00; Fr 08:00-16:00 => 2026-10-10 16:30 => unknown until 10-10 17:00, opens 10-12 08:00
                    Mo-We 08:00-12:00; Th,Fr 14:00-18:00 => 2026-10-10 09:00 => unknown until 10-10 12:00, opens 10-12 08:00
                    Mo-We 08:00-12:00; Th,Fr 14:00-18:00 => 2026-10-10 13:00 => closed until 10-10 14:00, opens 10-12 08:00
                    Mo-Fr 08:00-18:00; Fr 08:00-16:00 => 2026-10-10 17:00 => open until 10-10 18:00
                    """)
    void where_only_several_rules_make_up_the_week(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("写了 PH 的按所写")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Mo-Fr 08:00-18:00; PH off => 2026-10-01 09:00 => closed until 10-08 08:00
                    Mo-Fr 08:00-18:00; PH off => 2026-10-10 09:00 => open until 10-10 18:00
                    Mo-Fr,PH 08:00-18:00 => 2026-10-01 09:00 => open until 10-01 18:00
                    Mo-Fr,PH 08:00-18:00 => 2026-10-03 09:00 => open until 10-03 18:00
                    PH,Mo-Fr 08:00-18:00 => 2026-10-04 09:00 => open until 10-04 18:00
                    PH Mo-Fr 08:00-18:00 => 2026-10-02 19:00 => closed until 10-05 08:00
                    Mo-Fr 08:00-18:00; PH 10:00-12:00 => 2026-10-01 09:00 => closed until 10-01 10:00
                    Mo-Fr 08:00-12:00, PH 14:00-16:00 => 2026-10-01 09:00 => open until 10-01 12:00
                    Mo-Fr 08:00-12:00, PH 14:00-16:00 => 2026-10-03 09:00 => closed until 10-03 14:00
                    24/7; PH off => 2026-09-30 09:00 => open until 10-01 00:00
                    24/7; PH off => 2026-10-01 09:00 => closed until 10-08 00:00
                    24/7; PH off "国庆放假" => 2026-10-01 09:00 => closed until 10-08 00:00 "国庆放假"
                    PH off; 08:00-18:00 => 2026-10-01 09:00 => open until 10-01 18:00
                    08:00-18:00; PH -1 day 08:00-12:00 => 2026-09-30 09:00 => open until 09-30 12:00
                    08:00-18:00; PH +1 day off => 2026-10-08 09:00 => closed until 10-09 08:00
                    22:00-02:00; PH off => 2026-10-01 01:00 => closed until 10-08 22:00
                    22:00-02:00; PH off => 2026-10-08 01:00 => closed until 10-08 22:00
                    PH 10:00-16:00 => 2026-11-24 09:00 => closed, no end known [calendar unknown]
                    Oct PH 10:00-16:00 => 2026-09-25 11:00 => closed until 10-01 10:00
                    """)
    void once_a_value_names_holidays_it_is_taken_by_the_letter(
            String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("没有校历：凡取决于 SH 的都不确定")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Mo-Fr 08:00-12:00; SH off => 2026-11-24 07:00 => closed until 11-24 08:00 [calendar unknown]
                    Mo-Fr 08:00-12:00; SH off => 2026-11-24 09:00 => unknown until 11-24 12:00 [calendar unknown]
                    SH 08:00-12:00 => 2026-11-24 09:00 => unknown until 11-24 12:00 [calendar unknown]
                    08:00-12:00, SH 10:00-14:00 => 2026-11-24 09:00 => open until 11-24 12:00 [calendar unknown]
                    08:00-12:00, SH 10:00-14:00 => 2026-11-24 13:00 => unknown until 11-24 14:00, opens 11-25 08:00 [calendar unknown]
                    SH,PH 08:00-12:00 => 2026-10-01 09:00 => open until 10-01 12:00 [calendar unknown]
                    """)
    void no_calendar_knows_school_holidays(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("尚未公布放假安排的年份")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Mo-Fr 08:00-18:00 => 2027-02-01 09:00 => open until 02-01 18:00 [calendar unknown]
                    Mo-Fr 08:00-18:00 => 2027-10-01 09:00 => open until 10-01 18:00 [calendar unknown]
                    Mo-Fr 08:00-18:00 => 2026-12-31 09:00 => open until 12-31 18:00
                    Mo-Fr 08:00-18:00 => 2026-12-31 19:00 => closed until 2027-01-01 08:00 [calendar unknown]
                    Mo-Fr 22:00-02:00 => 2024-01-01 01:00 => closed until 01-02 22:00
                    Mo-Fr 08:00-12:00 => 2024-01-01 01:00 => closed until 01-02 08:00
                    Mo-Th 08:00-17:00; Fr 08:00-16:00 => 2027-02-01 09:00 => open until 02-01 17:00 [calendar unknown]
                    24/7; PH off => 2027-02-01 09:00 => open, no end known [calendar unknown]
                    Sa,Su 08:00-18:00 => 2027-02-06 09:00 => open until 02-06 18:00 [calendar unknown]
                    Mo-Sa 08:00-18:00 => 2027-02-01 09:00 => open until 02-01 18:00 [calendar unknown]
                    Mo-Su 08:00-18:00 => 2027-02-01 09:00 => open until 02-01 18:00
                    08:00-18:00 => 2027-02-01 09:00 => open until 02-01 18:00
                    24/7 => 2027-02-01 09:00 => open, no end known
                    Mo 08:00-18:00 => 2027-02-01 09:00 => open until 02-01 18:00
                    Tu-Su 08:00-18:00 => 2027-02-02 09:00 => open until 02-02 18:00
                    """)
    void a_year_without_a_list_is_said_to_be_unknown(
            String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }
}
