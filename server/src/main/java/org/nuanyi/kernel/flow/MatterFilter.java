package org.nuanyi.kernel.flow;

import java.util.Collection;
import java.util.List;

/**
 * Which matters are looked for.
 *
 * @param machine id of their machine
 * @param states in one of which they stand
 * @param units codes of whose they are
 * @param order which comes first
 */
public record MatterFilter(String machine, List<String> states, List<String> units, Order order) {

    /** Which comes first. */
    public enum Order {
        /** Who waits longest. */
        LONGEST_FIRST,
        /** Who came last into the state it is in. */
        LATEST_FIRST
    }

    public MatterFilter {
        states = List.copyOf(states);
        units = List.copyOf(units);
    }

    /** Who waits longest comes first. */
    public static MatterFilter of(
            String machine, Collection<String> states, Collection<String> units) {
        return new MatterFilter(
                machine, List.copyOf(states), List.copyOf(units), Order.LONGEST_FIRST);
    }

    /** The same, the last first. */
    public MatterFilter latestFirst() {
        return new MatterFilter(machine, states, units, Order.LATEST_FIRST);
    }
}
