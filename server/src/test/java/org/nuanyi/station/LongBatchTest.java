package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.station.StationExamples.numbered;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.testing.TestDatabase;

/** So many rows that they come in chunk by chunk, which nobody should notice. */
class LongBatchTest {

    private static final int ROWS = 40_000;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private Stations stations;

    @BeforeEach
    void open() {
        stations = StationExamples.stations(database, new MovableClock(StationExamples.NOON));
    }

    @Test
    void codes_are_given_in_the_order_of_the_rows() {
        BatchResult result = bring(Rows.numbered(0, ROWS));

        assertThat(result.added()).hasSize(ROWS).isSorted();
        List<String> refs = new ArrayList<>();
        stations.forEach(EVERYTHING, station -> refs.add(station.origin().ref()));
        assertThat(refs.stream().map(Integer::parseInt)).isSorted();
    }

    @Test
    void a_list_that_grew_adds_what_is_new_and_changes_only_what_changed() {
        bring(Rows.numbered(0, ROWS / 2));
        List<NewStation> grown = new ArrayList<>(Rows.numbered(0, ROWS));
        grown.set(7, Rows.renamed(numbered(7), "改了名的驿站"));

        BatchResult result = bring(grown);

        assertThat(result.added()).hasSize(ROWS / 2);
        assertThat(result.changed()).hasSize(1);
        assertThat(result.unchanged()).isEqualTo(ROWS / 2 - 1);
    }

    @Test
    void without_its_commit_nothing_of_it_is_there() {
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            Rows.numbered(0, ROWS).forEach(batch::add);
        }

        assertThat(stations.countReal(EVERYTHING)).isZero();
    }

    private BatchResult bring(List<NewStation> rows) {
        try (Batch batch = stations.openBatch(EVERYTHING)) {
            rows.forEach(batch::add);
            return batch.commit();
        }
    }
}
