package org.nuanyi.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.build.SomeProjects.officer;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.build.Suggestions.Fate;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationExamples;
import org.nuanyi.testing.TestDatabase;

@DisplayName("这里需要一个驿站：按约 100 米的格子攒起来，立项或答复")
class SuggestionsTest {

    private static final String UNIT = "110101006";
    private static final Spot CROSSING = new Spot(UNIT, "116.419,39.928");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeProjects some;
    private Suggestions suggestions;

    @BeforeEach
    void listen() {
        some =
                new SomeProjects(
                        database.scopes(),
                        new MovableClock(StationExamples.NOON),
                        new AesGcmSealing(SealKey.generate()),
                        List.of());
        suggestions = some.suggestions;
    }

    @Test
    void what_lies_in_one_cell_is_one_heap_and_the_largest_comes_first() {
        suggest(UNIT, Optional.empty(), "魏家胡同口", "");
        suggest(UNIT, Optional.of(CROSSING.place()), "", "没有地方热饭");
        suggest(UNIT, Optional.of(CROSSING.place()), "四条口", "冷");

        List<Suggestions.Heap> heaps = suggestions.list(EVERYTHING, List.of());

        assertThat(heaps)
                .extracting(one -> one.spot().place() + " " + one.count())
                .containsExactly("116.419,39.928 2", "魏家胡同口 1");
        assertThat(heaps.getFirst().comers()).isEqualTo(Map.of(Comer.COURIER, 2, Comer.GUARD, 2));
        assertThat(heaps.getFirst().addresses()).containsExactly("四条口");
        assertThat(heaps.getFirst().whys()).containsExactly("冷", "没有地方热饭");
    }

    @Test
    @DisplayName("只记到三位小数：更细的位置进不了数据库")
    void nothing_finer_than_a_cell_is_kept() {
        assertThat(Spot.cell(GeoPoint.wgs84(116.4193456, 39.9284321))).isEqualTo("116.419,39.928");
        GeoPoint amap = GeoPoint.wgs84(116.4193456, 39.9284321).to(Datum.GCJ02);
        assertThat(Spot.cell(amap)).isEqualTo("116.419,39.928");

        assertThatThrownBy(() -> suggest(UNIT, Optional.of("116.4193,39.9284"), "", ""))
                .hasMessageContaining("cell");
    }

    @Test
    void the_same_sent_twice_counts_once() {
        UUID id = suggest(UNIT, Optional.of(CROSSING.place()), "", "");
        suggestions.hear(id, suggestion(UNIT, Optional.of(CROSSING.place()), "", "again"));

        assertThat(suggestions.list(EVERYTHING, List.of()).getFirst().count()).isEqualTo(1);
    }

    @Test
    void an_answer_settles_the_heap_and_is_read_by_who_suggested_it() {
        UUID id = suggest(UNIT, Optional.of(CROSSING.place()), "", "");
        assertThat(suggestions.follow(id)).contains(new Fate.Waits());
        assertThatThrownBy(() -> suggestions.answer(officer(UNIT), CROSSING, " "))
                .isInstanceOf(BadInput.class);

        suggestions.answer(officer(UNIT), CROSSING, "四条 5 号月底开放");

        assertThat(suggestions.follow(id)).contains(new Fate.Answered("四条 5 号月底开放"));
        assertThat(suggestions.list(EVERYTHING, List.of())).isEmpty();
        assertThatThrownBy(() -> suggestions.answer(officer(UNIT), CROSSING, "again"))
                .isInstanceOf(Conflict.class);
        assertThat(suggestions.follow(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_heap_becomes_a_project_once_and_later_wishes_begin_a_new_one() {
        UUID id = suggest(UNIT, Optional.of(CROSSING.place()), "", "");
        NewProject wish =
                new NewProject(
                        UNIT, Applicant.WORKER, SomeProjects.outline("四条"), Optional.empty());

        suggestions.apply(officer(UNIT), CROSSING, wish);

        assertThat(suggestions.follow(id)).contains(new Fate.IsBuilt("applied"));
        assertThatThrownBy(() -> suggestions.apply(officer(UNIT), CROSSING, wish))
                .isInstanceOf(Conflict.class);
        assertThat(some.board.list(EVERYTHING, Sift.ALL, 0, 10)).hasSize(1);
        suggest(UNIT, Optional.of(CROSSING.place()), "", "");
        assertThat(suggestions.list(EVERYTHING, List.of())).hasSize(1);
    }

    @Test
    void another_unit_neither_sees_nor_settles_it() {
        suggest(UNIT, Optional.of(CROSSING.place()), "", "");

        assertThat(suggestions.list(officer("110101007"), List.of())).isEmpty();
        assertThatThrownBy(() -> suggestions.answer(officer("110101007"), CROSSING, "x"))
                .isInstanceOf(Conflict.class);
        assertThat(suggestions.list(officer(UNIT), List.of())).hasSize(1);
    }

    private UUID suggest(String unit, Optional<String> cell, String address, String why) {
        UUID id = UUID.randomUUID();
        suggestions.hear(id, suggestion(unit, cell, address, why));
        return id;
    }

    private static Suggestion suggestion(
            String unit, Optional<String> cell, String address, String why) {
        return new Suggestion(unit, cell, address, Set.of(Comer.COURIER, Comer.GUARD), why);
    }
}
