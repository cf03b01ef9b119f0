package org.nuanyi.core.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @DisplayName("期限按工作日算：当天不算，放假不算，调休上班算")
    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-11-24, 1, 2026-11-25, a weekday",
        "2026-11-27, 1, 2026-11-30, over a weekend",
        "2026-11-28, 1, 2026-11-30, begun on a Saturday",
        "2026-11-24, 5, 2026-12-01, a working week",
        "2026-09-30, 1, 2026-10-08, over the National Day of 2026",
        "2026-10-08, 2, 2026-10-10, the Saturday that is worked",
        "2031-01-01, 1, 2031-01-02, a year without a list: weekdays count",
    })
    void a_limit_ends_so_many_working_days_later(LocalDate from, int days, LocalDate last) {
        assertThat(WorkingDays.after(from, days, HolidayCalendar.CHINA)).isEqualTo(last);
    }
}
