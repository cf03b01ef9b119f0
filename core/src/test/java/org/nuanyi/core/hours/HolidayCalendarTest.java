package org.nuanyi.core.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.core.hours.HolidayCalendar.CHINA;
import static org.nuanyi.core.hours.HolidayYear.off;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.core.SharedData;

class HolidayCalendarTest {

    @DisplayName("放假安排")
    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource(
            textBlock =
                    """
                    2026-10-01, PUBLIC_HOLIDAY, 国庆节
                    2026-10-03, PUBLIC_HOLIDAY, 国庆节
                    2026-10-07, PUBLIC_HOLIDAY, 国庆节
                    2026-10-08, PLAIN,
                    2026-10-10, MAKE_UP_WORKDAY, 国庆节
                    2026-10-11, PLAIN,
                    2026-01-04, MAKE_UP_WORKDAY, 元旦
                    2025-10-06, PUBLIC_HOLIDAY, 国庆节、中秋节
                    2024-02-18, MAKE_UP_WORKDAY, 春节
                    2023-12-31, UNLISTED_YEAR,
                    2027-10-01, UNLISTED_YEAR,
                    """)
    void knows_what_kind_of_day_it_is(LocalDate date, DayKind kind, String name) {
        assertThat(CHINA.kindOf(date)).isEqualTo(kind);
        assertThat(CHINA.holidayName(date).orElse(null)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void agrees_with_the_announcement_on_every_day(int year) throws IOException {
        JsonNode list =
                new ObjectMapper().readTree(SharedData.file("holidays/" + year + ".json").toFile());
        Map<LocalDate, String> announced = new TreeMap<>();
        for (JsonNode day : list.get("days")) {
            announced.put(
                    LocalDate.parse(day.get("date").asText()),
                    (day.get("isOffDay").asBoolean() ? "off " : "work ")
                            + day.get("name").asText());
        }
        assertThat(shipped(year)).isEqualTo(announced).hasSizeGreaterThan(30);
    }

    private static Map<LocalDate, String> shipped(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(d -> CHINA.kindOf(d) != DayKind.PLAIN)
                .forEach(
                        d -> {
                            boolean off = CHINA.kindOf(d) == DayKind.PUBLIC_HOLIDAY;
                            days.put(
                                    d,
                                    (off ? "off " : "work ") + CHINA.holidayName(d).orElseThrow());
                        });
        return days;
    }

    @Test
    void an_operator_adds_the_next_year() {
        List<HolidayYear> years = new ArrayList<>(CHINA.years());
        years.add(HolidayYear.of(2027, off("元旦", "01-01", "01-03", "01-09")));
        HolidayCalendar calendar = HolidayCalendar.of(years);

        OpeningHours hours = Said.hours("Mo-Fr 08:00-18:00");
        LocalDateTime lastEvening = LocalDateTime.of(2026, 12, 31, 19, 0);
        assertThat(hours.at(lastEvening, calendar).until())
                .contains(LocalDateTime.of(2027, 1, 4, 8, 0));
        assertThat(hours.at(lastEvening, calendar).calendarUnknown()).isFalse();
        assertThat(hours.at(lastEvening, CHINA).until())
                .contains(LocalDateTime.of(2027, 1, 1, 8, 0));
        assertThat(hours.at(lastEvening, CHINA).calendarUnknown()).isTrue();
    }

    @Test
    void a_list_may_reach_back_into_the_year_before() {
        var newYear =
                new HolidayYear.Holiday(
                        "元旦",
                        LocalDate.of(2018, 12, 30),
                        LocalDate.of(2019, 1, 1),
                        List.of(LocalDate.of(2018, 12, 29)));
        HolidayCalendar calendar =
                HolidayCalendar.of(List.of(new HolidayYear(2019, List.of(newYear))));

        assertThat(calendar.kindOf(LocalDate.of(2018, 12, 29))).isEqualTo(DayKind.MAKE_UP_WORKDAY);
        assertThat(calendar.kindOf(LocalDate.of(2018, 12, 31))).isEqualTo(DayKind.PUBLIC_HOLIDAY);
        assertThat(calendar.kindOf(LocalDate.of(2018, 12, 28))).isEqualTo(DayKind.UNLISTED_YEAR);
    }

    @Test
    void refuses_lists_that_contradict_themselves() {
        HolidayYear year = HolidayYear.of(2027, off("元旦", "01-01", "01-03"));
        HolidayYear both = HolidayYear.of(2027, off("元旦", "01-01", "01-03", "01-02"));
        assertThatThrownBy(() -> HolidayCalendar.of(List.of(year, year)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2027");
        assertThatThrownBy(() -> HolidayCalendar.of(List.of(both)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2027-01-02");
        assertThatThrownBy(() -> HolidayYear.of(2027, off("元旦", "01-03", "01-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("元旦");
        assertThatThrownBy(() -> new HolidayYear(2029, year.holidays()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2029");
    }
}
