package org.nuanyi.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RewritingTest {

    private static final Field A = Questions.field("a", new Kind.YesNo(), true);
    private static final Field B = Questions.field("b", new Kind.YesNo(), true);
    private static final Field C = Questions.field("c", new Kind.Day(), false);
    private static final Definition FORM =
            new Rewriting(Questions.of(A, B))
                    .withSection(new Section(new Text("二", "Two"), List.of(C)));
    private static final Rewriting REWRITING = new Rewriting(FORM);

    @Test
    void a_field_is_found_by_its_place_and_none_where_there_is_none() {
        assertThat(REWRITING.find(new Place(1, 0))).contains(C);
        assertThat(REWRITING.find(new Place(1, 1))).isEmpty();
        assertThat(REWRITING.find(new Place(2, 0))).isEmpty();
        assertThat(REWRITING.find(new Place(-1, 0))).isEmpty();
        assertThat(REWRITING.find(new Place(0, -1))).isEmpty();
    }

    @Test
    void only_the_fields_before_a_place_can_be_asked_about() {
        assertThat(REWRITING.before(new Place(0, 0))).isEmpty();
        assertThat(REWRITING.before(new Place(0, 1))).containsExactly(A);
        assertThat(REWRITING.before(new Place(1, 0))).containsExactly(A, B);
    }

    @Test
    void a_field_moves_within_its_section_and_over_its_edges() {
        assertThat(moved(new Place(0, 1), true)).isEqualTo("b a | c");
        assertThat(moved(new Place(0, 0), true)).isEqualTo("a b | c");
        assertThat(moved(new Place(1, 0), true)).isEqualTo("a b c | ");
        assertThat(moved(new Place(0, 0), false)).isEqualTo("b a | c");
        assertThat(moved(new Place(0, 1), false)).isEqualTo("a | b c");
        assertThat(moved(new Place(1, 0), false)).isEqualTo("a b | c");
    }

    @Test
    void a_field_is_put_before_any_other_or_at_the_end_of_a_section() {
        assertThat(put(new Place(0, 0), new Place(0, 2))).isEqualTo("b a | c");
        assertThat(put(new Place(0, 1), new Place(0, 0))).isEqualTo("b a | c");
        assertThat(put(new Place(0, 1), new Place(0, 1))).isEqualTo("a b | c");
        assertThat(put(new Place(0, 0), new Place(1, 1))).isEqualTo("b | c a");
        assertThat(put(new Place(1, 0), new Place(0, 1))).isEqualTo("a c b | ");
    }

    @Test
    void fields_and_sections_come_and_go() {
        Field d = Questions.field("d", new Kind.Written(false), false);
        assertThat(said(REWRITING.withField(0, d))).isEqualTo("a b d | c");
        assertThat(said(REWRITING.replacing(new Place(0, 1), d))).isEqualTo("a d | c");
        assertThat(said(REWRITING.without(new Place(0, 0)))).isEqualTo("b | c");
        assertThat(said(REWRITING.withoutSection(0))).isEqualTo("c");
        Text words = new Text("场所", "");
        assertThat(REWRITING.sectionTitled(1, words).sections().get(1))
                .isEqualTo(new Section(words, List.of(C)));
        assertThat(REWRITING.titled(words, true).anonymous()).isTrue();
    }

    @Test
    void a_new_field_gets_an_id_no_other_has() {
        Field first = Questions.field("q1", new Kind.YesNo(), false);
        Rewriting rewriting = new Rewriting(REWRITING.withField(0, first));
        assertThat(rewriting.freeId("q", Set.of())).isEqualTo("q2");
        assertThat(rewriting.freeId("q", Set.of("q2", "q3"))).isEqualTo("q4");
    }

    private static String put(Place from, Place before) {
        return said(REWRITING.moving(from, REWRITING.landing(from, before)));
    }

    private static String moved(Place place, boolean up) {
        return said(REWRITING.moving(place, up ? REWRITING.up(place) : REWRITING.down(place)));
    }

    private static String said(Definition form) {
        return String.join(
                " | ",
                form.sections().stream()
                        .map(one -> String.join(" ", one.fields().stream().map(Field::id).toList()))
                        .toList());
    }
}
