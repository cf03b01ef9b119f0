package org.nuanyi.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.BadInput;
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

class PhotosTest {

    private static final Teller SENDER = new Teller(Optional.of(UUID.randomUUID()), "4g");
    private static final Teller STRANGER = new Teller(Optional.of(UUID.randomUUID()), "wifi");
    private static final byte[] PHOTO = Pictures.jpegWithPosition(80, 60, 1);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private Reports reports;
    private Handling handling;
    private Photos photos;
    private ReportNumber number;

    @BeforeEach
    void report() {
        AesGcmSealing sealing = new AesGcmSealing(SealKey.generate());
        Stations stations = new Stations(database.scopes(), clock, sealing);
        reports = new Reports(database.scopes(), stations, clock, sealing, SomeDeadlines.USUAL);
        handling = new Handling(database.scopes(), stations, clock, sealing, SomeDeadlines.USUAL);
        photos = new Photos(database.scopes(), clock, sealing);
        StationCode code = stations.register(EVERYTHING, StationExamples.dongsi()).code();
        Heard heard =
                reports.hear(UUID.randomUUID(), code, NewReport.tap(ReportKind.LOCKED), SENDER);
        number = ((Noted) heard).report().orElseThrow();
    }

    @DisplayName("照片由工会审核后才公开")
    @Test
    void a_photo_is_seen_when_it_is_released_and_no_longer_than_that() {
        assertThat(photos.add(number, PHOTO, SENDER)).isEqualTo(PhotoResult.ADDED);
        assertThat(reports.report(EVERYTHING, number).hasPhoto()).isTrue();
        assertThat(photos.findReleased(number)).isEmpty();

        handling.release(EVERYTHING, number);
        assertThat(photos.findReleased(number).map(Pictures::decoded).orElseThrow().getWidth())
                .isEqualTo(80);

        handling.withhold(EVERYTHING, number);
        assertThat(photos.findReleased(number)).isEmpty();
    }

    @Test
    void nobody_adds_a_photo_to_the_report_of_another() {
        assertThat(photos.add(number, PHOTO, STRANGER)).isEqualTo(PhotoResult.NOT_THE_SENDER);
        clock.advance(Duration.ofDays(1));
        assertThat(photos.add(number, PHOTO, SENDER)).isEqualTo(PhotoResult.NOT_THE_SENDER);
        assertThat(reports.report(EVERYTHING, number).hasPhoto()).isFalse();
    }

    @Test
    void a_report_has_one_photo() {
        photos.add(number, PHOTO, SENDER);

        assertThat(photos.add(number, PHOTO, SENDER)).isEqualTo(PhotoResult.ALREADY_THERE);
    }

    @Test
    void what_is_no_photo_is_not_kept() {
        assertThatThrownBy(() -> photos.add(number, new byte[100], SENDER))
                .isInstanceOf(BadInput.class);
        assertThat(reports.report(EVERYTHING, number).hasPhoto()).isFalse();
    }

    @Test
    void a_report_that_is_not_there_has_no_photo() {
        assertThatThrownBy(() -> photos.add(ReportNumber.ofLot(1), PHOTO, SENDER))
                .isInstanceOf(NotFound.class);
    }
}
