package org.nuanyi.kernel.ledger;

import org.jdbi.v3.core.Handle;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.core.ledger.BudgetStep;
import org.nuanyi.core.ledger.Measure;
import org.nuanyi.core.ledger.Stage;

/**
 * Budget lines: what is granted becomes available, is committed before it is spent, then owed, then
 * paid; never more than the stage before holds, on no day. A line nobody opened refuses every step.
 * A step that was wrong is undone by {@link Ledger#reverse}. Thread-safe.
 */
public final class Budgets {

    private final Ledger ledger;
    private final Accounts accounts;

    public Budgets(Ledger ledger, Accounts accounts) {
        this.ledger = ledger;
        this.accounts = accounts;
    }

    /** Opens a budget line, with nothing in it. Opened again, it stays as it is. */
    public void open(Handle handle, BudgetKey budget) {
        for (Stage stage : Stage.values()) {
            accounts.open(
                    handle,
                    new NewAccount(
                            budget.account(stage), Measure.FEN, budget.unit(), stage.isOutside()));
        }
    }

    /** Grants money to it. */
    public PostResult fund(Handle handle, BudgetKey budget, long fen, Occasion occasion) {
        return step(handle, BudgetStep.FUND, budget, fen, occasion);
    }

    /** Takes back what is still available of it. */
    public PostResult cut(Handle handle, BudgetKey budget, long fen, Occasion occasion) {
        return step(handle, BudgetStep.CUT, budget, fen, occasion);
    }

    /** Sets aside (预占). */
    public PostResult commit(Handle handle, BudgetKey budget, long fen, Occasion occasion) {
        return step(handle, BudgetStep.COMMIT, budget, fen, occasion);
    }

    /** What was set aside is owed (应付). */
    public PostResult obligate(Handle handle, BudgetKey budget, long fen, Occasion occasion) {
        return step(handle, BudgetStep.OBLIGATE, budget, fen, occasion);
    }

    /** What is owed is paid (已付). */
    public PostResult pay(Handle handle, BudgetKey budget, long fen, Occasion occasion) {
        return step(handle, BudgetStep.PAY, budget, fen, occasion);
    }

    /** What was set aside is available again. */
    public PostResult release(Handle handle, BudgetKey budget, long fen, Occasion occasion) {
        return step(handle, BudgetStep.RELEASE, budget, fen, occasion);
    }

    /** Fen at a stage. */
    public long at(Handle handle, BudgetKey budget, Stage stage) {
        return accounts.balance(handle, budget.account(stage));
    }

    private PostResult step(
            Handle handle, BudgetStep step, BudgetKey budget, long fen, Occasion occasion) {
        return ledger.post(handle, new Posting(occasion, step.lines(budget, fen)));
    }
}
