package org.nuanyi.core.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.core.Seeded;

class DayLineTest {

    private static final int MINUTES_OF_A_DAY = 1_440;
    private static final int HORIZON_DAYS = 400;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 400;

    @DisplayName("一天从零点到零点，昨夜没关的算在里面")
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    24/7 => 2026-11-24 => 0 open
                    Mo-Fr 09:00-17:30 => 2026-11-24 => 0 closed, 540 open, 1050 closed
                    Mo-Fr 09:00-17:30 => 2026-10-01 => 0 closed
                    18:00-02:00 => 2026-11-24 => 0 open, 120 closed, 1080 open
                    We 18:00-02:00 => 2026-11-26 => 0 open, 120 closed
                    Mo-Fr 18:00+ => 2026-11-25 => 0 unknown+, 240 closed, 1080 unknown+
                    Mo-Fr 09:00-12:00 || "看门口" => 2026-11-24 => 0 unknown "看门口", 540 open, 720 unknown "看门口"
                    08:00-12:00,12:00-18:00 => 2026-11-24 => 0 closed, 480 open, 1080 closed
                    Mo-Fr 09:00-17:30 => 2027-11-24 => 0 closed, 540 open, 1050 closed [calendar unknown]
                    """)
    void a_line_says_what_holds_from_midnight_to_midnight(
            String value, String date, String expected) {
        DayLine line = Said.hours(value).line(LocalDate.parse(date.strip()), HolidayCalendar.CHINA);

        assertThat(said(line)).isEqualTo(expected);
    }

    @Test
    void the_lines_of_the_days_to_come_say_what_the_hours_say() {
        RandomGenerator random =
                Seeded.random("the_lines_of_the_days_to_come_say_what_the_hours_say");
        List<OpeningHours> values = HoursValues.all();
        assertThat(values).hasSizeGreaterThan(250);

        for (OpeningHours hours : values) {
            Lines lines = new Lines(hours);
            for (int i = 0; i < 10; i++) {
                LocalDateTime at =
                        FIRST.plusDays(random.nextInt(DAYS))
                                .atStartOfDay()
                                .plusMinutes(random.nextInt(MINUTES_OF_A_DAY));
                assertThat(lines.at(at))
                        .as("%s at %s", hours, at)
                        .isEqualTo(hours.at(at, HolidayCalendar.CHINA));
            }
        }
    }

    /** Reads an answer from nothing but day lines, as a phone does. */
    private static final class Lines {

        private final OpeningHours hours;
        private final Map<LocalDate, DayLine> known = new HashMap<>();

        /**
         * @param calendarUnknown whether it is of this day or of one passed on the way
         */
        private record Change(LocalDateTime at, DayLine.Stretch to, boolean calendarUnknown) {

            boolean opens() {
                return to.state() == OpenState.OPEN;
            }
        }

        Lines(OpeningHours hours) {
            this.hours = hours;
        }

        HoursAnswer at(LocalDateTime at) {
            List<Change> changes = from(at);
            Change now = changes.getFirst();
            List<Change> ahead = changes.subList(1, changes.size());
            OpenState state = now.to.state();
            Optional<Change> stop =
                    now.to.openEnded()
                            ? Optional.of(now)
                            : first(ahead, c -> c.to.state() != state || c.to.openEnded());
            Optional<Change> opening = now.opens() ? Optional.empty() : first(ahead, Change::opens);
            return new HoursAnswer(
                    state,
                    stop.filter(c -> c.to.state() != state).map(Change::at),
                    opening.map(Change::at),
                    now.to.comment(),
                    stop.orElse(changes.getLast()).calendarUnknown()
                            || opening.filter(Change::calendarUnknown).isPresent());
        }

        private static Optional<Change> first(List<Change> changes, Predicate<Change> wanted) {
            return changes.stream().filter(wanted).findFirst();
        }

        /** What holds at an instant, then every later stretch; the last ends the horizon. */
        private List<Change> from(LocalDateTime at) {
            List<Change> changes = new ArrayList<>();
            boolean unknown = false;
            for (int i = 0; i <= HORIZON_DAYS; i++) {
                LocalDate day = at.toLocalDate().plusDays(i);
                DayLine line = known.computeIfAbsent(day, this::line);
                unknown |= line.calendarUnknown();
                for (DayLine.Stretch stretch : line.stretches()) {
                    LocalDateTime from = day.atStartOfDay().plusMinutes(stretch.fromMinute());
                    if (!from.isAfter(at)) {
                        changes.clear();
                    }
                    changes.add(new Change(from, stretch, unknown));
                }
            }
            return changes;
        }

        private DayLine line(LocalDate day) {
            return hours.line(day, HolidayCalendar.CHINA);
        }
    }

    private static String said(DayLine line) {
        return line.stretches().stream().map(DayLineTest::said).collect(Collectors.joining(", "))
                + (line.calendarUnknown() ? " [calendar unknown]" : "");
    }

    private static String said(DayLine.Stretch stretch) {
        return stretch.fromMinute()
                + " "
                + stretch.state().name().toLowerCase(Locale.ROOT)
                + (stretch.openEnded() ? "+" : "")
                + stretch.comment().map(words -> " \"" + words + '"').orElse("");
    }
}
