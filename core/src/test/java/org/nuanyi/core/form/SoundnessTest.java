package org.nuanyi.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoundnessTest {

    @Test
    void a_good_form_has_no_flaw() {
        assertThat(Soundness.flaws(Questions.FORM)).isEmpty();
    }

    @Test
    void all_flaws_are_told_at_once_with_their_place() {
        Definition bad =
                Questions.of(
                        Questions.on(Questions.NAME, new Condition.Answered("area")),
                        Questions.field("name", new Kind.OneOf(List.of()), false),
                        Questions.field("Bad Id", new Kind.Day(), false),
                        Questions.asked("sign", new Kind.YesNo(), "nothing", "yes"),
                        Questions.asked("again", new Kind.YesNo(), "again", "yes"),
                        Questions.asked("area", new Kind.YesNo(), "sign", "perhaps"));
        assertThat(flaws(bad))
                .containsExactly(
                        "sections[0].fields[0].visibleIf LATER_FIELD area",
                        "sections[0].fields[1].id TWICE name",
                        "sections[0].fields[1].choices NOTHING_TO_ASK",
                        "sections[0].fields[2].id BAD_ID Bad Id",
                        "sections[0].fields[3].visibleIf NO_SUCH_FIELD nothing",
                        "sections[0].fields[4].visibleIf LATER_FIELD again",
                        "sections[0].fields[5].visibleIf NO_SUCH_VALUE perhaps");
    }

    @Test
    void a_form_asks_something_and_not_too_much() {
        assertThat(flaws(Questions.of())).containsExactly("sections NOTHING_TO_ASK");
        Field[] many =
                IntStream.rangeClosed(0, Soundness.MOST_FIELDS)
                        .mapToObj(i -> Questions.field("f" + i, new Kind.YesNo(), false))
                        .toArray(Field[]::new);
        assertThat(flaws(Questions.of(many))).containsExactly("sections TOO_MANY 200");
    }

    @Test
    void the_limits_of_a_field_are_in_order() {
        Kind number =
                new Kind.Number(
                        7, Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.ONE), Text.NONE);
        Definition bad =
                Questions.of(
                        Questions.field("a", number, false),
                        Questions.field("b", new Kind.Photos(3, 2), false),
                        Questions.field("c", new Kind.Photos(0, 0), false),
                        Questions.field("d", new Kind.Photos(0, 21), false));
        assertThat(flaws(bad))
                .containsExactly(
                        "sections[0].fields[0].min LIMITS_CROSSED",
                        "sections[0].fields[0].decimals TOO_MANY 6",
                        "sections[0].fields[1].min LIMITS_CROSSED",
                        "sections[0].fields[2].max LIMITS_CROSSED 1",
                        "sections[0].fields[3].max TOO_MANY 20");
    }

    @Test
    void choices_and_conditions_are_whole() {
        Definition bad =
                Questions.of(
                        Questions.field("a", new Kind.ManyOf(Questions.choices("x", "x")), false),
                        Questions.on(
                                Questions.field("b", new Kind.YesNo(), false),
                                new Condition.Any(
                                        List.of(
                                                new Condition.All(List.of()),
                                                new Condition.Not(
                                                        new Condition.Is("a", Set.of()))))));
        assertThat(flaws(bad))
                .containsExactly(
                        "sections[0].fields[0].choices[1].id TWICE x",
                        "sections[0].fields[1].visibleIf.any[0].all EMPTY_CONDITION",
                        "sections[0].fields[1].visibleIf.any[1].not EMPTY_CONDITION");
    }

    @Test
    void whatever_is_read_has_chinese_words_of_some_length() {
        Field silent =
                new Field(
                        "a",
                        new Text(" ", "English"),
                        new Text("长".repeat(501), ""),
                        new Kind.YesNo(),
                        false,
                        Optional.empty());
        assertThat(flaws(Questions.of(silent)))
                .containsExactly(
                        "sections[0].fields[0].label NO_WORDS",
                        "sections[0].fields[0].help TOO_LONG 500");
    }

    @Test
    void who_is_not_named_sends_no_photos() {
        Definition open =
                new Definition("open", 1, new Text("开", ""), true, Questions.FORM.sections());
        assertThat(flaws(open)).containsExactly("sections[0].fields[8].kind ANONYMOUS_PHOTOS");
    }

    private static List<String> flaws(Definition definition) {
        return Soundness.flaws(definition).stream()
                .map(flaw -> (flaw.path() + " " + flaw.why() + " " + flaw.about()).strip())
                .toList();
    }
}
