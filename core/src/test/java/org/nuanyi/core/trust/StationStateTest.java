package org.nuanyi.core.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.core.hours.HoursAnswer;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.hours.OpenState;

/** The catalogue of the one rule, asked on 24 November 2026 at 10:00 in Beijing. */
class StationStateTest {

    private static final String TODAY = "24T";
    private static final Instant NOW = at("10:00");

    @DisplayName("驿站状态：告诉工人什么，为什么")
    @ParameterizedTest(name = "{0}, hours {1}: {2}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # lifecycle, hours, expected
                    open,      open,    open_by_schedule schedule
                    open,      closed,  closed schedule
                    open,      unknown, unknown schedule
                    open,      -,       unknown hours_not_understood
                    suspended, open,    closed suspended
                    suspended, -,       closed suspended
                    planned,   open,    closed not_in_service
                    building,  open,    closed not_in_service
                    closed,    open,    closed not_in_service
                    """)
    void without_a_sign(String lifecycle, String hours, String expected) {
        assertThat(line(decide(lifecycle, hours, Signs.NONE))).isEqualTo(expected);
    }

    @DisplayName("只有按时间表应开放时，所见才改变状态")
    @ParameterizedTest(name = "{0}, hours {1}: {2}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    open,      closed,  closed schedule
                    open,      unknown, unknown schedule
                    open,      -,       unknown hours_not_understood
                    suspended, open,    closed suspended
                    closed,    open,    closed not_in_service
                    """)
    void signs_matter_only_while_it_should_be_open(
            String lifecycle, String hours, String expected) {
        Signs proven = Signs.of(signs("keeper 09:00"));
        Signs doubted = Signs.of(signs("A 09:00, B 09:10, shut 09:20"));

        assertThat(line(decide(lifecycle, hours, proven))).isEqualTo(expected);
        assertThat(line(decide(lifecycle, hours, doubted))).isEqualTo(expected);
    }

    @DisplayName("四种状态：当天有人确认、按时间表、待核实")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what was seen; capital letters are visitors who found it locked
                    keeper 08:52                           | open confirmed 08:52
                    visitor 10:00                          | open confirmed 10:00
                    device 00:00                           | open confirmed 00:00
                    inspection 09:00                       | open confirmed 09:00
                    keeper 23T23:59                        | open_by_schedule schedule
                    keeper 10:01                           | open_by_schedule schedule
                    keeper 08:00, visitor 09:00            | open confirmed 09:00

                    # one report gives the keeper two hours
                    A 08:01                                | open_by_schedule schedule
                    A 08:00                                | doubtful reported_locked 08:00 by 1
                    A 07:00                                | doubtful reported_locked 07:00 by 1
                    A 10:01                                | open_by_schedule schedule
                    keeper 08:52, A 09:30                  | open confirmed 08:52
                    A 07:00, keeper 08:59                  | open confirmed 08:59
                    A 07:00, visitor 07:00                 | open confirmed 07:00
                    A 07:00, keeper 10:01                  | open_by_schedule schedule

                    # two people need no waiting
                    A 09:50, B 09:55                       | doubtful reported_locked 09:55 by 2
                    A 09:50, B 10:00                       | doubtful reported_locked 10:00 by 2
                    A 09:50, B 10:01                       | open_by_schedule schedule
                    A 09:50, A 09:55                       | open_by_schedule schedule
                    A 07:00, A 09:55                       | doubtful reported_locked 07:00 by 1
                    A 07:00, B 07:10, C 09:00              | doubtful reported_locked 09:00 by 3
                    A 07:00, B 10:30                       | doubtful reported_locked 07:00 by 1
                    B 09:55, A 09:50, keeper 08:00         | doubtful reported_locked 09:55 by 2

                    # a proof of life clears what came before it, and only that
                    A 07:00, B 07:10, visitor 07:20        | open confirmed 07:20
                    A 07:00, keeper 09:00, B 09:30         | open confirmed 09:00
                    A 07:00, keeper 07:30, B 08:00         | doubtful reported_locked 08:00 by 1
                    A 09:00, keeper 09:10, A 09:20, B 09:30| doubtful reported_locked 09:30 by 2

                    # a doubt stands until then, however long
                    A 01T07:00, B 01T07:10                 | doubtful reported_locked 01T07:10 by 2
                    A 01T07:00, keeper 02T07:00            | open_by_schedule schedule

                    # an inspection needs no second
                    shut 10:00                             | doubtful inspected_shut 10:00
                    shut 10:01                             | open_by_schedule schedule
                    keeper 09:00, shut 09:30               | doubtful inspected_shut 09:30
                    shut 09:30, keeper 09:40               | open confirmed 09:40
                    A 07:00, B 07:10, shut 09:30           | doubtful inspected_shut 09:30
                    """)
    void by_what_was_seen(String seen, String expected) {
        Signs signs = Signs.of(signs(seen));

        assertThat(line(decide("open", "open", signs))).isEqualTo(expected);
    }

    @Test
    @DisplayName("临时关闭：说明是临时关闭，不是时间表")
    void a_closing_in_force_is_the_reason() {
        LocalDateTime ten = LocalDateTime.parse("2026-11-24T10:00");
        OneOff closing = new OneOff(OneOff.Kind.CLOSED, ten, ten.plusHours(4), "设备检修");
        Evidence evidence =
                new Evidence(
                        Lifecycle.OPEN,
                        Optional.of(answer("closed")),
                        Optional.of(closing),
                        Signs.of(signs("keeper 09:00")));

        assertThat(line(StationState.decide(evidence, NOW))).isEqualTo("closed closed_for_once");
    }

    private static StationState decide(String lifecycle, String hours, Signs signs) {
        return StationState.decide(
                new Evidence(
                        Lifecycle.valueOf(lifecycle.toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(hours).map(StationStateTest::answer),
                        Optional.empty(),
                        signs),
                NOW);
    }

    private static String line(StationState state) {
        String word = state.status() + " " + state.reason();
        String time = state.at().map(at -> " " + time(at)).orElse("");
        String people = state.people() == 0 ? "" : " by " + state.people();
        return word.toLowerCase(Locale.ROOT) + time + people;
    }

    private static String time(Instant at) {
        String local = LocalDateTime.ofInstant(at, ZoneId.of("Asia/Shanghai")).toString();
        return local.substring("2026-11-".length()).replace(TODAY, "");
    }

    private static List<Sign> signs(String seen) {
        List<Sign> signs = new ArrayList<>();
        for (String one : seen.split(", ")) {
            String[] words = one.split(" ");
            signs.add(sign(words[0], at(words[1]), "test " + signs.size()));
        }
        return signs;
    }

    private static Sign sign(String who, Instant at, String ref) {
        if (who.equals("shut")) {
            return new Sign(Sign.Kind.SHUT, By.INSPECTION, at, "", "test", ref);
        }
        boolean locked = who.length() == 1;
        return locked
                ? new Sign(Sign.Kind.LOCKED, By.VISITOR, at, who, "test", ref)
                : new Sign(
                        Sign.Kind.OPEN,
                        By.valueOf(who.toUpperCase(Locale.ROOT)),
                        at,
                        "",
                        "test",
                        ref);
    }

    private static HoursAnswer answer(String state) {
        return new HoursAnswer(
                OpenState.valueOf(state.toUpperCase(Locale.ROOT)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Instant at(String time) {
        String dated = time.contains("T") ? time : TODAY + time;
        return Instant.parse("2026-11-" + dated + ":00+08:00");
    }
}
