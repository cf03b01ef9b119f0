package org.nuanyi.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.voice.StepResult.Reason.ALREADY_CLOSED;
import static org.nuanyi.voice.StepResult.Reason.ALREADY_RELEASED;
import static org.nuanyi.voice.StepResult.Reason.NOTHING_TO_RELEASE;
import static org.nuanyi.voice.StepResult.Reason.NOT_ANSWERED;
import static org.nuanyi.voice.StepResult.Reason.NOT_RELEASED;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.station.StationCode;
import org.nuanyi.voice.Report;
import org.nuanyi.voice.Report.Answer;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.ReportState;

class StepTest {

    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Step ANSWER = new Step.Answer("已联系店家");
    private static final Step RELEASE = new Step.Release();
    private static final Step WITHHOLD = new Step.Withhold();
    private static final Step CLOSE = new Step.Close();

    @Test
    void a_report_is_answered_as_often_as_needed_until_it_is_closed() {
        assertThat(ANSWER.refusal(report(ReportState.RECEIVED, "", false))).isEmpty();
        assertThat(ANSWER.refusal(report(ReportState.HANDLED, "", false))).isEmpty();
        assertThat(ANSWER.refusal(report(ReportState.CLOSED, "", false))).contains(ALREADY_CLOSED);
    }

    @DisplayName("没有答复就不能办结")
    @Test
    void nothing_is_closed_without_an_answer() {
        assertThat(CLOSE.refusal(report(ReportState.RECEIVED, "", false))).contains(NOT_ANSWERED);
        assertThat(CLOSE.refusal(report(ReportState.HANDLED, "", false))).isEmpty();
        assertThat(CLOSE.refusal(report(ReportState.CLOSED, "", false))).contains(ALREADY_CLOSED);
    }

    @Test
    void there_must_be_something_to_release() {
        assertThat(RELEASE.refusal(report(ReportState.RECEIVED, "", false)))
                .contains(NOTHING_TO_RELEASE);
        assertThat(RELEASE.refusal(report(ReportState.RECEIVED, "没热水", false))).isEmpty();
        assertThat(RELEASE.refusal(report(ReportState.CLOSED, "没热水", false))).isEmpty();
        assertThat(RELEASE.refusal(report(ReportState.RECEIVED, "没热水", true)))
                .contains(ALREADY_RELEASED);
    }

    @Test
    void a_release_is_taken_back_where_there_is_one() {
        assertThat(WITHHOLD.refusal(report(ReportState.RECEIVED, "没热水", false)))
                .contains(NOT_RELEASED);
        assertThat(WITHHOLD.refusal(report(ReportState.RECEIVED, "没热水", true))).isEmpty();
    }

    private static Report report(ReportState state, String words, boolean released) {
        return new Report(
                ReportNumber.ofLot(1),
                StationCode.ofNumber(1_000_001),
                ReportKind.LOCKED,
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
