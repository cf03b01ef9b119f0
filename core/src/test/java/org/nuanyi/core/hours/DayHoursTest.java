package org.nuanyi.core.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue of {@code day}: value => date => the intervals that begin on it. */
class DayHoursTest {

    @DisplayName("一天的时间")
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    24/7 => 2026-11-24 => 00:00-24:00 open
                    off => 2026-11-24 => closed
                    Mo-Fr 08:30-11:00,13:30-17:00 => 2026-11-24 => 08:30-11:00 open, 13:30-17:00 open
                    Mo-Fr 08:30-11:00,13:30-17:00 => 2026-11-28 => closed
                    Mo-Fr 08:30-11:00,13:30-17:00 => 2026-10-01 => closed
                    Mo-Fr 08:30-11:00,13:30-17:00 => 2026-10-10 => 08:30-11:00 open, 13:30-17:00 open
                    Mo-Fr 08:30-11:00,13:30-17:00 => 2027-10-01 => 08:30-11:00 open, 13:30-17:00 open [calendar unknown]
                    08:00-12:00,12:00-18:00 => 2026-11-24 => 08:00-18:00 open
                    Mo-Fr 08:00-18:00; 12:00-13:00 off => 2026-11-24 => 08:00-12:00 open, 13:00-18:00 open
                    Fr 22:00-02:00; Sa 10:00-12:00 => 2026-11-27 => 22:00-26:00 open
                    Fr 22:00-02:00; Sa 10:00-12:00 => 2026-11-28 => 10:00-12:00 open
                    22:00-02:00; Sa off => 2026-11-27 => 22:00-24:00 open
                    22:00-02:00; Sa off => 2026-11-28 => closed
                    10:00-36:00 => 2026-11-24 => 10:00-34:00 open
                    18:00+ => 2026-11-24 => 18:00-28:00+ unknown
                    18:00-22:00+ => 2026-11-24 => 18:00-22:00 open, 22:00-30:00+ unknown
                    Mo-Fr 08:00-12:00 "先打电话" => 2026-11-24 => 08:00-12:00 unknown "先打电话"
                    08:00-12:00 open "甲", 12:00-18:00 open "乙" => 2026-11-24 => 08:00-12:00 open "甲", 12:00-18:00 open "乙"
                    Mo-Fr 08:00-12:00 || "问" => 2026-11-24 => 00:00-08:00 unknown "问", 08:00-12:00 open, 12:00-24:00 unknown "问"
                    Th 22:00-02:00 || "问" => 2026-11-27 => 02:00-24:00 unknown "问"
                    Mo-Th 08:00-17:00; Fr 08:00-16:00 => 2026-10-10 => 08:00-16:00 open, 16:00-17:00 unknown
                    08:00-12:00; SH off => 2026-11-24 => 08:00-12:00 unknown [calendar unknown]
                    """)
    void lists_the_intervals_of_a_day(String value, String date, String expected) {
        assertThat(Said.day(value, date)).isEqualTo(expected);
    }
}
