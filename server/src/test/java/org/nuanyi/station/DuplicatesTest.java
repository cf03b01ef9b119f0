package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;
import static org.nuanyi.testing.TestScopes.readerAndOfficer;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Duplicates.Pair;
import org.nuanyi.testing.TestDatabase;

/** Stations that may be one: all examples lie at the same entrance. */
class DuplicatesTest {

    private static final String DONGSI = "110101006";
    private static final String CHAOYANGMEN = "110101007";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(NOON);
    private Stations stations;
    private Duplicates duplicates;
    private int next;

    @BeforeEach
    void open() {
        stations = StationExamples.stations(database, clock);
        duplicates = new Duplicates(database.scopes(), stations, clock);
    }

    @DisplayName("同一个门口，名字相近：东四北大街驿站、东四北大街暖心驿站")
    @Test
    void two_of_a_similar_name_at_one_door_are_asked_about() {
        StationCode one = add("东四北大街驿站", DONGSI);
        StationCode other = add("东四北大街暖心驿站（一层）", DONGSI);
        add("邮局驿站", DONGSI);

        assertThat(pairs(EVERYTHING)).containsExactly(List.of(one, other));
    }

    @Test
    void what_is_told_apart_is_not_asked_again() {
        StationCode one = add("东四北大街驿站", DONGSI);
        StationCode other = add("东四北大街暖心驿站", DONGSI);
        duplicates.tellApart(EVERYTHING, other, one);
        duplicates.tellApart(EVERYTHING, one, other);

        assertThat(pairs(EVERYTHING)).isEmpty();
    }

    @DisplayName("合并：旧编号从此指向留下的那座")
    @Test
    void the_one_that_goes_is_closed_and_leads_to_the_one_that_stays() {
        StationCode kept = add("东四北大街驿站", DONGSI);
        StationCode gone = add("东四北大街暖心驿站", DONGSI);
        duplicates.merge(EVERYTHING, kept, gone);

        Standing standing = stations.station(EVERYTHING, gone).standing();
        assertThat(standing.isMerged()).isTrue();
        assertThat(standing.successor()).contains(kept);
        assertThat(stations.station(EVERYTHING, kept).standing().lifecycle())
                .isEqualTo(Lifecycle.OPEN);
        assertThat(pairs(EVERYTHING)).isEmpty();
        assertThat(duplicates.merge(EVERYTHING, kept, gone))
                .isInstanceOf(StandingResult.Refused.class);
        assertThat(duplicates.merge(EVERYTHING, kept, kept))
                .isInstanceOf(StandingResult.Refused.class);
    }

    @Test
    void one_that_has_moved_is_not_merged() {
        StationCode next = add("东四北大街驿站", DONGSI);
        StationCode moved = add("邮局驿站", DONGSI);
        stations.replace(EVERYTHING, moved, next, "改作他用");

        assertThat(stations.station(EVERYTHING, moved).standing().isMerged()).isFalse();
    }

    @Test
    void a_pair_is_shown_to_who_sees_both_and_changed_by_who_may_change_both() {
        StationCode one = add("东四北大街驿站", DONGSI);
        StationCode other = add("东四北大街暖心驿站", CHAOYANGMEN);

        assertThat(pairs(officer(DONGSI))).isEmpty();
        Scope reader = readerAndOfficer(CHAOYANGMEN);
        assertThat(pairs(reader)).containsExactly(List.of(one, other));
        assertThatThrownBy(() -> duplicates.tellApart(reader, one, other))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> duplicates.merge(reader, other, one))
                .isInstanceOf(Forbidden.class);
        assertThat(pairs(EVERYTHING)).hasSize(1);
    }

    private List<List<StationCode>> pairs(Scope scope) {
        return duplicates.list(scope, 9).stream().map(DuplicatesTest::codes).toList();
    }

    private static List<StationCode> codes(Pair pair) {
        return List.of(pair.station(), pair.other());
    }

    private StationCode add(String name, String unit) {
        String ref = "" + ++next;
        return stations.register(
                        EVERYTHING,
                        new NewStation(
                                StationExamples.profile(
                                        name,
                                        StationExamples.hours(),
                                        StationExamples.facilities(),
                                        unit),
                                Standing.OPEN,
                                new Origin(Provenance.ENTERED, "twice", ref),
                                Optional.empty()))
                .code();
    }
}
