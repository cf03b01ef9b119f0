package org.nuanyi.core.ledger;

import java.util.List;

/** The moves there are between the stages of a budget line; nothing skips a stage. */
public enum BudgetStep {
    /** Money is granted. */
    FUND(Stage.GRANTED, Stage.AVAILABLE),
    /** Less is granted than before. */
    CUT(Stage.AVAILABLE, Stage.GRANTED),
    /** Something is decided that will cost as much. */
    COMMIT(Stage.AVAILABLE, Stage.COMMITTED),
    /** It is owed. */
    OBLIGATE(Stage.COMMITTED, Stage.OBLIGATED),
    /** It is paid. */
    PAY(Stage.OBLIGATED, Stage.PAID),
    /** What was set aside is not needed. */
    RELEASE(Stage.COMMITTED, Stage.AVAILABLE);

    private final Stage from;
    private final Stage to;

    BudgetStep(Stage from, Stage to) {
        this.from = from;
        this.to = to;
    }

    /**
     * The lines of this move.
     *
     * @param fen more than nothing
     */
    public List<Line> lines(BudgetKey budget, long fen) {
        if (fen <= 0) {
            throw new IllegalArgumentException("a step of a budget moves more than nothing");
        }
        return List.of(
                new Line(budget.account(from), Measure.FEN, -fen),
                new Line(budget.account(to), Measure.FEN, fen));
    }
}
