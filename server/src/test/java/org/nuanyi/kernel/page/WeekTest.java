package org.nuanyi.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.hours.DatedHours;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.HoursReading;
import org.nuanyi.core.hours.OpeningHours;

class WeekTest {

    @Test
    void a_week_begins_today() {
        assertThat(week("Mo-Fr 09:00-17:30", "2026-11-24T05:10"))
                .isEqualTo(
                        """
                        今天 周二 11月24日 09:00–17:30
                        周三 11月25日 09:00–17:30
                        周四 11月26日 09:00–17:30
                        周五 11月27日 09:00–17:30
                        周六 11月28日 -
                        周日 11月29日 -
                        周一 11月30日 09:00–17:30\
                        """);
    }

    @DisplayName("国庆放假和调休上班都写明")
    @Test
    void holidays_and_the_work_that_makes_up_for_them_are_said() {
        assertThat(week("Mo-Fr 09:00-17:30; PH off", "2026-10-05T08:00"))
                .contains("周一 10月5日 - （国庆节）")
                .contains("周六 10月10日 09:00–17:30 （调休上班）");
    }

    @Test
    void split_and_overnight_hours_are_whole() {
        assertThat(week("Mo-Su 08:30-11:00,22:00-26:00", "2026-11-24T05:10"))
                .startsWith("今天 周二 11月24日 08:30–11:00,22:00–次日 02:00");
    }

    @Test
    void a_day_without_a_break_is_said_in_a_word() {
        assertThat(week("24/7", "2026-11-24T05:10")).startsWith("今天 周二 11月24日 全天");
    }

    @Test
    void an_open_end_is_not_given_one() {
        assertThat(week("Mo-Su 18:00+", "2026-11-24T05:10")).startsWith("今天 周二 11月24日 18:00 以后看现场");
    }

    @Test
    void a_year_without_a_calendar_is_said_to_be_unknown() {
        assertThat(read("Mo-Fr 09:00-17:30; PH off", "2026-12-28T08:00").calendarUnknown())
                .isTrue();
        assertThat(read("Mo-Fr 09:00-17:30; PH off", "2026-11-24T08:00").calendarUnknown())
                .isFalse();
    }

    private static String week(String osm, String now) {
        return read(osm, now).days().stream().map(WeekTest::line).collect(Collectors.joining("\n"));
    }

    private static Week read(String osm, String now) {
        OpeningHours hours = ((HoursReading.Understood) OpeningHours.parse(osm)).hours();
        return Week.of(
                new DatedHours(Optional.of(hours), List.of()),
                HolidayCalendar.CHINA,
                new TimeWords(Language.CHINESE, LocalDateTime.parse(now)));
    }

    private static String line(WeekDay day) {
        String hours = day.hours().isEmpty() ? "-" : String.join(",", day.hours());
        String note = day.note().isEmpty() ? "" : " （" + day.note() + "）";
        return (day.today() ? "今天 " : "") + day.weekday() + " " + day.date() + " " + hours + note;
    }
}
