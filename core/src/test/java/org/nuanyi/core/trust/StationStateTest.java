package org.nuanyi.core.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.core.hours.HoursAnswer;
import org.nuanyi.core.hours.OpenState;

/** The catalogue of the one rule, asked at 10:00. */
class StationStateTest {

    private static final Instant NOW = at("10:00");

    @DisplayName("驿站状态：告诉工人什么，为什么")
    @ParameterizedTest(name = "{0}, hours {1}, confirmed {2}, doubted {3}: {4}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # lifecycle, hours, confirmed, doubted, expected
                    open,      open,    -,     -,     open schedule
                    open,      open,    09:00, -,     open schedule
                    open,      closed,  -,     -,     closed schedule
                    open,      unknown, -,     -,     unknown schedule
                    open,      -,       -,     -,     unknown hours_not_understood
                    open,      -,       09:00, 09:30, unknown hours_not_understood
                    open,      open,    -,     09:30, doubtful reported_locked
                    open,      open,    09:00, 09:30, doubtful reported_locked
                    open,      open,    09:30, 09:00, open schedule
                    open,      open,    09:30, 09:30, open schedule
                    open,      open,    -,     10:00, doubtful reported_locked
                    open,      open,    -,     10:01, open schedule
                    open,      open,    10:01, 09:30, doubtful reported_locked
                    open,      open,    10:00, 09:30, open schedule
                    open,      closed,  -,     09:30, closed schedule
                    open,      unknown, -,     09:30, unknown schedule
                    suspended, open,    09:00, -,     closed suspended
                    suspended, -,       -,     09:30, closed suspended
                    planned,   open,    -,     -,     closed not_in_service
                    building,  open,    -,     -,     closed not_in_service
                    closed,    open,    09:00, -,     closed not_in_service
                    """)
    void tells(String lifecycle, String hours, String confirmed, String doubted, String expected) {
        Evidence evidence =
                new Evidence(
                        Lifecycle.valueOf(lifecycle.toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(hours).map(StationStateTest::answer),
                        Optional.ofNullable(confirmed).map(StationStateTest::at),
                        Optional.ofNullable(doubted)
                                .map(t -> new Doubt(at(t), Doubt.Cause.REPORTED_LOCKED)));

        assertThat(line(StationState.decide(evidence, NOW))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"REPORTED_LOCKED, REPORTED_LOCKED", "INSPECTED_SHUT, INSPECTED_SHUT"})
    void says_why_it_doubts(Doubt.Cause cause, StationState.Reason reason) {
        Evidence evidence =
                new Evidence(
                        Lifecycle.OPEN,
                        Optional.of(answer("open")),
                        Optional.empty(),
                        Optional.of(new Doubt(at("09:30"), cause)));

        assertThat(StationState.decide(evidence, NOW))
                .isEqualTo(new StationState(Status.DOUBTFUL, reason));
    }

    private static String line(StationState state) {
        return (state.status() + " " + state.reason()).toLowerCase(Locale.ROOT);
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
        return Instant.parse(LocalDate.of(2026, 11, 24) + "T" + time + ":00Z");
    }
}
