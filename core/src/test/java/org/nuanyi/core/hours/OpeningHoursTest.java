package org.nuanyi.core.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue: value => instant => what is said. 23 November 2026 is a Monday. */
class OpeningHoursTest {
    @DisplayName("每天的时间")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    24/7 => 2026-11-24 03:00 => open, no end known
                    24/7 "有人值班" => 2026-11-24 03:00 => unknown, no end known "有人值班"
                    24/7 open "有人值班" => 2026-11-24 03:00 => open, no end known "有人值班"
                    00:00-24:00 => 2026-11-24 03:00 => open, no end known
                    00:00-00:00 => 2026-11-24 03:00 => open, no end known
                    10:00-10:00 => 2026-11-24 10:00 => open, no end known
                    off => 2026-11-24 03:00 => closed, no end known
                    closed "装修" => 2026-11-24 03:00 => closed, no end known "装修"
                    open => 2026-11-24 03:00 => open, no end known
                    08:00-20:00 => 2026-11-24 07:59 => closed until 11-24 08:00
                    08:00-20:00 => 2026-11-24 08:00 => open until 11-24 20:00
                    08:00-20:00 => 2026-11-24 19:59 => open until 11-24 20:00
                    08:00-20:00 => 2026-11-24 20:00 => closed until 11-25 08:00
                    9:00-17:30 => 2026-11-24 09:00 => open until 11-24 17:30
                    08:00-20:00 => 2026-12-31 21:00 => closed until 2027-01-01 08:00
                    """)
    void hours_of_every_day(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("星期")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Mo 08:00-12:00 => 2026-11-23 09:00 => open until 11-23 12:00
                    Mo 08:00-12:00 => 2026-11-24 09:00 => closed until 11-30 08:00
                    Mo,We 08:00-12:00 => 2026-11-24 09:00 => closed until 11-25 08:00
                    Tu-Su 08:00-12:00 => 2026-11-29 13:00 => closed until 12-01 08:00
                    Fr-Mo 08:00-12:00 => 2026-11-23 13:00 => closed until 11-27 08:00
                    Fr-Mo 08:00-12:00 => 2026-11-29 13:00 => closed until 11-30 08:00
                    Su-Tu 08:00-12:00 => 2026-11-24 11:00 => open until 11-24 12:00
                    mo-fr 08:00-12:00 => 2026-11-24 11:00 => open until 11-24 12:00
                    Mo-Fr: 08:00-12:00 => 2026-11-24 11:00 => open until 11-24 12:00
                    Mo-Su 00:00-24:00 => 2026-11-24 11:00 => open, no end known
                    Sa => 2026-11-27 12:00 => closed until 11-28 00:00
                    Sa => 2026-11-28 12:00 => open until 11-29 00:00
                    """)
    void weekdays(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("上午下午两班")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Mo-Fr 08:30-11:00,13:30-17:00 => 2026-11-24 10:59 => open until 11-24 11:00
                    Mo-Fr 08:30-11:00,13:30-17:00 => 2026-11-24 11:00 => closed until 11-24 13:30
                    Mo-Fr 08:30-11:00,13:30-17:00 => 2026-11-24 13:30 => open until 11-24 17:00
                    Mo-Fr 08:30-11:00,13:30-17:00 => 2026-11-27 17:00 => closed until 11-30 08:30
                    Mo-Fr 08:30-11:00, 13:30-17:00 => 2026-11-24 12:00 => closed until 11-24 13:30
                    08:00-12:00,12:00-18:00 => 2026-11-24 09:00 => open until 11-24 18:00
                    08:00-14:00,12:00-18:00 => 2026-11-24 09:00 => open until 11-24 18:00
                    """)
    void split_shifts(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("跨零点的时间算在前一天")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    22:00-02:00 => 2026-11-24 01:59 => open until 11-24 02:00
                    22:00-02:00 => 2026-11-24 02:00 => closed until 11-24 22:00
                    22:00-02:00 => 2026-11-24 23:00 => open until 11-25 02:00
                    22:00-26:00 => 2026-11-24 01:59 => open until 11-24 02:00
                    10:00-34:00 => 2026-11-24 09:00 => open, no end known
                    06:00-30:00 => 2026-11-24 03:00 => open, no end known
                    Fr 22:00-48:00 => 2026-11-28 23:59 => open until 11-29 00:00
                    Fr-Mo 22:00-02:00 => 2026-11-24 01:59 => open until 11-24 02:00
                    Fr-Mo 22:00-02:00 => 2026-11-25 01:59 => closed until 11-27 22:00
                    Mo-Th 18:00-02:00; Fr,Sa 18:00-05:00 => 2026-11-27 01:00 => open until 11-27 02:00
                    Mo-Th 18:00-02:00; Fr,Sa 18:00-05:00 => 2026-11-28 04:00 => open until 11-28 05:00
                    Fr 22:00-02:00; Sa 10:00-12:00 => 2026-11-28 01:00 => open until 11-28 02:00
                    22:00-02:00; Th 12:00-14:00 => 2026-11-26 01:00 => open until 11-26 02:00
                    22:00-02:00; Th 12:00-14:00 => 2026-11-27 01:00 => closed until 11-27 22:00
                    22:00-02:00; Sa off => 2026-11-28 01:00 => closed until 11-29 22:00
                    22:00-02:00; Sa off => 2026-11-29 01:00 => closed until 11-29 22:00
                    22:00-02:00; Sa off => 2026-11-27 23:00 => open until 11-28 00:00
                    Sa off; 22:00-02:00 => 2026-11-28 23:00 => open until 11-29 02:00
                    Fr 22:00-03:00; Sa 01:00-02:00 unknown "盘点" => 2026-11-28 01:30 => unknown until 11-28 02:00 "盘点"
                    Mo-Fr 22:00-02:00, Sa 00:00-01:00 off => 2026-11-28 00:30 => closed until 11-28 01:00
                    20:00-08:00; 00:00-06:00 off => 2026-11-28 05:00 => closed until 11-28 06:00
                    24/7; Fr 22:00-02:00 off => 2026-11-28 01:00 => closed until 11-28 02:00
                    Th 22:00-02:00 || unknown "问保安" => 2026-11-27 01:00 => open until 11-27 02:00
                    """)
    void hours_over_midnight_belong_to_the_day_they_begin_on(
            String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("后面的规则整天替换前面的")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Mo-Fr 08:00-18:00; We 12:00-13:00 => 2026-11-25 09:00 => closed until 11-25 12:00
                    Mo-Fr 08:00-18:00; We 12:00-13:00 => 2026-11-24 09:00 => open until 11-24 18:00
                    Mo-Fr 08:00-18:00;We off => 2026-11-24 19:00 => closed until 11-26 08:00
                    10:00-12:00; 14:00-16:00 => 2026-11-24 11:00 => closed until 11-24 14:00
                    Mo 10:00-12:00; 14:00-16:00 => 2026-11-23 11:00 => closed until 11-23 14:00
                    Sa off; Mo-Su 08:00-12:00 => 2026-11-28 09:00 => open until 11-28 12:00
                    24/7; Sa 10:00-12:00 => 2026-11-28 09:00 => closed until 11-28 10:00
                    24/7; Sa off => 2026-11-27 09:00 => open until 11-28 00:00
                    Mo-Fr 08:00-12:00; We unknown => 2026-11-25 09:00 => unknown until 11-26 00:00, opens 11-26 08:00
                    08:00-12:00; off => 2026-11-24 09:00 => closed, no end known
                    """)
    void a_later_rule_replaces_the_whole_day(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("逗号后的规则只作补充")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Mo-Fr 08:00-12:00, We 14:00-18:00 => 2026-11-25 09:00 => open until 11-25 12:00
                    Mo-Fr 08:00-12:00, We 14:00-18:00 => 2026-11-25 13:00 => closed until 11-25 14:00
                    Mo-Fr 08:00-18:00, We 12:00-13:00 off => 2026-11-25 12:30 => closed until 11-25 13:00
                    Mo-Fr 08:00-18:00, We 12:00-13:00 unknown => 2026-11-25 09:00 => open until 11-25 12:00
                    We off, Mo-Fr 10:00-12:00 => 2026-11-25 09:00 => closed until 11-25 10:00
                    """)
    void an_additional_rule_adds_to_the_day(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("只关几小时的规则不影响其余时间")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Mo-Fr 08:00-18:00; 12:00-13:00 off => 2026-11-24 12:30 => closed until 11-24 13:00
                    Mo-Fr 08:00-18:00; 12:00-13:00 off "午休" => 2026-11-24 12:30 => closed until 11-24 13:00 "午休"
                    Mo-Fr 08:00-18:00; 12:00-13:00 off => 2026-11-24 09:00 => open until 11-24 12:00
                    Mo-Fr 08:00-18:00; We 16:00+ off => 2026-11-25 09:00 => open until 11-25 16:00
                    Mo-Fr 08:00-18:00; We 00:00-24:00 off => 2026-11-25 09:00 => closed until 11-26 08:00
                    """)
    void a_rule_that_shuts_some_hours_leaves_the_rest_of_the_day(
            String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("备注与“不确定”")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Mo-Fr 08:00-12:00 "请先打电话" => 2026-11-24 09:00 => unknown until 11-24 12:00 "请先打电话"
                    Mo-Fr 08:00-12:00 open "从东门进" => 2026-11-24 09:00 => open until 11-24 12:00 "从东门进"
                    Mo-Fr 08:00-12:00 unknown => 2026-11-24 09:00 => unknown until 11-24 12:00
                    unknown => 2026-11-24 09:00 => unknown, no end known
                    "看心情" => 2026-11-24 09:00 => unknown, no end known "看心情"
                    "夏季": Mo 10:00-12:00 => 2026-11-23 11:00 => unknown until 11-23 12:00 "夏季"
                    "夏季": Mo 10:00-12:00 "晴天" => 2026-11-23 11:00 => unknown until 11-23 12:00 "夏季 晴天"
                    """)
    void words_and_unknown_hours(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("双竖线：其余时间")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Mo-Fr 08:00-12:00 || "请打电话" => 2026-11-24 09:00 => open until 11-24 12:00
                    Mo-Fr 08:00-12:00 || "请打电话" => 2026-11-24 13:00 => unknown until 11-25 08:00 "请打电话"
                    Mo-Fr 08:00-12:00; We off || unknown => 2026-11-25 09:00 => unknown until 11-26 08:00
                    We 08:00-12:00 unknown "甲" || 08:00-14:00 "乙" => 2026-11-25 09:00 => unknown until 11-25 14:00 "甲"
                    Mo-Fr 08:00-12:00 || We 10:00-14:00 => 2026-11-25 11:00 => open until 11-25 14:00
                    Mo-Fr 08:00-12:00 || Sa 09:00-10:00 || off "休息" => 2026-11-29 09:30 => closed until 11-30 08:00 "休息"
                    Mo-Fr 08:00-12:00 || We 10:00-14:00, We unknown "问" => 2026-11-25 11:00 => open until 11-25 14:00
                    Mo-Fr 08:00-12:00 || We 10:00-14:00, We unknown "问" => 2026-11-25 15:00 => unknown until 11-26 00:00, opens 11-26 08:00 "问"
                    08:00-12:00; Fr 22:00-02:00 off || unknown "问" => 2026-11-28 01:00 => unknown until 11-28 08:00 "问"
                    Mo 08:00-12:00 || Sa 09:00-10:00; Mo 15:00-16:00 => 2026-11-23 09:00 => closed until 11-23 15:00
                    """)
    void a_fallback_speaks_where_all_else_is_closed(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("“18:00+”：关门时间不定")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    18:00+ => 2026-11-24 17:00 => closed until 11-24 18:00
                    18:00+ => 2026-11-24 18:00 => unknown, no end known
                    18:00+ => 2026-11-25 03:59 => unknown, no end known
                    18:00+ => 2026-11-25 04:00 => closed until 11-25 18:00
                    10:00+ => 2026-11-25 00:00 => closed until 11-25 10:00
                    23:00+ => 2026-11-25 06:59 => unknown, no end known
                    23:00+ => 2026-11-25 07:00 => closed until 11-25 23:00
                    18:00-22:00+ => 2026-11-24 19:00 => open until 11-24 22:00
                    18:00-22:00+ => 2026-11-24 22:00 => unknown, no end known, opens 11-25 18:00
                    18:00-22:00+ => 2026-11-25 06:00 => closed until 11-25 18:00
                    18:00-01:00+ => 2026-11-25 00:30 => open until 11-25 01:00
                    18:00-01:00+ => 2026-11-25 01:00 => unknown, no end known, opens 11-25 18:00
                    10:00+,18:00-20:00 => 2026-11-24 17:59 => unknown, no end known, opens 11-24 18:00
                    10:00+,18:00-20:00 => 2026-11-24 20:00 => closed until 11-25 10:00, opens 11-25 18:00
                    10:00-12:00 unknown, 12:00+ => 2026-11-24 11:00 => unknown, no end known
                    Th 18:00+; Fr 10:00-12:00 => 2026-11-27 03:00 => unknown, no end known, opens 11-27 10:00
                    """)
    void behind_an_open_end_nobody_knows(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("月份与季节")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Nov-Mar 08:00-16:00; Apr-Oct 08:00-18:00 => 2026-10-31 17:00 => open until 10-31 18:00
                    Nov-Mar 08:00-16:00; Apr-Oct 08:00-18:00 => 2026-11-01 17:00 => closed until 11-02 08:00
                    Nov-Mar 08:00-16:00; Apr-Oct 08:00-18:00 => 2027-01-15 17:00 => closed until 01-16 08:00
                    Nov-Mar 08:00-16:00; Apr-Oct 08:00-18:00 => 2027-04-01 17:00 => open until 04-01 18:00
                    Jun-Aug Mo-Fr 08:00-12:00 => 2026-11-24 09:00 => closed until 2027-06-01 08:00 [calendar unknown]
                    Jan-Mar,Dec 08:00-12:00 => 2026-11-24 09:00 => closed until 12-01 08:00
                    Feb => 2027-02-28 12:00 => open until 03-01 00:00
                    Feb => 2028-02-28 12:00 => open until 03-01 00:00
                    """)
    void months_and_seasons(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("日期")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    08:00-12:00; Oct 01-07 off => 2026-10-03 09:00 => closed until 10-08 08:00
                    08:00-12:00; Oct 01-07 off => 2026-09-30 13:00 => closed until 10-08 08:00
                    08:00-12:00; 2026 Jan 01 off => 2026-01-01 09:00 => closed until 01-02 08:00
                    08:00-12:00; 2026 Jan 01 off => 2027-01-01 09:00 => open until 01-01 12:00
                    08:00-12:00; Dec 25-Jan 02 off => 2026-12-24 13:00 => closed until 2027-01-03 08:00
                    08:00-12:00; Jan 10,Feb 20 off => 2026-02-20 09:00 => closed until 02-21 08:00
                    2026 Dec 01-2027 Feb 28 08:00-12:00 => 2026-11-30 09:00 => closed until 12-01 08:00
                    2026 Dec 01-2027 Feb 28 08:00-12:00 => 2027-02-28 13:00 => closed, no end known
                    2026 Dec 01-Feb 28 08:00-12:00 => 2027-02-28 11:00 => open until 02-28 12:00
                    2026 Dec 08:00-12:00 => 2026-12-31 13:00 => closed, no end known
                    2026 Oct 05-Nov 01 08:00-12:00 => 2026-11-01 13:00 => closed, no end known
                    Oct 20-Nov 08:00-12:00 => 2026-11-30 11:00 => open until 11-30 12:00
                    Oct-Nov 05 08:00-12:00 => 2026-11-05 13:00 => closed until 2027-10-01 08:00
                    2026 Dec 01+ 08:00-12:00 => 2026-11-24 09:00 => closed until 12-01 08:00
                    2026 Dec 01+ 08:00-12:00 => 2031-05-24 09:00 => open until 05-24 12:00
                    Feb 29 08:00-12:00 => 2028-02-29 09:00 => open until 02-29 12:00
                    Feb 29 08:00-12:00 => 2026-02-28 09:00 => closed, no end known
                    Nov 25 +1 day 08:00-12:00 => 2026-11-26 09:00 => open until 11-26 12:00
                    Dec 31 +1 day 08:00-12:00 => 2027-01-01 09:00 => open until 01-01 12:00
                    Nov Su[-1] 08:00-12:00 => 2026-11-29 09:00 => open until 11-29 12:00
                    Mar Su[-1]-Oct Su[-1] 08:00-12:00 => 2026-03-28 09:00 => closed until 03-29 08:00
                    Mar Su[-1]-Oct Su[-1] 08:00-12:00 => 2026-10-25 13:00 => closed until 2027-03-28 08:00
                    Oct Su[-1]-Mar Su[-1] 08:00-12:00 => 2027-03-28 11:00 => open until 03-28 12:00
                    """)
    void dates(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("年份与周数")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    2026 08:00-12:00 => 2026-12-31 13:00 => closed, no end known
                    2027 08:00-12:00 => 2026-12-31 13:00 => closed until 2027-01-01 08:00
                    2024-2030/2 08:00-12:00 => 2027-11-24 09:00 => closed until 2028-01-01 08:00
                    2027+ 08:00-12:00 => 2035-11-24 09:00 => open until 11-24 12:00
                    2026-2027 Dec-Feb 08:00-12:00 => 2026-11-24 09:00 => closed until 12-01 08:00
                    2026,2028 Jan 05 08:00-12:00 => 2026-01-05 09:00 => open until 01-05 12:00
                    week 48 08:00-12:00 => 2026-11-23 07:00 => closed until 11-23 08:00
                    week 48 08:00-12:00 => 2026-11-29 13:00 => closed until 2027-11-29 08:00
                    week 1-53/2 Mo 08:00-12:00 => 2026-11-23 09:00 => closed until 11-30 08:00
                    week 50-05 Mo 08:00-12:00 => 2026-11-24 09:00 => closed until 12-07 08:00
                    week 53 08:00-12:00 => 2026-12-28 07:00 => closed until 12-28 08:00
                    """)
    void years_and_weeks(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }

    @DisplayName("每月第几个星期几")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    Su[1] 08:00-12:00 => 2026-11-24 09:00 => closed until 12-06 08:00
                    Su[1] 08:00-12:00 => 2026-06-07 09:00 => open until 06-07 12:00
                    Su[2] 08:00-12:00 => 2026-06-08 09:00 => closed until 06-14 08:00
                    Su[-1] 08:00-12:00 => 2026-05-24 09:00 => closed until 05-31 08:00
                    Su[-1] 08:00-12:00 => 2026-11-24 09:00 => closed until 11-29 08:00
                    Su[1,3] 08:00-12:00 => 2026-12-06 13:00 => closed until 12-20 08:00
                    Su[1-2] 08:00-12:00 => 2026-12-06 13:00 => closed until 12-13 08:00
                    Tu[5] 08:00-12:00 => 2026-11-24 09:00 => closed until 12-29 08:00
                    Su[-1] -1 day 08:00-12:00 => 2026-11-24 09:00 => closed until 11-28 08:00
                    Mo 08:00-09:00; Mo[-1] off => 2026-11-23 10:00 => closed until 12-07 08:00
                    """)
    void weekdays_counted_within_the_month(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }
}
