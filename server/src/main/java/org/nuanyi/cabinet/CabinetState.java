package org.nuanyi.cabinet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A cabinet, and all that is known of how it is.
 *
 * @param twin empty before its first word
 * @param plan version of the plan of its lanes; 0 before the first
 * @param alarms that last
 */
public record CabinetState(
        Cabinet cabinet,
        Optional<Twin> twin,
        long plan,
        List<LaneStock> lanes,
        List<Alarm> alarms) {

    private static final int WHOLE = 100;

    public CabinetState {
        lanes = List.copyOf(lanes);
        alarms = List.copyOf(alarms);
    }

    public boolean isInService() {
        return cabinet.retiredOn().isEmpty();
    }

    public boolean isOnline() {
        return twin.filter(Twin::isOnline).isPresent();
    }

    /** Lanes in which nothing is left. */
    public List<LaneStock> empty() {
        return lanes.stream().filter(LaneStock::isEmpty).toList();
    }

    /** Per cent of what the lanes hold, of those whose count is known; empty where none is. */
    public OptionalInt fullness() {
        List<LaneStock> known = lanes.stream().filter(it -> it.pieces().isPresent()).toList();
        if (known.isEmpty()) {
            return OptionalInt.empty();
        }
        int room = known.stream().mapToInt(it -> it.lane().capacity()).sum();
        int pieces = known.stream().mapToInt(it -> it.pieces().orElse(0)).sum();
        return OptionalInt.of(Math.min(WHOLE, pieces * WHOLE / room));
    }

    /** Whether somebody has to go there, or at least look. */
    public boolean needsCare() {
        return isInService() && (!isOnline() || !alarms.isEmpty() || !empty().isEmpty());
    }

    /** Whether the cabinet says that it has the plan; so does one that was never given any. */
    public boolean hasPlan() {
        return plan == 0
                || twin.flatMap(Twin::heartbeat)
                        .filter(heartbeat -> heartbeat.planogramVersion() >= plan)
                        .isPresent();
    }
}
