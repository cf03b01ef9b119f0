package org.nuanyi.core.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("临时关闭、临时开放")
class DatedHoursTest {

    private static final long SEED = 20_261_128;
    private static final int ROUNDS = 300;
    private static final int MINUTES = 5 * 24 * 60;
    private static final List<String> HOURS =
            List.of("24/7", "Mo-Su 09:00-17:30", "Mo-Fr 08:00-11:00,13:00-17:00", "22:00-02:00");

    /** A Saturday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private static final LocalDateTime START = DAY.atStartOfDay();

    @DisplayName("临时关闭先于临时开放，临时开放先于时间表")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # asked | hours             | one-offs                             | answer
                    09:00   | Mo-Su 09:00-17:30 | closed 10:00-14:00                   | OPEN until 10:00
                    10:00   | Mo-Su 09:00-17:30 | closed 10:00-14:00                   | CLOSED opens 14:00 维修
                    13:59   | Mo-Su 09:00-17:30 | closed 10:00-14:00                   | CLOSED opens 14:00 维修
                    14:00   | Mo-Su 09:00-17:30 | closed 10:00-14:00                   | OPEN until 17:30
                    08:00   | Mo-Su 09:00-17:30 | closed 08:30-14:00                   | CLOSED opens 14:00
                    18:00   | Mo-Su 09:00-17:30 | open 19:00-21:00                     | CLOSED opens 19:00
                    17:00   | Mo-Su 09:00-17:30 | open 17:30-21:00                     | OPEN until 21:00
                    19:30   | Mo-Su 09:00-17:30 | open 19:00-21:00                     | OPEN until 21:00 维修
                    19:30   | Mo-Su 09:00-17:30 | open 19:00-21:00; closed 19:15-20:00 | CLOSED opens 20:00 维修
                    19:30   | -                 | open 19:00-21:00                     | OPEN until 21:00 维修
                    19:30   | -                 | closed 19:00-21:00                   | CLOSED 维修
                    18:30   | -                 | open 19:00-21:00                     | unsaid
                    09:00   | 24/7              | closed 10:00-14:00; closed 14:00-16:00 | OPEN until 10:00
                    11:00   | 24/7              | closed 10:00-14:00; closed 14:00-16:00 | CLOSED opens 16:00 维修
                    """)
    void closing_beats_opening_beats_hours(
            String asked, String osm, String oneOffs, String expected) {
        DatedHours dated = dated(osm, oneOffs);

        assertThat(
                        dated.at(LocalDateTime.parse(DAY + "T" + asked), HolidayCalendar.CHINA)
                                .map(DatedHoursTest::line)
                                .orElse("unsaid"))
                .isEqualTo(expected);
    }

    @DisplayName("当天的时间表按临时安排裁剪")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Mo-Su 09:00-17:30 | closed 10:00-14:00                    | 540-600 840-1050
                    Mo-Su 09:00-17:30 | closed 00:00-23:59                    | -
                    Mo-Su 09:00-17:30 | open 17:30-20:00                      | 540-1200
                    Mo-Su 09:00-17:30 | open 19:00-20:00; closed 19:30-21:00  | 540-1050 1140-1170
                    22:00-02:00       | closed 23:00-23:30                    | 1320-1380 1410-1560
                    -                 | open 19:00-20:00                      | 1140-1200
                    """)
    void a_day_shows_what_is_different(String osm, String oneOffs, String expected) {
        DayHours day = dated(osm, oneOffs).day(DAY, HolidayCalendar.CHINA);

        assertThat(
                        day.intervals().stream()
                                .map(i -> i.fromMinute() + "-" + i.toMinute())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(Optional.ofNullable(expected).orElse(""));
    }

    @Test
    void a_one_off_begins_before_it_ends() {
        assertThatThrownBy(() -> new OneOff(OneOff.Kind.CLOSED, START, START, "维修"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_answer_is_what_the_minutes_say() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            OpeningHours hours = hours(HOURS.get(random.nextInt(HOURS.size())));
            DatedHours dated = new DatedHours(Optional.of(hours), someOneOffs(random));
            OpenState[] minutes = minutes(hours, dated.oneOffs());
            int asked = random.nextInt(24 * 60);
            HoursAnswer answer =
                    dated.at(START.plusMinutes(asked), HolidayCalendar.CHINA).orElseThrow();

            String which = "seed %d, round %d: %s at %d".formatted(SEED, round, dated, asked);
            assertThat(answer.state()).as(which).isEqualTo(minutes[asked]);
            assertThat(soon(answer.until())).as(which).isEqualTo(change(minutes, asked));
            assertThat(soon(answer.nextOpening())).as(which).isEqualTo(opening(minutes, asked));
            assertThat(onTheLine(dated, asked)).as(which).isEqualTo(minutes[asked]);
        }
    }

    private static OpenState onTheLine(DatedHours dated, int minute) {
        return dated.line(DAY, HolidayCalendar.CHINA).stretches().stream()
                .filter(stretch -> stretch.fromMinute() <= minute)
                .reduce((_, later) -> later)
                .orElseThrow()
                .state();
    }

    private static List<OneOff> someOneOffs(Random random) {
        List<OneOff> some = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            LocalDateTime from = START.plusMinutes(15L * random.nextInt(200));
            some.add(
                    new OneOff(
                            OneOff.Kind.values()[random.nextInt(2)],
                            from,
                            from.plusMinutes(15L * (1 + random.nextInt(60))),
                            "维修"));
        }
        return some;
    }

    private static OpenState[] minutes(OpeningHours hours, List<OneOff> oneOffs) {
        OpenState[] minutes = new OpenState[MINUTES];
        for (int i = 0; i < MINUTES; i++) {
            LocalDateTime at = START.plusMinutes(i);
            boolean closed =
                    oneOffs.stream().anyMatch(o -> o.kind() == OneOff.Kind.CLOSED && o.covers(at));
            boolean open =
                    oneOffs.stream().anyMatch(o -> o.kind() == OneOff.Kind.OPEN && o.covers(at));
            minutes[i] =
                    closed
                            ? OpenState.CLOSED
                            : open ? OpenState.OPEN : hours.at(at, HolidayCalendar.CHINA).state();
        }
        return minutes;
    }

    private static Optional<LocalDateTime> change(OpenState[] minutes, int asked) {
        for (int i = asked; i < MINUTES; i++) {
            if (minutes[i] != minutes[asked]) {
                return Optional.of(START.plusMinutes(i));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDateTime> opening(OpenState[] minutes, int asked) {
        if (minutes[asked] == OpenState.OPEN) {
            return Optional.empty();
        }
        for (int i = asked; i < MINUTES; i++) {
            if (minutes[i] == OpenState.OPEN) {
                return Optional.of(START.plusMinutes(i));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDateTime> soon(Optional<LocalDateTime> moment) {
        return moment.filter(m -> m.isBefore(START.plusMinutes(MINUTES)));
    }

    private static DatedHours dated(String osm, String oneOffs) {
        List<OneOff> all = new ArrayList<>();
        for (String one : oneOffs.split("; ")) {
            String[] words = one.split("[ -]");
            all.add(
                    new OneOff(
                            OneOff.Kind.valueOf(words[0].toUpperCase(java.util.Locale.ROOT)),
                            LocalDateTime.parse(DAY + "T" + words[1]),
                            LocalDateTime.parse(DAY + "T" + words[2]),
                            "维修"));
        }
        return new DatedHours(Optional.ofNullable(osm).map(DatedHoursTest::hours), all);
    }

    private static OpeningHours hours(String osm) {
        return ((HoursReading.Understood) OpeningHours.parse(osm)).hours();
    }

    private static String line(HoursAnswer answer) {
        String until =
                answer.state() == OpenState.OPEN
                        ? answer.until().map(u -> " until " + u.toLocalTime()).orElse("")
                        : answer.nextOpening().map(o -> " opens " + o.toLocalTime()).orElse("");
        return answer.state() + until + answer.comment().map(c -> " " + c).orElse("");
    }
}
