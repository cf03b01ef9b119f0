package org.nuanyi.kernel.ledger;

import java.util.List;
import java.util.Locale;
import org.nuanyi.core.ledger.Stage;

/** What is added up of the entries of budget lines in a period. */
public enum TurnoverKind {
    /** Given to budget lines, less what was cut. */
    GRANTED(-1, Undoings.ALSO, Stage.GRANTED),
    /** Came to be owed, whether paid since or not, less what is owed no more. */
    OWED(1, Undoings.ALSO, Stage.OBLIGATED, Stage.PAID),
    /** Paid, whether undone since or not. */
    PAID(1, Undoings.NONE, Stage.PAID),
    /** Payments undone. */
    UNDONE(-1, Undoings.ONLY, Stage.PAID),
    /** Paid, less what was undone. */
    SPENT(1, Undoings.ALSO, Stage.PAID);

    private enum Undoings {
        ALSO,
        NONE,
        ONLY
    }

    private final int sign;
    private final Undoings undoings;
    private final List<Stage> stages;

    TurnoverKind(int sign, Undoings undoings, Stage... stages) {
        this.sign = sign;
        this.undoings = undoings;
        this.stages = List.of(stages);
    }

    /** 1, or -1 where what leaves an account counts. */
    public int sign() {
        return sign;
    }

    /** Whether postings that undo others count, or whether those that undo nothing do. */
    public boolean counts(boolean undoing) {
        return undoings == Undoings.ALSO || undoing == (undoings == Undoings.ONLY);
    }

    /** Of the accounts that count. */
    public List<String> stages() {
        return stages.stream().map(stage -> stage.name().toLowerCase(Locale.ROOT)).toList();
    }
}
