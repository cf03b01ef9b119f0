package org.nuanyi.forms.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.form.Condition;
import org.nuanyi.core.form.Condition.All;
import org.nuanyi.core.form.Condition.Answered;
import org.nuanyi.core.form.Condition.Any;
import org.nuanyi.core.form.Condition.Is;
import org.nuanyi.core.form.Condition.Not;
import org.nuanyi.kernel.page.Language;

/** When a field is asked, as ticks and in words. */
class ConditionsTest {

    private static final Condition OPEN = new Is("open", Set.of("no"));
    private static final Condition TOLD = new Answered("words");

    @Test
    void ticks_of_one_field_are_any_of_them_and_ticks_of_several_are_each() {
        assertThat(Conditions.of(List.of())).isEmpty();
        assertThat(Conditions.of(List.of("open=no"))).contains(OPEN);
        assertThat(Conditions.of(List.of("sign=new", "sign=old")))
                .contains(new Is("sign", Set.of("new", "old")));
        assertThat(Conditions.of(List.of("open=no", "words")))
                .contains(new All(List.of(OPEN, TOLD)));
    }

    @Test
    void what_ticks_can_say_comes_back_as_ticks() {
        assertThat(Conditions.answers(OPEN)).contains(List.of("open=no"));
        assertThat(Conditions.answers(new All(List.of(OPEN, TOLD))))
                .contains(List.of("open=no", "words"));
        assertThat(Conditions.answers(new All(List.of(TOLD)))).contains(List.of("words"));
    }

    @Test
    void what_ticks_cannot_say_is_no_ticks() {
        assertThat(Conditions.answers(new Any(List.of(OPEN, TOLD)))).isEmpty();
        assertThat(Conditions.answers(new Not(OPEN))).isEmpty();
        assertThat(Conditions.answers(new All(List.of(OPEN, new Not(TOLD))))).isEmpty();
        assertThat(Conditions.answers(new All(List.of(OPEN, new Is("open", Set.of("yes"))))))
                .as("yes and no at once")
                .isEmpty();
    }

    @Test
    void in_words_it_names_fields_and_choices_as_the_form_does() {
        assertThat(words(OPEN, Language.CHINESE)).isEqualTo("“开着吗”是“否”");
        assertThat(words(new Any(List.of(OPEN, TOLD)), Language.CHINESE))
                .isEqualTo("“开着吗”是“否”，或者填写了“说明”");
        assertThat(words(new Not(OPEN), Language.ENGLISH)).isEqualTo("not (“Is it open?” is “No”)");
        assertThat(words(new Is("gone", Set.of("a")), Language.ENGLISH)).isEqualTo("“gone” is “a”");
    }

    private static String words(Condition condition, Language language) {
        return Conditions.words(condition, SomeForm.FORM, language);
    }

    @Test
    void every_tick_that_the_editor_offers_is_one_that_the_form_takes() {
        Optional<Condition> all = Conditions.of(List.of("open=yes", "open=no", "words"));
        assertThat(all.orElseThrow().fields()).containsExactly("open", "words");
    }
}
