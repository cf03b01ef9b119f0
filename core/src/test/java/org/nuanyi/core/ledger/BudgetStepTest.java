package org.nuanyi.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BudgetStepTest {

    private static final BudgetKey KEY =
            new BudgetKey(2026, "110101006", "maintenance", "district");

    @Test
    @DisplayName("资金到位、预占、应付、支付、释放：一步一步走，不跳步")
    void money_goes_from_stage_to_stage() {
        assertThat(Arrays.stream(BudgetStep.values()).map(BudgetStepTest::moves))
                .containsExactly(
                        "FUND: granted -1, available 1",
                        "CUT: available -1, granted 1",
                        "COMMIT: available -1, committed 1",
                        "OBLIGATE: committed -1, obligated 1",
                        "PAY: obligated -1, paid 1",
                        "RELEASE: committed -1, available 1");
    }

    @Test
    void a_step_moves_more_than_nothing() {
        for (long fen : new long[] {0, -1}) {
            assertThatThrownBy(() -> BudgetStep.PAY.lines(KEY, fen))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @DisplayName("预算键缺一项就不是键（不会绕过预算）")
    void a_key_with_a_blank_is_no_key() {
        assertThat(KEY.account(Stage.PAID))
                .isEqualTo("budget/2026/110101006/maintenance/district/paid");
        assertThatThrownBy(() -> new BudgetKey(2026, "110101006", "", "district"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BudgetKey(2026, "110101006", "maintenance", " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BudgetKey(2026, "", "maintenance", "district"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BudgetKey(26, "110101006", "maintenance", "district"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BudgetKey(2026, "110101006", "a/b", "district"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_what_is_granted_comes_from_outside() {
        assertThat(Arrays.stream(Stage.values()).filter(Stage::isOutside))
                .containsExactly(Stage.GRANTED);
    }

    private static String moves(BudgetStep step) {
        var lines = step.lines(KEY, 1);
        return step + ": " + said(lines.getFirst()) + ", " + said(lines.getLast());
    }

    private static String said(Line line) {
        return line.account().substring(line.account().lastIndexOf('/') + 1) + " " + line.units();
    }
}
