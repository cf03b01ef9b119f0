package org.nuanyi.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.voice.Party.HANDLER;
import static org.nuanyi.voice.StepResult.Reason.ALREADY_RELEASED;
import static org.nuanyi.voice.StepResult.Reason.NOTHING_TO_RELEASE;
import static org.nuanyi.voice.StepResult.Reason.NOT_ANSWERED;
import static org.nuanyi.voice.StepResult.Reason.NOT_RELEASED;
import static org.nuanyi.voice.StepResult.Reason.WITHOUT_PHOTO;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.kernel.photo.Photo;
import org.nuanyi.station.StationCode;
import org.nuanyi.voice.Report;
import org.nuanyi.voice.Report.Answer;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.ReportState;

/** What the report must be like for a step, beyond the table of {@link Moves}. */
class StepTest {

    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Step RELEASE = new Step.Release();
    private static final Step WITHHOLD = new Step.Withhold();
    private static final Step BARE_CLOSE = new Step.Close(Optional.empty());
    private static final Step CLOSE = new Step.Close(Optional.of(new Photo(new byte[0], 8, 8)));

    @DisplayName("门和设施，办结要有照片；其他可以没有")
    @Test
    void a_door_and_a_thing_are_shown_as_they_are_now() {
        Report locked = report(ReportKind.LOCKED, ReportState.HANDLED, "", false);
        assertThat(BARE_CLOSE.refusal(locked, HANDLER)).contains(WITHOUT_PHOTO);
        assertThat(CLOSE.refusal(locked, HANDLER)).isEmpty();
        assertThat(
                        BARE_CLOSE.refusal(
                                report(ReportKind.OTHER, ReportState.HANDLED, "想要打气筒", false),
                                HANDLER))
                .isEmpty();
    }

    @DisplayName("没有答复就不能办结")
    @Test
    void nothing_is_closed_without_an_answer() {
        assertThat(
                        CLOSE.refusal(
                                report(ReportKind.LOCKED, ReportState.RECEIVED, "", false),
                                HANDLER))
                .contains(NOT_ANSWERED);
    }

    @Test
    void there_must_be_something_to_release() {
        assertThat(RELEASE.refusal(received("", false), HANDLER)).contains(NOTHING_TO_RELEASE);
        assertThat(RELEASE.refusal(received("没热水", false), HANDLER)).isEmpty();
        assertThat(RELEASE.refusal(received("没热水", true), HANDLER)).contains(ALREADY_RELEASED);
    }

    @Test
    void a_release_is_taken_back_where_there_is_one() {
        assertThat(WITHHOLD.refusal(received("没热水", false), HANDLER)).contains(NOT_RELEASED);
        assertThat(WITHHOLD.refusal(received("没热水", true), HANDLER)).isEmpty();
    }

    private static Report received(String words, boolean released) {
        return report(ReportKind.LOCKED, ReportState.RECEIVED, words, released);
    }

    private static Report report(
            ReportKind kind, ReportState state, String words, boolean released) {
        return new Report(
                ReportNumber.ofLot(1),
                StationCode.ofNumber(1_000_001),
                kind,
                Optional.empty(),
                words,
                Optional.empty(),
                NOON,
                false,
                state,
                released,
                state == ReportState.RECEIVED
                        ? Optional.empty()
                        : Optional.of(new Answer("已联系店家", NOON)));
    }
}
