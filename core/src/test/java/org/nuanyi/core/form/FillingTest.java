package org.nuanyi.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillingTest {

    @Test
    void what_must_be_answered_is_missing_until_it_is() {
        assertThat(faults(Answers.NONE)).containsExactly("name MISSING", "sign MISSING");
        assertThat(faults(Questions.COMPLETE.with("name", "  "))).containsExactly("name MISSING");
        assertThat(faults(Questions.COMPLETE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    area,   0.9,        area TOO_SMALL 1
                    area,   500.1,      area TOO_LARGE 500
                    area,   1.25,       area TOO_PRECISE 1
                    area,   1e3,        area NO_NUMBER
                    area,   十二,       area NO_NUMBER
                    area,   500,
                    area,   1.0,
                    sign,   maybe,      sign NO_CHOICE
                    facilities, piano,  facilities NO_CHOICE
                    facilities, seats,
                    opened, 2026-02-30, opened NO_DAY
                    opened, 24.11.2026, opened NO_DAY
                    opened, 2026-11-24,
                    """)
    void each_kind_has_its_rules(String field, String answer, String fault) {
        assertThat(faults(Questions.COMPLETE.with(field, answer)))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void words_have_a_length() {
        assertThat(faults(Questions.COMPLETE.with("name", "长".repeat(200)))).isEmpty();
        assertThat(faults(Questions.COMPLETE.with("name", "长".repeat(201))))
                .containsExactly("name TOO_LONG 200");
    }

    @Test
    void one_answer_is_one_and_several_may_be_several() {
        assertThat(faults(Questions.COMPLETE.with("opened", "2026-11-24", "2026-11-25")))
                .containsExactly("opened ONLY_ONE");
        assertThat(faults(Questions.COMPLETE.with("facilities", "water", "seats"))).isEmpty();
    }

    @Test
    void photos_are_counted() {
        Definition two = Questions.of(Questions.field("door", new Kind.Photos(2, 3), false));
        assertThat(faults(two, Answers.NONE)).isEmpty();
        assertThat(faults(two, Answers.NONE.with("door", "1")))
                .containsExactly("door TOO_FEW_PHOTOS 2");
        assertThat(faults(two, Answers.NONE.with("door", "1", "2", "3", "4")))
                .containsExactly("door TOO_MANY_PHOTOS 3");
    }

    @Test
    @DisplayName("没有问到的，不必填，也不保存")
    void a_field_that_is_not_asked_is_neither_required_nor_kept() {
        Answers changedHisMind = Questions.COMPLETE.with("why", "风吹掉了");
        Filling yes = Filling.of(Questions.FORM, changedHisMind);
        assertThat(yes.faults()).isEmpty();
        assertThat(yes.asked()).doesNotContain("why", "why-kind");
        assertThat(yes.kept().of("why")).isEmpty();

        Filling no = Filling.of(Questions.FORM, changedHisMind.with("sign", "no"));
        assertThat(no.kept().of("why")).containsExactly("风吹掉了");
        assertThat(said(no)).containsExactly("why-kind MISSING");
    }

    @Test
    void what_hangs_on_a_field_that_is_not_asked_is_not_asked_either() {
        Answers answers =
                Questions.COMPLETE.with("sign", "no").with("why-kind", "lost").with("why", "风");
        assertThat(Filling.of(Questions.FORM, answers).asked()).contains("rules");
        assertThat(Filling.of(Questions.FORM, answers.with("sign", "yes")).asked())
                .doesNotContain("rules");
    }

    @Test
    void conditions_are_combined() {
        Condition water = new Condition.Is("facilities", Set.of("water", "seats"));
        Condition area = new Condition.Answered("area");
        Answers thirsty = Answers.NONE.with("facilities", "water");
        Answers both = thirsty.with("area", "5");
        assertThat(water.holds(thirsty)).isTrue();
        assertThat(area.holds(thirsty)).isFalse();
        assertThat(new Condition.All(List.of(water, area)).holds(thirsty)).isFalse();
        assertThat(new Condition.All(List.of(water, area)).holds(both)).isTrue();
        assertThat(new Condition.Any(List.of(water, area)).holds(thirsty)).isTrue();
        assertThat(new Condition.Any(List.of(water, area)).holds(Answers.NONE)).isFalse();
        assertThat(new Condition.Not(area).holds(thirsty)).isTrue();
    }

    private static List<String> faults(Answers answers) {
        return faults(Questions.FORM, answers);
    }

    private static List<String> faults(Definition form, Answers answers) {
        return said(Filling.of(form, answers));
    }

    private static List<String> said(Filling filling) {
        return filling.faults().stream()
                .map(fault -> (fault.field() + " " + fault.why() + " " + fault.limit()).strip())
                .toList();
    }
}
