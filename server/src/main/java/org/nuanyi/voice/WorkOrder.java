package org.nuanyi.voice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A report as the unit works on it.
 *
 * @param id its name at the desk; the number of the report is its sender's
 * @param unit code of the unit whose it is
 * @param due until when it must be closed
 * @param escalated whether the district was told that this deadline was missed
 * @param assignee account whose it is
 * @param closedBy who closed it last: an account
 * @param hasContact whether the sender can be reached
 */
public record WorkOrder(
        long id,
        Report report,
        String unit,
        Instant due,
        boolean escalated,
        Optional<UUID> assignee,
        Optional<String> closedBy,
        boolean hasContact) {

    /** Whether somebody has yet to deal with it. */
    public boolean isWaiting() {
        return report.state() == ReportState.RECEIVED || report.state() == ReportState.HANDLED;
    }

    /** Whether it waits and should not any more. */
    public boolean isLate(Instant now) {
        return isWaiting() && !due.isAfter(now);
    }

    /** As what an account, or a job, acts here. */
    public Party party(String actor) {
        return closedBy.filter(actor::equals).isPresent() ? Party.CLOSER : Party.HANDLER;
    }
}
