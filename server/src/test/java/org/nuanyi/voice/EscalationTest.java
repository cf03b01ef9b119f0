package org.nuanyi.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

/** What becomes of a deadline that goes by. */
class EscalationTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private Reports reports;
    private Handling handling;
    private Escalation escalation;
    private StationCode code;

    @BeforeEach
    void open() {
        AesGcmSealing sealing = new AesGcmSealing(SealKey.generate());
        Stations stations = new Stations(database.scopes(), clock, sealing);
        reports = new Reports(database.scopes(), stations, clock, sealing, SomeDeadlines.USUAL);
        handling = new Handling(database.scopes(), stations, clock, sealing, SomeDeadlines.USUAL);
        escalation = new Escalation(database.scopes(), clock);
        code = stations.register(EVERYTHING, StationExamples.dongsi()).code();
    }

    @DisplayName("到期限才升级，只升级一次")
    @Test
    void a_missed_deadline_is_told_once() {
        ReportNumber number = tell();
        clock.advance(Duration.ofDays(7).minusMillis(1));
        assertThat(escalation.run()).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(escalation.run()).isEqualTo(1);
        assertThat(escalation.run()).isZero();

        WorkOrder order = order(number);
        assertThat(order.escalated()).isTrue();
        WorkStep step = handling.listSteps(EVERYTHING, order.id()).getLast();
        assertThat(step.kind()).isEqualTo(StepKind.ESCALATED);
        assertThat(step.by()).isEqualTo(WorkStep.CLOCK);
        assertThat(step.due()).contains(order.due());
    }

    @DisplayName("停机期间错过的，开机后补上")
    @Test
    void what_was_missed_while_no_server_ran_is_told_by_the_next() {
        IntStream.range(0, 3).forEach(n -> tell());
        clock.advance(Duration.ofDays(40));

        assertThat(new Escalation(database.scopes(), clock).run()).isEqualTo(3);
    }

    @Test
    void a_new_deadline_that_is_missed_is_told_again() {
        ReportNumber number = tell();
        clock.advance(Duration.ofDays(8));
        escalation.run();
        handling.answer(EVERYTHING, number, "在办");
        handling.close(EVERYTHING, number);
        handling.verifyAsSender(number, false);
        assertThat(order(number).escalated()).isFalse();
        assertThat(escalation.run()).isZero();

        clock.advance(Duration.ofDays(7));
        assertThat(escalation.run()).isEqualTo(1);
        assertThat(dues(number)).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void what_is_closed_in_time_is_not_told() {
        ReportNumber number = tell();
        handling.answer(EVERYTHING, number, "好");
        handling.close(EVERYTHING, number);
        clock.advance(Duration.ofDays(8));

        assertThat(escalation.run()).isZero();
    }

    @Test
    void several_servers_at_once_tell_each_deadline_once() throws Exception {
        int many = 40;
        IntStream.range(0, many).forEach(n -> tell());
        clock.advance(Duration.ofDays(8));
        int told = 0;
        try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> all =
                    IntStream.range(0, 4)
                            .mapToObj(
                                    n ->
                                            servers.submit(
                                                    () -> {
                                                        start.await();
                                                        return escalation.run();
                                                    }))
                            .toList();
            start.countDown();
            for (Future<Integer> one : all) {
                told += one.get();
            }
        }

        assertThat(told).isEqualTo(many);
        assertThat(count("select count(*) from voice.step where kind = 'escalated'"))
                .isEqualTo(many);
        assertThat(count("select count(*) from audit.entry where action = 'report.escalated'"))
                .isEqualTo(many);
    }

    private List<Instant> dues(ReportNumber number) {
        return handling.listSteps(EVERYTHING, order(number).id()).stream()
                .filter(step -> step.kind() == StepKind.ESCALATED)
                .flatMap(step -> step.due().stream())
                .toList();
    }

    private WorkOrder order(ReportNumber number) {
        return handling.findOrder(EVERYTHING, number).orElseThrow();
    }

    private int count(String sql) {
        return database.ownerJdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    private ReportNumber tell() {
        Teller teller = new Teller(Optional.of(UUID.randomUUID()), UUID.randomUUID().toString());
        NewReport words =
                new NewReport(ReportKind.OTHER, Optional.empty(), "没热水", Optional.empty(), "");
        Noted noted = (Noted) reports.hear(UUID.randomUUID(), code, words, teller);
        return noted.report().orElseThrow();
    }
}
