package org.nuanyi.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.crypto.Digest;
import org.nuanyi.testing.TestDatabase;

/** The chain, and those who go behind the back of everything that guards it. */
class AuditChainTest {

    /** A day and a time in Beijing. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    @TempDir Path folder;

    private AuditSealer sealer;

    @BeforeEach
    void open() {
        sealer = sealer(MONDAY);
    }

    @Test
    void an_untouched_trail_is_as_it_was_written() {
        write(5);
        assertThat(sealer.seal()).isEqualTo(5);
        assertThat(verify().entries()).isEqualTo(5);
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void each_entry_is_sealed_once() {
        write(3);
        sealer.seal();
        assertThat(sealer.seal()).isZero();
        assertThat(sealer(MONDAY).seal()).isZero();
    }

    @Test
    void an_empty_trail_is_as_it_was_written() {
        assertThat(sealer.seal()).isZero();
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void the_last_hash_of_a_day_goes_into_the_first_of_the_next() {
        write(2);
        sealer.seal();
        write(2);
        sealer(TUESDAY).seal();
        assertThat(places())
                .containsExactly("2026-11-23 1", "2026-11-23 2", "2026-11-24 1", "2026-11-24 2");
        assertThat(verify().findings()).isEmpty();

        tamper(
                "update audit.seal set hash = sha256('x') where day = '2026-11-23' and sequence ="
                        + " 2");
        assertThat(verify(LocalDate.of(2026, 11, 24)).findings())
                .singleElement()
                .asString()
                .contains("Entry 3 (2026-11-24, 1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'somebody else'",
                "role = 'keeper'",
                "unit = '110101007'",
                "address = '198.51.100.1'",
                "address = ''",
                "request = 'request-2'",
                "action = 'station.open'",
                "subject_kind = 'host'",
                "subject = ''",
                "before = '{}'",
                "after = '{\"n\": \"4\"}'",
                "result = 'refused'",
                "at = at + interval '1 microsecond'"
            })
    void a_changed_entry_is_named(String change) {
        write(5);
        sealer.seal();
        tamper("update audit.entry set " + change + " where id = 3");
        assertThat(verify().findings()).singleElement().asString().contains("Entry 3 (");
    }

    @DisplayName("当天用哪种摘要就一直用哪种；第二天可以换成 SM3")
    @Test
    void a_day_keeps_to_the_digest_it_began_with_and_the_next_may_have_another() {
        write(1);
        sealer.seal();
        write(1);
        sealer(MONDAY, Digest.SM3).seal();
        write(1);
        sealer(TUESDAY, Digest.SM3).seal();

        assertThat(digests()).containsExactly("sha-256", "sha-256", "sm3");
        assertThat(verify().findings()).isEmpty();

        tamper("update audit.seal set digest = 'sha-256' where sequence = 1 and digest = 'sm3'");
        assertThat(verify().findings()).singleElement().asString().contains("Entry 3 (");
    }

    private List<String> digests() {
        return database.ownerJdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                "select digest from audit.seal order by day,"
                                                        + " sequence")
                                        .mapTo(String.class)
                                        .list());
    }

    private AuditSealer sealer(Instant now, Digest digest) {
        return new AuditSealer(database.scopes(), digest, Clock.fixed(now, ZoneOffset.UTC), folder);
    }

    @Test
    void a_missing_entry_is_named() {
        write(5);
        sealer.seal();
        tamper("delete from audit.entry where id = 3");
        assertThat(verify().findings()).singleElement().asString().contains("Entry 3", "missing");
    }

    @Test
    void an_entry_that_went_with_its_seal_leaves_a_gap() {
        write(5);
        sealer.seal();
        tamper("delete from audit.entry where id = 3; delete from audit.seal where entry = 3");
        assertThat(verify().findings())
                .singleElement()
                .asString()
                .contains("2026-11-23, 2", "2026-11-23, 4");
    }

    @Test
    void a_gap_that_was_closed_up_is_found() {
        write(5);
        sealer.seal();
        tamper(
                "delete from audit.entry where id = 3; delete from audit.seal where entry = 3;"
                        + " update audit.seal set sequence = sequence - 1 where sequence > 3");
        assertThat(verify().findings()).isNotEmpty().first().asString().contains("Entry 4");
    }

    @Test
    void an_entry_slipped_in_is_named() {
        write(5);
        sealer.seal();
        tamper(
                "insert into audit.entry (at, actor, role, action, subject_kind, subject, result)"
                        + " values ('2026-11-23', 'me', 'keeper', 'station.open', 'station', '1',"
                        + " 'done')");
        assertThat(verify().findings())
                .singleElement()
                .asString()
                .contains("Entry 6 (station.open)", "not sealed");
    }

    @Test
    void two_entries_that_changed_places_are_named() {
        write(5);
        sealer.seal();
        tamper(
                "update audit.seal set entry = -1 where entry = 2; update audit.seal set entry = 2"
                        + " where entry = 4; update audit.seal set entry = 4 where entry = -1");
        assertThat(verify().findings())
                .hasSize(2)
                .anyMatch(finding -> finding.contains("Entry 2 ("))
                .anyMatch(finding -> finding.contains("Entry 4 ("));
    }

    @Test
    void seals_cut_off_at_the_end_are_found_also_when_others_took_their_place() {
        write(5);
        sealer.seal();
        tamper(
                "delete from audit.seal where sequence > 3; update audit.entry set actor = 'x'"
                    + " where id = 5; update audit.entry set at = now() - interval '1 hour'  where"
                    + " id = 4");
        assertThat(verify().findings()).anyMatch(finding -> finding.contains("Entry 4"));

        sealInAnotherFolder();
        assertThat(verify().findings())
                .singleElement()
                .asString()
                .contains("The last seal known to the data folder");
    }

    @Test
    void what_was_written_before_a_crash_and_not_yet_sealed_is_sealed_afterwards() {
        write(3);
        AuditSealer afterTheCrash = sealer(TUESDAY);
        assertThat(afterTheCrash.seal()).isEqualTo(3);
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void an_entry_whose_transaction_ends_late_is_not_passed_over() {
        try (Handle late = database.scopes().open(EVERYTHING)) {
            Audit.done(late, EVERYTHING, act(1));
            write(2);
            assertThat(sealer.seal()).isEqualTo(2);
            late.commit();
        }
        write(1);
        assertThat(sealer.seal()).isEqualTo(2);
        assertThat(verify().entries()).isEqualTo(4);
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    @DisplayName("8人同时写，两个封存者同时封，一条不漏、一条不重")
    void many_writers_and_two_sealers_make_one_chain() throws Exception {
        long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
        System.out.println("AuditChainTest seed " + seed);
        CountDownLatch writing = new CountDownLatch(8);
        List<Future<?>> done = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 2).forEach(_ -> done.add(people.submit(() -> sealUntil(writing))));
            IntStream.range(0, 8)
                    .forEach(n -> done.add(people.submit(() -> write(writing, seed + n))));
        }
        for (Future<?> each : done) {
            each.get();
        }
        sealer.seal();
        assertThat(verify().findings()).isEmpty();
        assertThat(verify().entries()).isEqualTo(8 * 25);
    }

    private void sealUntil(CountDownLatch done) {
        AuditSealer own = sealer(MONDAY);
        while (done.getCount() > 0) {
            own.seal();
        }
    }

    /** Some are given up, some take their time. */
    private void write(CountDownLatch done, long seed) {
        Random random = new Random(seed);
        try {
            int kept = 0;
            while (kept < 25) {
                try (Handle handle = database.scopes().open(EVERYTHING)) {
                    Audit.done(handle, EVERYTHING, act(random.nextInt()));
                    if (random.nextInt(4) == 0) {
                        handle.rollback();
                    } else {
                        handle.commit();
                        kept++;
                    }
                }
            }
        } finally {
            done.countDown();
        }
    }

    @Test
    void any_change_of_any_row_is_found() {
        long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
        System.out.println("AuditChainTest seed " + seed);
        Random random = new Random(seed);
        write(30);
        sealer.seal();
        for (int round = 0; round < 20; round++) {
            int row = 1 + random.nextInt(30);
            String undo = random.nextBoolean() ? "subject" : "action";
            tamper(
                    "update audit.entry set %s = %s || '!' where id = %d"
                            .formatted(undo, undo, row));
            assertThat(verify().findings())
                    .as("row %d, seed %d", row, seed)
                    .singleElement()
                    .asString()
                    .contains("Entry " + row + " (");
            tamper(
                    "update audit.entry set %s = rtrim(%s, '!') where id = %d"
                            .formatted(undo, undo, row));
        }
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    @DisplayName("留存期满整天删除，链条仍可核对")
    void days_past_their_time_are_removed_and_the_chain_goes_on() {
        write(3);
        sealer(Instant.parse("2020-01-01T02:00:00Z")).seal();
        write(2);
        sealer(MONDAY).seal();

        assertThat(retention("P3Y").remove()).isEqualTo(3);

        assertThat(count("audit.entry")).as("two, and that three were removed").isEqualTo(3);
        assertThat(verify().findings()).isEmpty();
        assertThat(sealer(TUESDAY).seal()).isEqualTo(1);
        assertThat(verify().findings()).isEmpty();
        tamper("update audit.entry set subject = 'x' where id = 4");
        assertThat(verify().findings()).singleElement().asString().contains("Entry 4");
    }

    @Test
    void the_last_six_months_cannot_be_removed_by_any_setting() {
        assertThatThrownBy(() -> retention("P5M"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("NUANYI_AUDIT_KEEP must be at least P6M");
        assertThatThrownBy(() -> retention("three years")).isInstanceOf(Trouble.class);
        assertThatThrownBy(
                        () ->
                                database.jdbi()
                                        .useHandle(
                                                handle ->
                                                        handle.execute(
                                                                "select"
                                                                    + " audit.remove_days(current_date"
                                                                    + " - 30)")))
                .hasMessageContaining("last six months");
    }

    private AuditSealer sealer(Instant now) {
        return new AuditSealer(
                database.scopes(), Digest.sha256(), Clock.fixed(now, ZoneOffset.UTC), folder);
    }

    /** As a process would whose data folder does not know what was there before. */
    private void sealInAnotherFolder() {
        new AuditSealer(
                        database.scopes(),
                        Digest.sha256(),
                        Clock.fixed(MONDAY, ZoneOffset.UTC),
                        folder.resolve("another"))
                .seal();
    }

    private AuditRetention retention(String keep) {
        return new AuditRetention(database.scopes(), Clock.fixed(TUESDAY, ZoneOffset.UTC), keep);
    }

    private AuditVerification.Result verify() {
        return new AuditVerification(database.scopes(), folder).verify();
    }

    private AuditVerification.Result verify(LocalDate day) {
        return new AuditVerification(database.scopes(), folder).verify(day, day);
    }

    private void write(int entries) {
        for (int n = 0; n < entries; n++) {
            Act act = act(n);
            database.scopes()
                    .use(EVERYTHING, handle -> Audit.done(handle, EVERYTHING, "110101006", act));
        }
    }

    private static Act act(int n) {
        return Act.of("station.close", "station", "1000001" + n)
                .changing(Map.of("n", "x"), Map.of("n", Integer.toString(n)));
    }

    /** As a superuser who turns off every guard. */
    private void tamper(String statements) {
        database.ownerJdbi()
                .useTransaction(
                        handle -> {
                            handle.execute("set local session_replication_role = replica");
                            for (String statement : statements.split(";")) {
                                handle.execute(statement);
                            }
                        });
    }

    private List<String> places() {
        return database.ownerJdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                "select day || ' ' || sequence from audit.seal"
                                                        + " order by 1")
                                        .mapTo(String.class)
                                        .list());
    }

    private int count(String table) {
        return database.ownerJdbi()
                .withHandle(
                        handle ->
                                handle.createQuery("select count(*) from " + table)
                                        .mapTo(Integer.class)
                                        .one());
    }
}
