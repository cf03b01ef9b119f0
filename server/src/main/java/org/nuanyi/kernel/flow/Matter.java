package org.nuanyi.kernel.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.core.flow.Case;

/**
 * Something that goes from hand to hand, as it stands.
 *
 * @param machine id of its machine
 * @param subject the feature's own name for it, unique within the machine
 * @param unit whose it is
 * @param standing where it stands, for what may be done with it next
 * @param since when it came into its state
 * @param due the last day of the state's limit
 * @param deeds how many things were done with it; whoever acts says how many he had seen
 */
public record Matter(
        UUID id,
        String machine,
        String subject,
        String unit,
        Case standing,
        Instant since,
        Optional<LocalDate> due,
        int deeds) {

    /** Id of the state it is in. */
    public String state() {
        return standing.state();
    }
}
