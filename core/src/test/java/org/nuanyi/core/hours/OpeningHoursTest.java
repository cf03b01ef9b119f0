package org.nuanyi.core.hours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue of {@code at}: value => instant => what is said. 2026-11-23 is a Monday. */
class OpeningHoursTest {

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    24/7 => 2026-11-24 03:00 => open, no end known
                    off => 2026-11-24 03:00 => closed, no end known
                    08:00-20:00 => 2026-11-24 07:59 => closed until 11-24 08:00
                    08:00-20:00 => 2026-11-24 08:00 => open until 11-24 20:00
                    08:00-20:00 => 2026-11-24 20:00 => closed until 11-25 08:00
                    Fr-Mo 22:00-02:00 => 2026-11-24 01:59 => open until 11-24 02:00
                    Fr-Mo 22:00-02:00 => 2026-11-25 01:59 => closed until 11-27 22:00
                    Mo-Th 18:00-02:00; Fr,Sa 18:00-05:00 => 2026-11-27 01:00 => open until 11-27 02:00
                    Mo-Su 22:00-02:00; Sa off => 2026-11-28 01:00 => closed until 11-29 22:00
                    Mo-Fr 08:00-12:00 || "call" => 2026-11-24 13:00 => unknown until 11-25 08:00 "call"
                    18:00+ => 2026-11-24 19:00 => unknown, no end known
                    18:00-22:00+ => 2026-11-24 19:00 => open until 11-24 22:00
                    Mo-Fr 08:00-18:00 => 2026-10-10 09:00 => open until 10-10 18:00
                    Mo-Fr 08:00-18:00 => 2026-10-01 09:00 => closed until 10-08 08:00
                    Mo-Su 08:00-18:00 => 2026-10-01 09:00 => open until 10-01 18:00
                    Mo-Th 08:00-17:00; Fr 08:00-16:00 => 2026-10-10 09:00 => open until 10-10 16:00
                    Mo-Th 08:00-17:00; Fr 08:00-16:00 => 2026-10-10 16:30 => unknown until 10-10 17:00, opens 10-12 08:00
                    Nov-Mar 08:00-16:00; Apr-Oct 08:00-18:00 => 2026-11-01 17:00 => closed until 11-02 08:00
                    Mo-Fr 08:00-18:00 => 2027-02-01 09:00 => open until 02-01 18:00 [calendar unknown]
                    """)
    void says(String value, String instant, String expected) {
        assertThat(Said.at(value, instant)).isEqualTo(expected);
    }
}
