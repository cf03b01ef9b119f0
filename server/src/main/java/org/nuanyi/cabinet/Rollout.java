package org.nuanyi.cabinet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A plan of lanes that comes to many cabinets, group by group (推送).
 *
 * @param unit code of the unit of whoever made it
 * @param turns by groups, then by the ids of the cabinets
 * @param stoppedAt empty while it goes on
 */
public record Rollout(
        long id,
        String unit,
        String name,
        String madeBy,
        Instant madeAt,
        Optional<Instant> stoppedAt,
        List<Lane> lanes,
        List<Turn> turns) {

    /**
     * When a cabinet's turn comes.
     *
     * @param group from 1
     * @param plan version of its plan that it has to confirm; empty before its turn
     * @param appliedAt empty before its turn
     */
    public record Turn(String cabinet, int group, OptionalLong plan, Optional<Instant> appliedAt) {

        public boolean isOver() {
            return appliedAt.isPresent();
        }
    }

    public Rollout {
        lanes = List.copyOf(lanes);
        turns = List.copyOf(turns);
    }

    /** Whose turn it is now; empty once all had theirs, or it was stopped. */
    public OptionalInt next() {
        return stoppedAt.isPresent()
                ? OptionalInt.empty()
                : turns.stream().filter(turn -> !turn.isOver()).mapToInt(Turn::group).min();
    }

    /** Those of a group. */
    public List<Turn> group(int group) {
        return turns.stream().filter(turn -> turn.group() == group).toList();
    }

    /** Which group a cabinet is in: 2, then 6, then 12 and 12 again; from 1. */
    static int groupOf(int place) {
        if (place < 2) {
            return 1;
        }
        return place < 8 ? 2 : 3 + (place - 8) / 12;
    }
}
