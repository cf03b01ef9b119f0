package org.nuanyi.demo;

import java.time.LocalDateTime;
import java.util.List;
import org.nuanyi.demo.internal.District;
import org.nuanyi.station.NewStation;

/**
 * The stations of a made-up district.
 *
 * @param stations in the order in which they get their codes
 * @param moves closed stations and those that took their places
 */
public record DemoSet(List<NewStation> stations, List<Move> moves) {

    /** The seed the product ships with. */
    public static final long SEED = 1_360;

    /** Where a record says it comes from. */
    public static final String SOURCE = "demo";

    public DemoSet {
        stations = List.copyOf(stations);
        moves = List.copyOf(moves);
    }

    /** A closed station, by its ref, and the ref of its successor. */
    public record Move(String closed, String successor) {}

    /**
     * The set of a seed, seen from a moment in Beijing: proofs of life, doubts and checks lie
     * shortly before it. The same seed and moment give the same set.
     */
    public static DemoSet generate(long seed, LocalDateTime now) {
        return new District(seed, now).build();
    }
}
