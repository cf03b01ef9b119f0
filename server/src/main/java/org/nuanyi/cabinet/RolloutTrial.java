package org.nuanyi.cabinet;

import java.time.Instant;
import java.util.List;

/**
 * How a cabinet is since a roll-out came to it; before that there is nothing to say, and it is
 * well.
 *
 * @param confirmed whether it says that it has the plan
 * @param alarms raised since, that last
 */
public record RolloutTrial(boolean online, boolean confirmed, List<Alarm> alarms) {

    public RolloutTrial {
        alarms = List.copyOf(alarms);
    }

    /** One that is out of service meanwhile proves nothing, and holds nothing up. */
    public static RolloutTrial of(Rollout.Turn turn, CabinetState state) {
        if (turn.appliedAt().isEmpty() || !state.isInService()) {
            return new RolloutTrial(true, true, List.of());
        }
        Instant since = turn.appliedAt().get();
        long plan = turn.plan().orElse(0);
        return new RolloutTrial(
                state.isOnline(),
                state.twin()
                        .flatMap(Twin::heartbeat)
                        .filter(heartbeat -> heartbeat.planogramVersion() >= plan)
                        .isPresent(),
                state.alarms().stream()
                        .filter(alarm -> !alarm.raisedAt().isBefore(since))
                        .toList());
    }

    public boolean isWell() {
        return online && confirmed && alarms.isEmpty();
    }
}
