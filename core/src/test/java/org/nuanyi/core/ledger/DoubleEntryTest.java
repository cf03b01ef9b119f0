package org.nuanyi.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DoubleEntryTest {

    private static final Measure WATER = Measure.goods("water");
    private static final Measure TEA = Measure.goods("tea");

    @Test
    void what_comes_in_goes_out_somewhere() {
        assertThat(DoubleEntry.unbalanced(List.of(fen("a", -100), fen("b", 60), fen("c", 40))))
                .isEmpty();
        assertThat(DoubleEntry.unbalanced(List.of(fen("a", -100), fen("b", 99))))
                .containsExactly(Measure.FEN);
    }

    @Test
    void one_measure_never_makes_up_for_another() {
        List<Line> teaForWater = List.of(new Line("a", WATER, -5), new Line("b", TEA, 5));
        assertThat(DoubleEntry.unbalanced(teaForWater)).containsExactlyInAnyOrder(WATER, TEA);
    }

    @Test
    void a_posting_has_two_accounts_or_more_each_once() {
        for (List<Line> none :
                List.of(
                        List.<Line>of(),
                        List.of(fen("a", 1)),
                        List.of(fen("a", 1), fen("a", -1)))) {
            assertThatThrownBy(() -> DoubleEntry.lines(none))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_line_moves_something_that_a_sum_can_hold() {
        assertThat(fen("a", Line.MOST).units()).isEqualTo(Line.MOST);
        for (long units : List.of(0L, Line.MOST + 1, -Line.MOST - 1, Long.MIN_VALUE)) {
            assertThatThrownBy(() -> fen("a", units)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> fen(" ", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goods_are_of_a_kind() {
        assertThatThrownBy(() -> Measure.goods("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Measure("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Line fen(String account, long units) {
        return new Line(account, Measure.FEN, units);
    }
}
