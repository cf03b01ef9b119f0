package org.nuanyi.voice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.voice.Heard.Noted;

/** What is kept of whoever told something, and for how long. */
class ReportPrivacyTest {

    private static final NewReport LOCKED = NewReport.tap(ReportKind.LOCKED);
    private static final NewReport WITH_CONTACT =
            new NewReport(
                    ReportKind.OTHER,
                    Optional.empty(),
                    "想要一个打气筒",
                    Optional.of(Occupation.FOOD_RIDER),
                    "13800001234");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private final AesGcmSealing sealing = new AesGcmSealing(SealKey.generate());
    private Stations stations;
    private Reports reports;
    private Handling handling;
    private StationCode code;

    @BeforeEach
    void open() {
        stations = new Stations(database.scopes(), clock, sealing);
        reports = new Reports(database.scopes(), stations, clock, sealing, SomeDeadlines.USUAL);
        handling = new Handling(database.scopes(), stations, clock, sealing, SomeDeadlines.USUAL);
        code = stations.register(EVERYTHING, StationExamples.dongsi()).code();
    }

    @DisplayName("联系方式加密存放，办结后删掉")
    @Test
    void how_to_reach_somebody_is_sealed_and_forgotten_when_the_report_is_closed() {
        ReportNumber number = tell(WITH_CONTACT, phone("A")).report().orElseThrow();

        assertNotStored("13800001234");
        assertThat(handling.findContact(EVERYTHING, number)).contains("13800001234");

        handling.answer(EVERYTHING, number, "已采购");
        handling.close(EVERYTHING, number);
        assertThat(handling.findContact(EVERYTHING, number)).isEmpty();
    }

    @DisplayName("库里没有设备号、网络地址和浏览器")
    @Test
    void neither_device_nor_network_is_stored_as_it_is() {
        UUID device = UUID.randomUUID();
        tell(LOCKED, new Teller(Optional.of(device), "203.0.113.7 Mozilla/5.0"));

        assertNotStored("203.0.113.7");
        assertNotStored("Mozilla");
        assertNotStored(device.toString());
    }

    @Test
    void what_knows_a_witness_again_differs_from_station_to_station_and_lives_a_day() {
        StationCode other = stations.register(EVERYTHING, StationExamples.numbered(2)).code();
        Teller teller = phone("A");
        tell(LOCKED, teller);
        reports.hear(UUID.randomUUID(), other, LOCKED, teller);
        assertThat(count("select count(distinct network) from voice.sighting")).isEqualTo(2);
        assertThat(count("select count(distinct device) from voice.sighting")).isEqualTo(2);
        assertThat(count("select count(distinct witness) from voice.sighting")).isEqualTo(2);

        clock.advance(Duration.ofHours(24));
        tell(LOCKED, phone("B"));
        assertThat(count("select count(*) from voice.sighting")).isEqualTo(1);
    }

    private Noted tell(NewReport report, Teller teller) {
        return (Noted) reports.hear(UUID.randomUUID(), code, report, teller);
    }

    /** A phone that was never here before, on a network of that name. */
    private static Teller phone(String network) {
        return new Teller(Optional.of(UUID.randomUUID()), network);
    }

    private int count(String sql) {
        return database.ownerJdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    /** Neither as text nor among bytes, which PostgreSQL writes in hex. */
    private void assertNotStored(String secret) {
        assertThat(everythingStored())
                .doesNotContain(secret)
                .doesNotContain(HexFormat.of().formatHex(secret.getBytes(UTF_8)));
    }

    private String everythingStored() {
        return database.ownerJdbi()
                .withHandle(
                        handle ->
                                List.of("report", "contact", "sighting", "receipt", "step").stream()
                                        .map(
                                                table ->
                                                        handle.createQuery(
                                                                        "select t::text from voice."
                                                                                + table
                                                                                + " t")
                                                                .mapTo(String.class)
                                                                .list())
                                        .toList()
                                        .toString());
    }
}
