package org.nuanyi.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What was decided to be granted from a day on.
 *
 * @param meeting that decided it
 * @param decidedOn day of the meeting
 * @param amounts for each station, by what for: of which sources how much
 */
public record PolicyDraft(
        LocalDate validFrom,
        String meeting,
        LocalDate decidedOn,
        String documentNumber,
        Map<BudgetLine, List<Share>> amounts) {

    public PolicyDraft {
        amounts = Map.copyOf(amounts);
    }
}
