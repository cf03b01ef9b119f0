package org.nuanyi.fund;

import java.util.List;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.core.ledger.Stage;
import org.nuanyi.kernel.ledger.Difference;

/**
 * The ledger beside the documents it was posted for.
 *
 * @param lines how many budget lines were compared, at each stage
 * @param gaps where they differ
 * @param broken where the ledger differs from its own entries
 */
public record Reconciled(int lines, List<Gap> gaps, List<Difference> broken) {

    public Reconciled {
        gaps = List.copyOf(gaps);
        broken = List.copyOf(broken);
    }

    /** A figure that differs, in fen. */
    public record Gap(BudgetKey key, Stage stage, long ledger, long documents) {}

    /** Whether all is well. */
    public boolean agrees() {
        return gaps.isEmpty() && broken.isEmpty();
    }
}
