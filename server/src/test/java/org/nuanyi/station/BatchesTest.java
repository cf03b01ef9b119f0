package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;
import static org.nuanyi.testing.TestScopes.readerAndOfficer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.station.ChangeResult.AlreadyUndone;
import org.nuanyi.station.ChangeResult.Applied;
import org.nuanyi.station.ChangeResult.Refused;
import org.nuanyi.station.ChangeSet.Wanted;
import org.nuanyi.station.FieldFault.Reason;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/** Many stations changed together: looked at, applied whole or not at all, undone together. */
class BatchesTest {

    private static final String UNIT = "110101006";
    private static final Map<StationField, String> MICRO = Map.of(Plain.KIND, "micro");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private final List<Station> three = new ArrayList<>();
    private Stations stations;
    private Edits edits;
    private Batches batches;

    @BeforeEach
    void register() {
        Units units = new Units(database.jdbi());
        stations = StationExamples.stations(database, clock);
        edits = new Edits(database.scopes(), clock, units);
        batches = new Batches(database.scopes(), clock, units);
        IntStream.rangeClosed(1, 3)
                .forEach(
                        n -> three.add(stations.register(EVERYTHING, StationExamples.numbered(n))));
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void a_preview_says_exactly_what_would_change_and_changes_nothing() {
        edit(three.get(1), Plain.KIND, "micro");
        BatchPreview preview = batches.preview(EVERYTHING, ChangeSet.same(all(), MICRO));

        Revision.Change change = new Revision.Change(Plain.KIND, "standard", "micro");
        assertThat(preview.lines())
                .extracting(BatchPreview.Line::changes)
                .containsExactly(List.of(change), List.of(), List.of(change));
        assertThat(preview.changed()).isEqualTo(2);
        assertThat(preview.isClear()).isTrue();
        assertThat(kinds()).containsExactly("standard", "micro", "standard");
    }

    @Test
    void a_batch_changes_all_of_them_and_is_undone_as_one() {
        Applied applied = applied(ChangeSet.same(all(), MICRO));
        assertThat(applied.changed()).hasSize(3);
        assertThat(kinds()).containsOnly("micro");

        Applied undone = (Applied) batches.undo(officer(UNIT), applied.batch());
        assertThat(undone.left()).isEmpty();
        assertThat(kinds()).containsOnly("standard");
        assertThat(batches.batch(EVERYTHING, applied.batch()).undone()).isTrue();
        assertThat(batches.batch(EVERYTHING, undone.batch()).undoes()).contains(applied.batch());
        assertThat(batches.undo(officer(UNIT), applied.batch())).isEqualTo(new AlreadyUndone());
    }

    @Test
    @DisplayName("撤销也能再撤销")
    void an_undoing_can_itself_be_undone() {
        Applied applied = applied(ChangeSet.same(all(), MICRO));
        Applied undone = (Applied) batches.undo(EVERYTHING, applied.batch());
        batches.undo(EVERYTHING, undone.batch());
        assertThat(kinds()).containsOnly("micro");
    }

    @Test
    @DisplayName("之后又有人改过的，撤销时不动，并且说出来")
    void what_somebody_changed_after_the_batch_is_left_alone_when_it_is_undone() {
        Applied applied = applied(ChangeSet.same(all(), MICRO));
        edit(three.get(0), Plain.KIND, "mobile");
        edit(three.get(1), Plain.NAME, "改名");
        Applied undone = (Applied) batches.undo(EVERYTHING, applied.batch());
        assertThat(undone.left()).containsExactly(three.get(0).code());
        assertThat(kinds()).containsExactly("mobile", "standard", "standard");
        assertThat(now(1).profile().name()).isEqualTo("改名");
    }

    @Test
    void what_somebody_changed_since_it_was_read_stops_the_whole_batch() {
        ChangeSet set = ChangeSet.same(all(), MICRO);
        edit(three.get(2), Plain.KIND, "mobile");
        Refused refused = (Refused) batches.apply(EVERYTHING, set);
        assertThat(refused.why().lines().get(2).clashes())
                .containsExactly(new Difference(Plain.KIND, "standard", "mobile", "micro"));
        assertThat(kinds()).containsExactly("standard", "standard", "mobile");
    }

    @Test
    void a_text_that_cannot_be_stops_the_whole_batch() {
        ChangeSet set =
                new ChangeSet(
                        List.of(
                                wanted(0, Map.of(Plain.NAME, "新名")),
                                wanted(1, Map.of(Plain.NAME, " "))));
        Refused refused = (Refused) batches.apply(EVERYTHING, set);
        assertThat(refused.why().lines().get(1).faults())
                .containsExactly(new FieldFault(Plain.NAME, Reason.EMPTY));
        assertThat(now(0).profile().name()).isEqualTo("第1驿站");
    }

    @Test
    void a_batch_that_would_change_nothing_is_none() {
        ChangeSet same = ChangeSet.same(all(), Map.of(Plain.KIND, "standard"));
        assertThat(batches.apply(EVERYTHING, same)).isInstanceOf(Refused.class);
        assertThat(now(0).version()).isEqualTo(1);
    }

    @Test
    @DisplayName("含别的街道的驿站：看不见的算缺，看得见的不许改，一个也不动")
    void another_units_station_is_in_no_batch() {
        ChangeSet set = ChangeSet.same(all(), MICRO);
        Refused refused = (Refused) batches.apply(officer("110101007"), set);
        assertThat(refused.why().missing()).hasSize(3);
        assertThatThrownBy(() -> batches.apply(readerAndOfficer("110101007"), set))
                .isInstanceOf(Forbidden.class);
        UUID batch = applied(set).batch();
        assertThatThrownBy(() -> batches.undo(officer("110101007"), batch))
                .isInstanceOf(NotFound.class);
        assertThat(kinds()).containsOnly("micro");
    }

    @Test
    void a_batch_is_one_act_and_one_announcement() {
        long events = count("select count(*) from outbox.event");
        Applied applied = applied(ChangeSet.same(all(), MICRO));
        assertThat(count("select count(*) from outbox.event")).isEqualTo(events + 1);
        assertThat(
                        count(
                                "select count(*) from audit.entry where action = 'station.batch'"
                                        + " and subject = '"
                                        + applied.batch()
                                        + "' and after = '{\"fields\": \"kind\", \"stations\":"
                                        + " \"3\"}'"))
                .isEqualTo(1);
    }

    @Test
    void the_history_of_each_station_names_its_batch() {
        Applied applied = applied(ChangeSet.same(all(), MICRO));
        assertThat(edits.history(EVERYTHING, three.get(0).code()).getFirst().batch())
                .contains(applied.batch());
    }

    private Applied applied(ChangeSet set) {
        return (Applied) batches.apply(officer(UNIT), set);
    }

    private Wanted wanted(int number, Map<StationField, String> texts) {
        Station station = three.get(number);
        return new Wanted(station.code(), station.version(), texts);
    }

    private void edit(Station station, StationField field, String text) {
        int version = stations.station(EVERYTHING, station.code()).version();
        edits.save(EVERYTHING, station.code(), new Edit(version, Map.of(field, text), Set.of()));
    }

    private List<Station> all() {
        return batches.stations(EVERYTHING, three.stream().map(Station::code).toList());
    }

    private Station now(int number) {
        return stations.station(EVERYTHING, three.get(number).code());
    }

    private List<String> kinds() {
        return all().stream().map(station -> station.profile().kind().id()).toList();
    }

    private long count(String sql) {
        return database.ownerJdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }
}
