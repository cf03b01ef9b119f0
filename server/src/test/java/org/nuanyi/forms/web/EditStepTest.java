package org.nuanyi.forms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.forms.web.SomeForm.FORM;
import static org.nuanyi.forms.web.SomeForm.OPEN;
import static org.nuanyi.forms.web.SomeForm.WHY;
import static org.nuanyi.forms.web.SomeForm.WORDS;
import static org.nuanyi.forms.web.SomeForm.sent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.core.Named.Words;
import org.nuanyi.core.form.Condition;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Flaw;
import org.nuanyi.core.form.Kind;
import org.nuanyi.core.form.Section;
import org.nuanyi.core.form.Soundness;
import org.nuanyi.core.form.Text;
import org.nuanyi.kernel.BadInput;

/** What each button of the editor makes of a form. */
class EditStepTest {

    @Test
    void a_field_is_added_at_the_end_of_its_section_and_shown() {
        EditStep step = step("do", "add", "number", "0", "kind", "date");

        assertThat(ids(step.form())).isEqualTo("open why q1 | words");
        assertThat(step.form().find("q1").orElseThrow().kind()).isEqualTo(new Kind.Day());
        assertThat(step.address("visit")).isEqualTo("/desk/forms/of/visit/edit?at=0.2#line-0.2");
    }

    @Test
    void a_new_field_has_no_id_that_a_version_had_before() {
        Field old = SomeForm.field("q1", "旧的", "Old", new Kind.YesNo());
        Definition first = SomeForm.form(1, List.of(old), List.of());
        Definition now = SomeForm.form(Definition.DRAFT, List.of(OPEN), List.of());

        EditStep step =
                EditStep.of(
                        new Written(now, 3, List.of(first)),
                        sent("do", "add", "number", "0", "kind", "text"),
                        Optional.empty());

        assertThat(ids(step.form())).isEqualTo("open q2 | ");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, up, '', why open | words, 0.0",
        "0.0, up, '', open why | words, 0.0",
        "0.1, down, '', open | why words, 1.0",
        "1.0, up, '', open why words | , 0.2",
        "0.0, move, 1.1, why | words open, 1.1",
        "0.0, move, 0.2, why open | words, 0.1",
        "1.0, move, 0.0, words open why | , 0.0"
    })
    void a_field_moves(String at, String button, String to, String after, String there) {
        EditStep step = step("do", button, "at", at, "to", to);

        assertThat(ids(step.form()) + " ").startsWith(after);
        assertThat(step.address("visit"))
                .isEqualTo("/desk/forms/of/visit/edit?at=" + there + "#line-" + there);
    }

    @Test
    void a_removed_field_leaves_those_that_asked_about_it_to_be_mended() {
        EditStep step = step("do", "remove", "at", "0.0");

        assertThat(ids(step.form())).isEqualTo("why | words");
        assertThat(Soundness.flaws(step.form()))
                .extracting(Flaw::path, Flaw::why)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "sections[0].fields[0].visibleIf", Flaw.Why.NO_SUCH_FIELD));
    }

    @Test
    void saving_such_a_field_again_asks_it_always() {
        Definition without = SomeForm.form(Definition.DRAFT, List.of(WHY), List.of(WORDS));

        Field saved = saved(without, "0.0", "kind", "one-of", "label-zh", "为什么");

        assertThat(saved.visibleIf()).isEmpty();
    }

    @Test
    void a_field_is_saved_as_it_was_written() {
        Field saved =
                saved(
                        FORM,
                        "1.0",
                        "id",
                        "area",
                        "label-zh",
                        " 面积 ",
                        "label-en",
                        "Area",
                        "kind",
                        "decimal",
                        "required",
                        "yes",
                        "least",
                        "1.5",
                        "most",
                        "",
                        "decimals",
                        "1",
                        "unit-zh",
                        "平方米",
                        "when",
                        "open=no",
                        "when",
                        "why=c1");

        assertThat(saved)
                .isEqualTo(
                        new Field(
                                "area",
                                new Text("面积", "Area"),
                                Text.NONE,
                                new Kind.Number(
                                        1,
                                        Optional.of(new BigDecimal("1.5")),
                                        Optional.empty(),
                                        new Text("平方米", "")),
                                true,
                                Optional.of(
                                        new Condition.All(
                                                List.of(
                                                        new Condition.Is("open", Set.of("no")),
                                                        new Condition.Is("why", Set.of("c1")))))));
    }

    @Test
    void an_emptied_row_is_no_choice_and_a_new_one_gets_an_id_that_none_ever_had() {
        Field saved =
                saved(
                        FORM,
                        "0.1",
                        "id",
                        "why",
                        "kind",
                        "many-of",
                        "choice-id",
                        "c1",
                        "choice-zh",
                        "",
                        "choice-en",
                        "",
                        "choice-id",
                        "c2",
                        "choice-zh",
                        "搬迁",
                        "choice-en",
                        "Moved",
                        "choice-id",
                        "",
                        "choice-zh",
                        "没人",
                        "choice-en",
                        "");

        assertThat(saved.kind())
                .isEqualTo(
                        new Kind.ManyOf(
                                List.of(
                                        new Words("c2", "搬迁", "Moved"),
                                        new Words("c3", "没人", ""))));

        Field later =
                saved(
                        SomeForm.form(Definition.DRAFT, List.of(OPEN, with(saved)), List.of(WORDS)),
                        "0.1",
                        "id",
                        "why",
                        "kind",
                        "many-of",
                        "choice-id",
                        "",
                        "choice-zh",
                        "新的",
                        "choice-en",
                        "");
        assertThat(later.kind().values()).as("c1 and c2 were others'").containsExactly("c3");
    }

    @Test
    void a_condition_that_ticks_cannot_say_stays_while_it_is_wanted() {
        Condition either = new Condition.Not(new Condition.Answered("open"));
        Field asked =
                new Field("why", WHY.label(), WHY.help(), WHY.kind(), true, Optional.of(either));
        Definition form = SomeForm.form(Definition.DRAFT, List.of(OPEN, asked), List.of());

        assertThat(FieldInput.of(asked).keeps()).isTrue();
        assertThat(saved(form, "0.1", "kind", "date", "keeps", "yes").visibleIf()).contains(either);
        assertThat(saved(form, "0.1", "kind", "date").visibleIf()).isEmpty();
    }

    @Test
    void every_field_is_the_same_after_it_was_opened_and_saved() {
        for (Field field : FORM.fields()) {
            assertThat(FieldInput.of(field).field(field)).isEqualTo(field);
        }
    }

    @Test
    void what_is_no_number_is_named() {
        Written form = SomeForm.writing(FORM);
        assertThat(FieldInput.of(sent("kind", "decimal", "least", "十"), form).unreadable())
                .containsExactly("limits");
        assertThat(FieldInput.of(sent("kind", "decimal", "decimals", "0"), form).unreadable())
                .containsExactly("decimals");
        assertThat(FieldInput.of(sent("kind", "photos", "most", "2.5"), form).unreadable())
                .containsExactly("limits");
        assertThat(FieldInput.of(sent("kind", "text", "most", "?"), form).unreadable()).isEmpty();
    }

    @Test
    void sections_are_added_named_and_removed_with_their_fields() {
        assertThat(ids(step("do", "add-section", "section-zh", "三").form()))
                .isEqualTo("open why | words | ");
        assertThat(
                        step(
                                        "do",
                                        "section",
                                        "number",
                                        "1",
                                        "section-zh",
                                        "末",
                                        "section-en",
                                        "Last")
                                .form()
                                .sections()
                                .get(1)
                                .title())
                .isEqualTo(new Text("末", "Last"));
        assertThat(ids(step("do", "drop-section", "number", "0").form())).isEqualTo("words");
        Definition named = step("do", "title", "title-zh", "访", "anonymous", "yes").form();
        assertThat(named.title()).isEqualTo(new Text("访", ""));
        assertThat(named.anonymous()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, '', '', ''", "remove, 0.2, '', ''", "remove, '', '', ''", "up, 7.0, '', ''",
        "add, '', 2, ''", "section, '', x, ''", "move, 0.0, '', 0.3", "move, 0.0, '', 2.0",
        "field, 1.1, '', ''"
    })
    void what_is_not_there_is_refused(String button, String at, String number, String to) {
        assertThatThrownBy(() -> step("do", button, "at", at, "number", number, "to", to))
                .isInstanceOf(BadInput.class);
    }

    private static Field with(Field field) {
        return new Field("why", field.label(), field.help(), field.kind(), false, Optional.empty());
    }

    private static EditStep step(String... namesAndValues) {
        var sent = sent(namesAndValues);
        return EditStep.of(
                SomeForm.writing(FORM),
                sent,
                EditStep.place(Optional.ofNullable(sent.getFirst("at")).orElse("")));
    }

    private static Field saved(Definition form, String at, String... namesAndValues) {
        var sent = sent(namesAndValues);
        sent.add("do", "field");
        Definition after = EditStep.of(SomeForm.writing(form), sent, EditStep.place(at)).form();
        int section = Integer.parseInt(at.substring(0, 1));
        return after.sections().get(section).fields().get(Integer.parseInt(at.substring(2)));
    }

    private static String ids(Definition form) {
        return String.join(
                " | ",
                form.sections().stream()
                        .map(Section::fields)
                        .map(some -> String.join(" ", some.stream().map(Field::id).toList()))
                        .toList());
    }
}
