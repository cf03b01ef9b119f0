package org.nuanyi.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.LockedReports;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.Sign;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.station.Facility;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.OneOffs;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.voice.Heard.KeyReused;
import org.nuanyi.voice.Heard.Noted;

class ReportsTest {

    private static final NewReport LOCKED = NewReport.tap(ReportKind.LOCKED);
    private static final NewReport OPEN = NewReport.tap(ReportKind.OPEN);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private final AesGcmSealing sealing = new AesGcmSealing(SealKey.generate());
    private Stations stations;
    private Reports reports;
    private StationCode code;

    @BeforeEach
    void open() {
        stations = new Stations(database.scopes(), clock, sealing);
        reports = new Reports(database.scopes(), stations, clock, sealing, SomeDeadlines.USUAL);
        code = stations.register(EVERYTHING, StationExamples.dongsi()).code();
    }

    @Test
    void a_report_gets_a_number_and_waits_for_the_union() {
        Noted noted = tell(NewReport.broken(Facility.MICROWAVE), phone("A"));

        Report report = reports.report(EVERYTHING, noted.report().orElseThrow());
        assertThat(noted.counted()).isTrue();
        assertThat(report.station()).isEqualTo(code);
        assertThat(report.kind()).isEqualTo(ReportKind.BROKEN);
        assertThat(report.facility()).contains(Facility.MICROWAVE);
        assertThat(report.heardAt()).isEqualTo(NOON);
        assertThat(report.state()).isEqualTo(ReportState.RECEIVED);
        assertThat(report.answer()).isEmpty();
        assertThat(report.released()).isFalse();
    }

    @Test
    void that_it_is_open_asks_for_nothing_more() {
        Noted noted = tell(OPEN, phone("A"));

        assertThat(reports.report(EVERYTHING, noted.report().orElseThrow()).state())
                .isEqualTo(ReportState.CLOSED);
    }

    @DisplayName("两个人说门锁着，是两个证人")
    @Test
    void two_people_who_find_it_locked_are_two_witnesses() {
        tell(LOCKED, phone("A"));
        tell(LOCKED, phone("B"));

        assertThat(locked()).contains(new LockedReports(NOON, NOON, 2));
    }

    @DisplayName("一个人说两次，还是一个证人")
    @Test
    void one_person_who_says_it_twice_is_one_witness_with_one_number() {
        Noted first = tell(LOCKED, phone("A"));
        clock.advance(Duration.ofHours(23));
        Noted second = tell(LOCKED, phone("A"));

        assertThat(second).isEqualTo(new Noted(first.report(), false));
        assertThat(locked().map(LockedReports::people)).contains(1);
        assertThat(countReports()).isEqualTo(1);
    }

    @Test
    void a_device_that_moved_to_another_network_is_the_same_witness() {
        UUID device = UUID.randomUUID();
        Noted first = tell(LOCKED, new Teller(Optional.of(device), "wifi"));
        Noted second = tell(LOCKED, new Teller(Optional.of(device), "4g"));

        assertThat(second).isEqualTo(new Noted(first.report(), false));
    }

    @Test
    void a_new_device_number_on_the_same_network_and_browser_is_the_same_witness() {
        Noted first = tell(LOCKED, phone("A"));
        Noted second = tell(LOCKED, phone("A"));

        assertThat(second.report()).isEqualTo(first.report());
        assertThat(locked().map(LockedReports::people)).contains(1);
    }

    @Test
    void a_day_later_the_same_tap_is_another_report() {
        Noted first = tell(LOCKED, phone("A"));
        clock.advance(Duration.ofHours(24));
        Noted second = tell(LOCKED, phone("A"));

        assertThat(second.counted()).isTrue();
        assertThat(second.report()).isNotEqualTo(first.report());
    }

    @Test
    void a_tap_that_a_contrary_sign_has_overtaken_says_something_new() {
        Noted first = tell(LOCKED, phone("A"));
        clock.advance(Duration.ofHours(1));
        stations.observe(
                EVERYTHING,
                code,
                new Sign(Sign.Kind.OPEN, By.KEEPER, clock.instant(), "", "test", "1"));
        clock.advance(Duration.ofHours(1));
        Noted second = tell(LOCKED, phone("A"));

        assertThat(second.counted()).isTrue();
        assertThat(second.report()).isNotEqualTo(first.report());
        assertThat(locked().map(LockedReports::people)).contains(1);
    }

    @Test
    void that_it_is_open_is_a_proof_of_life() {
        tell(OPEN, phone("A"));

        assertThat(stations.station(EVERYTHING, code).standing().signs().proof())
                .contains(new Proof(NOON, By.VISITOR));
    }

    @DisplayName("下班以后门锁着，不算数")
    @Test
    void a_door_that_is_locked_out_of_hours_says_nothing_of_the_station() {
        clock.advance(Duration.ofHours(10).plusMinutes(1)); // 22:01, it shuts at 22:00
        Noted noted = tell(LOCKED, phone("A"));

        assertThat(noted.counted()).isTrue();
        assertThat(locked()).isEmpty();
    }

    @DisplayName("临时关闭期间门锁着，不算数；临时开放期间锁着，算数")
    @Test
    void a_door_is_locked_for_the_one_offs_as_for_the_hours() {
        OneOffs oneOffs = new OneOffs(database.scopes(), clock);
        LocalDateTime noon = LocalDateTime.ofInstant(NOON, clock.getZone());
        oneOffs.add(EVERYTHING, code, OneOff.Kind.CLOSED, noon, noon.plusHours(2), "设备检修", "union");
        oneOffs.add(
                EVERYTHING,
                code,
                OneOff.Kind.OPEN,
                noon.plusHours(10),
                noon.plusHours(12),
                "夜班",
                "union");

        tell(LOCKED, phone("A"));
        assertThat(locked()).isEmpty();

        clock.advance(Duration.ofHours(11)); // 23:00, it usually shuts at 22:00
        tell(LOCKED, phone("B"));
        assertThat(locked()).isPresent();
    }

    @Test
    void another_facility_or_other_words_are_another_report() {
        Teller teller = phone("A");
        ReportNumber microwave = number(tell(NewReport.broken(Facility.MICROWAVE), teller));
        ReportNumber seats = number(tell(NewReport.broken(Facility.SEATS), teller));
        ReportNumber said = number(tell(other("没有热水"), teller));
        ReportNumber again = number(tell(other("没有热水"), teller));
        ReportNumber more = number(tell(other("也没有纸杯"), teller));

        assertThat(List.of(microwave, seats, said, more)).doesNotHaveDuplicates();
        assertThat(again).isEqualTo(said);
    }

    @Test
    void the_same_request_sent_again_gets_the_same_answer() {
        UUID key = UUID.randomUUID();
        Heard first = reports.hear(key, code, LOCKED, phone("A"));
        clock.advance(Duration.ofDays(3));
        Heard again = restarted().hear(key, code, LOCKED, phone("B"));

        assertThat(again).isEqualTo(first);
        assertThat(countReports()).isEqualTo(1);
    }

    @DisplayName("没网时写的，算写的那个时候看到的")
    @Test
    void what_waited_for_a_network_was_seen_when_it_was_said() {
        Noted late = tellLate(LOCKED, phone("A"), Duration.ofMinutes(90));

        Instant said = NOON.minus(Duration.ofMinutes(90));
        assertThat(locked()).contains(LockedReports.one(said));
        assertThat(reports.report(EVERYTHING, number(late)).heardAt()).isEqualTo(said);
    }

    @Test
    void what_was_said_before_somebody_came_in_settles_nothing_any_more() {
        tell(OPEN, phone("A"));
        tellLate(LOCKED, phone("B"), Duration.ofMinutes(1));

        assertThat(locked()).isEmpty();
    }

    @Test
    void what_waited_longer_than_a_day_counts_as_a_day_and_a_time_ahead_as_now() {
        Noted old = tellLate(OPEN, phone("A"), Duration.ofDays(30));
        Noted ahead = tellLate(OPEN, phone("B"), Duration.ofMinutes(-5));

        assertThat(reports.report(EVERYTHING, number(old)).heardAt())
                .isEqualTo(NOON.minus(Duration.ofDays(1)));
        assertThat(reports.report(EVERYTHING, number(ahead)).heardAt()).isEqualTo(NOON);
    }

    @Test
    void how_long_it_waited_is_no_part_of_a_request() {
        UUID key = UUID.randomUUID();
        Heard first = reports.hear(key, code, LOCKED, phone("A"), Duration.ofMinutes(1));

        assertThat(reports.hear(key, code, LOCKED, phone("A"), Duration.ofHours(2)))
                .isEqualTo(first);
        assertThat(countReports()).isEqualTo(1);
    }

    @Test
    void the_key_of_another_request_is_refused() {
        UUID key = UUID.randomUUID();
        reports.hear(key, code, LOCKED, phone("A"));

        assertThat(reports.hear(key, code, OPEN, phone("A"))).isEqualTo(new KeyReused());
        assertThat(countReports()).isEqualTo(1);
    }

    @Test
    void twenty_at_the_same_moment_under_one_key_are_one() {
        UUID key = UUID.randomUUID();
        List<Heard> heard =
                IntStream.range(0, 20)
                        .parallel()
                        .mapToObj(_ -> reports.hear(key, code, LOCKED, phone("A")))
                        .distinct()
                        .toList();

        assertThat(heard).hasSize(1);
        assertThat(countReports()).isEqualTo(1);
    }

    @Test
    void twenty_taps_of_one_phone_at_the_same_moment_count_once() {
        List<Noted> noted =
                IntStream.range(0, 20).parallel().mapToObj(_ -> tell(LOCKED, phone("A"))).toList();

        assertThat(noted).extracting(Noted::report).containsOnly(noted.getFirst().report());
        assertThat(noted).filteredOn(Noted::counted).hasSize(1);
        assertThat(locked().map(LockedReports::people)).contains(1);
    }

    @Test
    void only_what_a_station_claims_to_have_can_be_broken_there() {
        assertBad("facility", NewReport.broken(Facility.SHOE_POLISHER));
        assertBad("facility", NewReport.tap(ReportKind.BROKEN));
        assertBad(
                "facility",
                new NewReport(
                        ReportKind.LOCKED, Optional.of(Facility.SEATS), "", Optional.empty(), ""));
        assertBad("text", other(" \u200b "));
        assertThat(countReports()).isZero();
    }

    @Test
    void of_a_station_the_public_does_not_know_nothing_is_heard() {
        assertThatThrownBy(
                        () ->
                                reports.hear(
                                        UUID.randomUUID(),
                                        StationCode.ofNumber(9_999_999),
                                        LOCKED,
                                        phone("A")))
                .isInstanceOf(NotFound.class);
    }

    private Noted tell(NewReport report, Teller teller) {
        return (Noted) reports.hear(UUID.randomUUID(), code, report, teller);
    }

    private Noted tellLate(NewReport report, Teller teller, Duration ago) {
        return (Noted) reports.hear(UUID.randomUUID(), code, report, teller, ago);
    }

    /** A phone that was never here before, on a network of that name. */
    private static Teller phone(String network) {
        return new Teller(Optional.of(UUID.randomUUID()), network);
    }

    private static NewReport other(String words) {
        return new NewReport(ReportKind.OTHER, Optional.empty(), words, Optional.empty(), "");
    }

    private static ReportNumber number(Noted noted) {
        return noted.report().orElseThrow();
    }

    private void assertBad(String field, NewReport report) {
        assertThatThrownBy(() -> tell(report, phone("A")))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo(field));
    }

    private Optional<LockedReports> locked() {
        return stations.station(EVERYTHING, code).standing().signs().locked();
    }

    private Reports restarted() {
        return new Reports(database.scopes(), stations, clock, sealing, SomeDeadlines.USUAL);
    }

    private int countReports() {
        return count("select count(*) from voice.report");
    }

    private int count(String sql) {
        return database.ownerJdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
