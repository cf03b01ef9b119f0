package org.nuanyi.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nuanyi.build.SomeProjects.office;
import static org.nuanyi.build.SomeProjects.officer;
import static org.nuanyi.build.SomeProjects.wish;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.build.Board.Count;
import org.nuanyi.core.flow.Act;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.flow.Stays;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationExamples;
import org.nuanyi.testing.TestDatabase;

/** Many projects: sifted, counted, paged and timed by the database. 2026-11-24 is today. */
class BoardTest {

    private static final String UNIT = "110101006";
    private static final String OTHER = "110101007";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(StationExamples.NOON);
    private SomeProjects some;
    private ProjectCode first;
    private ProjectCode second;
    private ProjectCode others;

    @BeforeEach
    void apply() {
        some =
                new SomeProjects(
                        database.scopes(), clock, new AesGcmSealing(SealKey.generate()), List.of());
        first = some.projects.apply(officer(UNIT), wish(UNIT, "甲驿站"));
        clock.advance(Duration.ofMinutes(1));
        second = some.projects.apply(officer(UNIT), wish(UNIT, "乙驿站"));
        clock.advance(Duration.ofMinutes(1));
        others = some.projects.apply(officer(OTHER), wish(OTHER, "丙驿站"));
    }

    @Test
    void the_newest_comes_first_page_by_page() {
        assertThat(codes(Sift.ALL, 0, 2)).containsExactly(others, second);
        assertThat(codes(Sift.ALL, 2, 2)).containsExactly(first);
    }

    @Test
    void they_are_sifted_by_unit_words_and_state() {
        some.act(office(UNIT), first, "agree");

        assertThat(codes(sift(List.of(OTHER), "", ""), 0, 9)).containsExactly(others);
        assertThat(codes(sift(List.of(), "乙驿", ""), 0, 9)).containsExactly(second);
        assertThat(codes(sift(List.of(), second.value().toLowerCase(Locale.ROOT), ""), 0, 9))
                .containsExactly(second);
        assertThat(codes(sift(List.of(), "", "siting"), 0, 9)).containsExactly(first);
    }

    @Test
    void who_looks_after_one_unit_counts_and_lists_that_one() {
        assertThat(some.board.counts(officer(OTHER), Sift.ALL))
                .containsExactly(new Count("applied", 1, 0));
        assertThat(some.board.list(officer(OTHER), Sift.ALL, 0, 9))
                .extracting(one -> one.project().code())
                .containsExactly(others);
        assertThat(some.board.stays(officer(OTHER), List.of(), Instant.EPOCH)).isEmpty();
    }

    @Test
    @DisplayName("超期：期限过了才算，办结的不算，最久的在前")
    void what_is_late_is_what_stands_longer_than_its_limit() {
        some.act(officer(UNIT), first, Act.event("withdraw"), "不建了");
        clock.advance(Duration.ofDays(3));
        ProjectCode fresh = some.projects.apply(officer(UNIT), wish(UNIT, "丁驿站"));
        Sift late = new Sift(List.of(), "", Optional.empty(), true);
        assertThat(codes(late, 0, 9)).isEmpty();

        clock.advance(Duration.ofDays(5));

        assertThat(codes(late, 0, 9)).containsExactly(second, others);
        assertThat(some.board.counts(EVERYTHING, Sift.ALL))
                .containsExactlyInAnyOrder(
                        new Count("applied", 3, 2), new Count("withdrawn", 1, 0));
        assertThat(some.board.counts(EVERYTHING, late)).containsExactly(new Count("applied", 2, 2));
        clock.advance(Duration.ofDays(30));
        assertThat(codes(late, 0, 9)).containsExactly(second, others, fresh);
    }

    @Test
    void the_board_shows_the_first_of_each_state_that_is_no_end() {
        some.act(office(UNIT), second, "agree");
        some.act(officer(UNIT), first, Act.event("withdraw"), "不建了");
        clock.advance(Duration.ofDays(3));
        some.projects.apply(officer(UNIT), wish(UNIT, "丁驿站"));

        assertThat(some.board.first(EVERYTHING, Sift.ALL, 1))
                .extracting(one -> one.project().code())
                .as("what is due first")
                .containsExactly(others, second);
    }

    @Test
    @DisplayName("每一步的时长：只算走出去的，取中位数")
    void the_median_of_a_state_is_of_those_that_left_it() {
        Instant before = clock.instant();
        clock.advance(Duration.ofHours(10));
        some.act(office(UNIT), first, "agree");
        clock.advance(Duration.ofHours(20));
        some.act(office(UNIT), second, "agree");
        clock.advance(Duration.ofHours(300));
        some.act(office(OTHER), others, "agree");
        some.act(office(UNIT), first, Act.back("return", "applied"), "补一份说明");

        assertThat(some.board.stays(EVERYTHING, List.of(), before))
                .extracting(Stays::state, Stays::count, BoardTest::hours)
                .containsExactly(tuple("applied", 3L, 30L), tuple("siting", 1L, 320L));
        assertThat(some.board.stays(EVERYTHING, List.of(OTHER), before))
                .extracting(BoardTest::hours)
                .containsExactly(330L);
        assertThat(some.board.stays(EVERYTHING, List.of(), clock.instant().plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void what_moves_nothing_ends_no_stay() {
        some.act(officer(UNIT), first, new Act.Urge(), "请快些");

        assertThat(some.board.stays(EVERYTHING, List.of(), Instant.EPOCH)).isEmpty();
    }

    @Test
    void all_of_them_go_by_however_many() {
        List<ProjectCode> seen = new ArrayList<>();

        some.board.forEach(EVERYTHING, Sift.ALL, one -> seen.add(one.project().code()));

        assertThat(seen).containsExactly(others, second, first);
    }

    private List<ProjectCode> codes(Sift sift, int skip, int limit) {
        return some.board.list(EVERYTHING, sift, skip, limit).stream()
                .map(one -> one.project().code())
                .toList();
    }

    private static Sift sift(List<String> units, String words, String stage) {
        return new Sift(units, words, Optional.of(stage).filter(one -> !one.isEmpty()), false);
    }

    private static long hours(Stays stays) {
        return stays.median().toHours();
    }
}
