package org.nuanyi.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.StepResult.Done;
import org.nuanyi.voice.StepResult.Refused;

/** What becomes of a report. */
class ReportStepsTest {

    private static final byte[] PHOTO = Pictures.jpegWithPosition(80, 60, 1);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private Reports reports;
    private Handling handling;
    private StationCode code;

    @BeforeEach
    void open() {
        Stations stations = StationExamples.stations(database, clock);
        AesGcmSealing sealing = new AesGcmSealing(SealKey.generate());
        reports = new Reports(database.scopes(), stations, clock, sealing, SomeDeadlines.USUAL);
        handling = new Handling(database.scopes(), stations, clock, sealing, SomeDeadlines.USUAL);
        code = stations.register(EVERYTHING, StationExamples.dongsi()).code();
    }

    @Test
    void the_last_answer_is_the_one_that_is_read() {
        ReportNumber number = tell(NewReport.tap(ReportKind.LOCKED));
        handling.answer(EVERYTHING, number, "正在联系");
        clock.advance(Duration.ofHours(2));
        Done done = (Done) handling.answer(EVERYTHING, number, "店家盘点，明天开门");

        assertThat(done.report().state()).isEqualTo(ReportState.HANDLED);
        assertThat(done.report().answer())
                .contains(new Report.Answer("店家盘点，明天开门", NOON.plus(Duration.ofHours(2))));
        assertThat(handling.close(EVERYTHING, number, PHOTO)).isInstanceOf(Done.class);
        assertThat(reports.report(EVERYTHING, number).state()).isEqualTo(ReportState.CLOSED);
        assertThat(handling.close(EVERYTHING, number, PHOTO))
                .isEqualTo(new Refused(StepResult.Reason.ALREADY_CLOSED));
    }

    @Test
    void words_are_released_and_taken_back() {
        ReportNumber number =
                tell(
                        new NewReport(
                                ReportKind.OTHER, Optional.empty(), "没有热水", Optional.empty(), ""));

        assertThat(((Done) handling.release(EVERYTHING, number)).report().released()).isTrue();
        assertThat(((Done) handling.withhold(EVERYTHING, number)).report().released()).isFalse();
        assertThat(((Done) handling.release(EVERYTHING, number)).report().released()).isTrue();
    }

    @Test
    void a_step_with_a_report_that_is_not_there_is_not_found() {
        assertThatThrownBy(() -> handling.close(EVERYTHING, ReportNumber.ofLot(1), PHOTO))
                .isInstanceOf(NotFound.class);
    }

    private ReportNumber tell(NewReport report) {
        Teller teller = new Teller(Optional.of(UUID.randomUUID()), "A");
        Noted noted = (Noted) reports.hear(UUID.randomUUID(), code, report, teller);
        return noted.report().orElseThrow();
    }
}
