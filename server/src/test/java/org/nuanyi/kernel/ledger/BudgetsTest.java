package org.nuanyi.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.kernel.ledger.SomeLedger.day;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.core.ledger.Stage;
import org.nuanyi.kernel.ledger.PostResult.BelowZero;
import org.nuanyi.kernel.ledger.PostResult.Posted;
import org.nuanyi.kernel.ledger.PostResult.Reason;
import org.nuanyi.kernel.ledger.PostResult.Refused;
import org.nuanyi.testing.TestDatabase;

class BudgetsTest {

    private static final BudgetKey KEY =
            new BudgetKey(2026, "110101006", "maintenance", "district");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeLedger some;
    private Budgets budgets;
    private int keys;

    @BeforeEach
    void open() {
        some = new SomeLedger(database.scopes());
        budgets = new Budgets(some.ledger, some.accounts);
        some.scopes.use(EVERYTHING, handle -> budgets.open(handle, KEY));
        some.scopes.use(EVERYTHING, handle -> budgets.open(handle, KEY));
    }

    @Test
    @DisplayName("到位1000，预占600，应付500，已付200，释放100")
    void money_goes_through_its_stages() {
        assertThat(
                        List.of(
                                step(budgets::fund, 1, 1_000),
                                step(budgets::commit, 2, 600),
                                step(budgets::obligate, 3, 500),
                                step(budgets::pay, 4, 200),
                                step(budgets::release, 4, 100)))
                .hasOnlyElementsOfType(Posted.class);
        assertThat(stages()).containsExactly(-1_000L, 500L, 0L, 300L, 200L);
        assertThat(some.differences()).isEmpty();
    }

    @Test
    @DisplayName("每一步都不超过上一步")
    void no_step_takes_more_than_the_stage_before_holds() {
        step(budgets::fund, 1, 1_000);
        assertThat(step(budgets::commit, 1, 1_001))
                .isEqualTo(new BelowZero(KEY.account(Stage.AVAILABLE), day(1), 1));
        step(budgets::commit, 2, 600);
        assertThat(step(budgets::obligate, 2, 601))
                .isEqualTo(new BelowZero(KEY.account(Stage.COMMITTED), day(2), 1));
        assertThat(step(budgets::release, 2, 601)).isInstanceOf(BelowZero.class);
        step(budgets::obligate, 2, 300);
        assertThat(step(budgets::pay, 3, 301))
                .isEqualTo(new BelowZero(KEY.account(Stage.OBLIGATED), day(3), 1));
    }

    @Test
    @DisplayName("调减：只减还没用的")
    void only_what_is_available_is_cut() {
        step(budgets::fund, 1, 1_000);
        step(budgets::commit, 1, 600);
        assertThat(step(budgets::cut, 2, 401))
                .isEqualTo(new BelowZero(KEY.account(Stage.AVAILABLE), day(2), 1));
        assertThat(step(budgets::cut, 2, 400)).isInstanceOf(Posted.class);
        assertThat(stages()).containsExactly(-600L, 0L, 600L, 0L, 0L);
    }

    @Test
    @DisplayName("先预占后支付：倒填日期也不行")
    void nothing_is_committed_before_the_day_it_was_granted() {
        step(budgets::fund, 5, 1_000);
        assertThat(step(budgets::commit, 4, 1))
                .isEqualTo(new BelowZero(KEY.account(Stage.AVAILABLE), day(4), 1));
    }

    @Test
    @DisplayName("没有这条预算：拒绝")
    void a_line_nobody_opened_refuses_every_step() {
        BudgetKey none = new BudgetKey(2027, "110101006", "maintenance", "district");
        Occasion occasion = occasion(1);
        assertThat(
                        some.scopes.<PostResult, RuntimeException>in(
                                EVERYTHING, handle -> budgets.fund(handle, none, 1, occasion)))
                .isEqualTo(new Refused(Reason.NO_SUCH_ACCOUNT, none.account(Stage.GRANTED)));
    }

    private interface Step {
        PostResult take(Handle handle, BudgetKey budget, long fen, Occasion occasion);
    }

    private PostResult step(Step step, int day, long fen) {
        return some.scopes.in(EVERYTHING, handle -> step.take(handle, KEY, fen, occasion(day)));
    }

    private Occasion occasion(int day) {
        return new Occasion("budget-" + ++keys, day(day), SomeLedger.DOCUMENT);
    }

    private List<Long> stages() {
        return some.scopes.in(
                EVERYTHING,
                handle ->
                        Arrays.stream(Stage.values())
                                .map(stage -> budgets.at(handle, KEY, stage))
                                .toList());
    }
}
