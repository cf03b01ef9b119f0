package org.nuanyi.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.form.Change.Part;

class ChangeTest {

    private static final Rewriting FORM = new Rewriting(Questions.FORM);

    @Test
    void the_same_form_has_no_changes() {
        assertThat(Change.between(Questions.FORM, Questions.FORM.as(2))).isEmpty();
    }

    @Test
    void a_field_is_added_and_another_is_gone() {
        Field roof = Questions.field("roof", new Kind.YesNo(), false);
        assertThat(changes(FORM.replacing(new Place(0, 1), roof)))
                .containsExactly(new Change.Added(roof), new Change.Removed(Questions.AREA));
    }

    @Test
    void of_a_field_that_is_another_each_part_is_named() {
        Field name =
                new Field(
                        "name",
                        new Text("驿站名", "Name"),
                        new Text("全称", ""),
                        new Kind.Written(true),
                        false,
                        Optional.of(new Condition.Answered("sign")));
        assertThat(changes(FORM.replacing(new Place(0, 0), name)))
                .containsExactly(new Change.Altered(Questions.NAME, name, Set.of(Part.values())));
        Field must = Questions.field("area", Questions.AREA.kind(), true);
        assertThat(changes(FORM.replacing(new Place(0, 1), must)))
                .containsExactly(new Change.Altered(Questions.AREA, must, Set.of(Part.REQUIRED)));
    }

    @Test
    void another_order_is_one_change_and_a_new_field_between_is_none() {
        assertThat(changes(FORM.moving(new Place(0, 0), new Place(0, 1))))
                .containsExactly(new Change.Reordered());
        Field roof = Questions.field("roof", new Kind.YesNo(), false);
        Rewriting longer = new Rewriting(FORM.withField(0, roof));
        assertThat(changes(longer.moving(new Place(0, 9), new Place(0, 0))))
                .containsExactly(new Change.Added(roof));
    }

    @Test
    void what_stands_above_is_compared_too() {
        Text title = new Text("检查表", "Check");
        assertThat(changes(FORM.titled(title, true)))
                .containsExactly(
                        new Change.Retitled(Questions.FORM.title(), title),
                        new Change.Opened(true));
        assertThat(changes(FORM.sectionTitled(0, title)))
                .containsExactly(
                        new Change.Sectioned(List.of(new Text("一", "One")), List.of(title)));
    }

    private static List<Change> changes(Definition after) {
        return Change.between(Questions.FORM, after);
    }
}
