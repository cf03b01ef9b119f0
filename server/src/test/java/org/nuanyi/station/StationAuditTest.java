package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.station.StationExamples.dongsi;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;
import static org.nuanyi.testing.TestScopes.readerAndOfficer;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.testing.TestDatabase;

/** What of the register's work comes into the audit trail. */
class StationAuditTest {

    private static final String UNIT = "110101006";

    private static final String ENTRIES =
            """
            select concat_ws(' ', actor, unit, action, subject, before, after, result)
            from audit.entry
            order by id
            """;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private Stations stations;
    private OneOffs oneOffs;
    private StationCode code;

    @BeforeEach
    void register() {
        MovableClock clock = new MovableClock(NOON);
        stations = StationExamples.stations(database, clock);
        oneOffs = new OneOffs(database.scopes(), clock);
        code = stations.register(EVERYTHING, dongsi()).code();
    }

    @Test
    @DisplayName("导入一批记一条，带条数")
    void a_list_is_one_entry_with_its_counts() {
        assertThat(entries())
                .containsExactly(
                        "system:test station.import "
                                + code
                                + " {} {\"added\": \"1\", \"changed\": \"0\", \"removed\": \"0\","
                                + " \"unchanged\": \"0\"} done");
    }

    @Test
    void a_move_in_life_is_written_with_what_changed_and_nothing_else() {
        stations.close(officer(UNIT), code, "改作他用");
        assertThat(entries().getLast())
                .isEqualTo(
                        "officer of 110101006 110101006 station.close "
                                + code
                                + " {\"reason\": \"\", \"lifecycle\": \"open\"} {\"reason\":"
                                + " \"改作他用\", \"lifecycle\": \"closed\"} done");
    }

    @Test
    void what_the_rules_refuse_changes_nothing_and_is_not_written() {
        stations.reopen(officer(UNIT), code);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void an_attempt_at_another_units_station_is_written_as_refused() {
        assertThatThrownBy(() -> stations.close(readerAndOfficer("110101007"), code, "关了"))
                .isInstanceOf(Forbidden.class);
        assertThat(entries().getLast())
                .isEqualTo("reader in 110101007 station.close " + code + " {} {} refused");
    }

    @Test
    void a_refused_list_is_written_as_refused() {
        try (Batch batch = stations.openBatch(officer("110101007"))) {
            batch.add(StationExamples.numbered(2));
            assertThatThrownBy(batch::commit).isInstanceOf(Forbidden.class);
        }
        assertThat(entries().getLast())
                .isEqualTo("officer of 110101007 station.import  {} {} refused");
    }

    @Test
    void a_one_off_is_written_when_it_is_entered_and_when_it_is_taken_back() {
        LocalDateTime noon = LocalDateTime.of(2026, 11, 30, 12, 0);
        EnteredOneOff entered =
                oneOffs.add(
                        officer(UNIT),
                        code,
                        OneOff.Kind.CLOSED,
                        noon,
                        noon.plusHours(1),
                        "盘点",
                        "东四");
        oneOffs.cancel(officer(UNIT), code, entered.id());
        assertThat(entries().subList(1, 3))
                .satisfiesExactly(
                        added ->
                                assertThat(added)
                                        .contains(
                                                "station.one-off " + code,
                                                "\"reason\": \"盘点\"",
                                                "\"from\": \"2026-11-30T12:00\""),
                        cancelled ->
                                assertThat(cancelled).contains("station.one-off-cancel " + code));
    }

    @Test
    @DisplayName("查看管理员电话，留下记录；记录里没有号码")
    void who_looks_at_the_keepers_number_leaves_a_trace_without_it() {
        stations.findKeeper(officer(UNIT), code);
        assertThat(entries().getLast())
                .isEqualTo("officer of 110101006 110101006 station.reveal " + code + " {} {} done");
        assertThat(entries().toString()).doesNotContain("13800001234", "王师傅");
    }

    private List<String> entries() {
        return database.ownerJdbi()
                .withHandle(handle -> handle.createQuery(ENTRIES).mapTo(String.class).list());
    }
}
