package org.nuanyi.core.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Made-up values over three weeks around holidays, judged minute by minute. */
class RandomHoursTest {

    private static final int DAYS = 21;
    private static final int MINUTES = DAYS * 1440;
    private static final int VALUES = 100;

    /**
     * National Day, Spring Festival, 清明 with a change of season, and the turn into an unlisted
     * year.
     */
    private static final List<LocalDate> WINDOWS =
            List.of(
                    LocalDate.of(2026, 9, 19),
                    LocalDate.of(2026, 9, 25),
                    LocalDate.of(2026, 2, 10),
                    LocalDate.of(2026, 3, 25),
                    LocalDate.of(2026, 12, 20));

    @Test
    void says_what_a_minute_by_minute_reading_of_the_rules_says() {
        long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
        System.out.println("RandomHoursTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < VALUES; i++) {
            List<GeneratedRule> rules = GeneratedRule.some(random);
            String value = rules.stream().map(GeneratedRule::text).collect(Collectors.joining());
            LocalDate start = WINDOWS.get(random.nextInt(WINDOWS.size()));
            MinuteByMinute.Voice[] expected = minutes(new MinuteByMinute(rules), start);
            OpeningHours hours = Said.hours(value);
            for (int minute : questions(expected, random)) {
                LocalDateTime instant = instant(start, minute);
                HoursAnswer answer = hours.at(instant, HolidayCalendar.CHINA);
                assertAnswer(
                        answer,
                        expected,
                        minute,
                        start,
                        value + " at " + instant + " seed " + seed);
            }
            assertDays(hours, expected, start, value + " seed " + seed);
        }
    }

    private static MinuteByMinute.Voice[] minutes(MinuteByMinute oracle, LocalDate start) {
        MinuteByMinute.Voice[] minutes = new MinuteByMinute.Voice[MINUTES];
        for (int m = 0; m < MINUTES; m++) {
            minutes[m] = oracle.at(start.plusDays(m / 1440), m % 1440);
        }
        return minutes;
    }

    /** Every change, the minute before it, and some minutes by chance. */
    private static List<Integer> questions(MinuteByMinute.Voice[] minutes, Random random) {
        List<Integer> questions = random.ints(50, 0, MINUTES).boxed().collect(Collectors.toList());
        for (int m = 1; m < MINUTES; m++) {
            if (!minutes[m].equals(minutes[m - 1])) {
                questions.add(m - 1);
                questions.add(m);
            }
        }
        return questions;
    }

    private static void assertAnswer(
            HoursAnswer answer,
            MinuteByMinute.Voice[] minutes,
            int now,
            LocalDate start,
            String what) {
        OpenState state = minutes[now].state();
        assertThat(answer.state()).as(what).isEqualTo(state);
        int end = now + 1;
        while (end < MINUTES && minutes[end].state() == state && !minutes[end].openEnd()) {
            end++;
        }
        boolean endsOpen = minutes[now].openEnd() || end < MINUTES && minutes[end].state() == state;
        assertSame(answer.until(), endsOpen ? -1 : end, start, what);
        int opening = now;
        while (opening < MINUTES && minutes[opening].state() != OpenState.OPEN) {
            opening++;
        }
        assertSame(answer.nextOpening(), state == OpenState.OPEN ? -1 : opening, start, what);
    }

    /** {@code minute}: -1 for never, {@link #MINUTES} for nothing before the window ends. */
    private static void assertSame(
            Optional<LocalDateTime> said, int minute, LocalDate start, String what) {
        if (minute < 0) {
            assertThat(said).as(what).isEmpty();
        } else if (minute == MINUTES) {
            LocalDateTime end = instant(start, MINUTES);
            assertThat(said.filter(s -> s.isBefore(end))).as(what).isEmpty();
        } else {
            assertThat(said).as(what).contains(instant(start, minute));
        }
    }

    private static void assertDays(
            OpeningHours hours, MinuteByMinute.Voice[] minutes, LocalDate start, String what) {
        OpenState[] painted = new OpenState[MINUTES + 2880];
        for (int day = 0; day < DAYS; day++) {
            for (var i : hours.day(start.plusDays(day), HolidayCalendar.CHINA).intervals()) {
                for (int m = i.fromMinute(); m < i.toMinute(); m++) {
                    int at = day * 1440 + m;
                    if (painted[at] != null) {
                        throw new AssertionError(what + " twice on " + instant(start, at));
                    }
                    painted[at] = i.state();
                }
            }
        }
        for (int m = 1440; m < MINUTES - 1440; m++) {
            OpenState state = painted[m] == null ? OpenState.CLOSED : painted[m];
            if (state != minutes[m].state()) {
                throw new AssertionError(what + " is " + state + " on " + instant(start, m));
            }
        }
    }

    private static LocalDateTime instant(LocalDate start, int minute) {
        return start.atStartOfDay().plusMinutes(minute);
    }
}
