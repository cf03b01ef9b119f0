package org.nuanyi.core.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenMinutesTest {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @DisplayName("只算该开门的时间：24 日是周二")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mo-Su 09:00-17:30             | 2026-11-24T10:00 | 2026-11-24T12:00
                    Mo-Su 09:00-17:30             | 2026-11-24T16:30 | 2026-11-25T10:00
                    Mo-Su 09:00-17:30             | 2026-11-24T15:30 | 2026-11-24T17:30
                    Mo-Su 09:00-17:30             | 2026-11-24T20:00 | 2026-11-25T11:00
                    Mo-Su 09:00-17:30             | 2026-11-24T05:10 | 2026-11-24T11:00
                    Mo-Fr 09:00-17:30             | 2026-11-27T17:00 | 2026-11-30T10:30
                    Mo-Su 08:30-11:00,13:30-17:00 | 2026-11-24T10:30 | 2026-11-24T15:00
                    Mo-Su 20:00-02:00             | 2026-11-24T23:30 | 2026-11-25T01:30
                    Mo-Su 20:00-02:00             | 2026-11-25T01:30 | 2026-11-25T21:30
                    24/7                          | 2026-11-24T23:00 | 2026-11-25T01:00
                    """)
    void only_opening_time_counts(String hours, LocalDateTime from, LocalDateTime expected) {
        assertThat(after(hours, from)).isEqualTo(expected);
    }

    @DisplayName("临时关闭的时间不算")
    @Test
    void a_one_off_closing_stops_the_clock() {
        LocalDateTime from = LocalDateTime.of(2026, 11, 24, 10, 0);
        OneOff closing =
                new OneOff(OneOff.Kind.CLOSED, from.plusMinutes(30), from.plusHours(5), "盘点");

        assertThat(after(hours("Mo-Su 09:00-17:30", closing), from, from.plusDays(7)))
                .isEqualTo(LocalDateTime.of(2026, 11, 24, 16, 30));
    }

    @Test
    void a_station_that_does_not_open_again_has_the_latest_moment_there_is() {
        LocalDateTime from = LocalDateTime.of(2026, 11, 24, 10, 0);

        assertThat(after("off", from)).isEqualTo(from.plusDays(7));
        assertThat(after(hours("24/7"), from, from.plusHours(1))).isEqualTo(from.plusHours(1));
    }

    @Test
    void where_nobody_knows_the_hours_every_minute_counts() {
        LocalDateTime from = LocalDateTime.of(2026, 11, 24, 3, 0);
        DatedHours silent = new DatedHours(Optional.empty(), List.of());

        assertThat(after(silent, from, from.plusDays(7))).isEqualTo(from.plusHours(2));
    }

    private static LocalDateTime after(String hours, LocalDateTime from) {
        return after(hours(hours), from, from.plusDays(7));
    }

    private static LocalDateTime after(DatedHours hours, LocalDateTime from, LocalDateTime latest) {
        return OpenMinutes.after(from, TWO_HOURS, hours, HolidayCalendar.CHINA, latest);
    }

    private static DatedHours hours(String osm, OneOff... oneOffs) {
        HoursReading.Understood understood = (HoursReading.Understood) OpeningHours.parse(osm);
        return new DatedHours(Optional.of(understood.hours()), List.of(oneOffs));
    }
}
