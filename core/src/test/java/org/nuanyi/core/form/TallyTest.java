package org.nuanyi.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final List<Answers> MANY =
            List.of(
                    Answers.NONE.with("facilities", "water", "seats").with("area", "5"),
                    Answers.NONE.with("facilities", "water").with("area", "20.5"),
                    Answers.NONE.with("area", "7").with("sign", "yes"),
                    Answers.NONE.with("area", "8"));

    private final Tally tally = Tally.of(Questions.FORM, MANY);

    @Test
    void choices_are_counted_also_those_nobody_chose() {
        assertThat(tally.submissions()).isEqualTo(4);
        assertThat(field("facilities").answered()).isEqualTo(2);
        assertThat(field("facilities").choices())
                .isEqualTo(Map.of("water", 2, "microwave", 0, "seats", 1));
        assertThat(field("sign").choices()).isEqualTo(Map.of("yes", 1, "no", 0));
    }

    @Test
    void numbers_have_a_smallest_a_middle_and_a_largest() {
        assertThat(field("area").range())
                .contains(
                        new Tally.Range(
                                new BigDecimal("5"),
                                new BigDecimal("7.5"),
                                new BigDecimal("20.5")));
        assertThat(Tally.of(Questions.FORM, MANY.subList(0, 3)).field("area").range())
                .hasValueSatisfying(range -> assertThat(range.median()).isEqualByComparingTo("7"));
        assertThat(Tally.of(Questions.FORM, List.of()).field("area").range()).isEmpty();
    }

    @Test
    void words_are_listed_in_an_order_that_tells_nobody_who_wrote_them() {
        Tally words =
                Tally.of(
                        Questions.FORM,
                        List.of(
                                Answers.NONE.with("name", "丙"),
                                Answers.NONE.with("area", "7"),
                                Answers.NONE.with("name", "b"),
                                Answers.NONE.with("name", "a")));

        assertThat(words.field("name").texts()).containsExactly("a", "b", "丙");
        assertThat(words.field("area").texts()).isEmpty();
    }

    private Tally.OfField field(String id) {
        return tally.field(id);
    }
}
