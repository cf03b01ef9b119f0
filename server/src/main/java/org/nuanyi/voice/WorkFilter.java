package org.nuanyi.voice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which work orders are asked for.
 *
 * @param states in one of them; empty for any
 * @param units of one of these units; empty for any in the scope
 * @param late only those whose deadline has gone by
 * @param escalated only those of which the district was told
 * @param station of this one
 * @param number the report of this number
 */
public record WorkFilter(
        List<ReportState> states,
        Optional<ReportKind> kind,
        List<String> units,
        boolean late,
        boolean escalated,
        Optional<UUID> assignee,
        Optional<String> station,
        Optional<ReportNumber> number) {

    /** All that waits. */
    public static final WorkFilter WAITING =
            new WorkFilter(
                    List.of(ReportState.RECEIVED, ReportState.HANDLED),
                    Optional.empty(),
                    List.of(),
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public WorkFilter {
        states = List.copyOf(states);
        units = List.copyOf(units);
    }

    /** Whether only what waits is asked for: then the next deadline comes first. */
    public boolean isWaiting() {
        return !states.isEmpty()
                && !states.contains(ReportState.CLOSED)
                && !states.contains(ReportState.VERIFIED);
    }
}
