package org.nuanyi.cabinet.sim.device;

import java.util.Map;
import java.util.TreeMap;
import org.nuanyi.cabinet.sim.wire.Lane;

/** What really lies in the lanes, whatever the brain thinks: it is there without power. */
final class Shelf {

    private final TreeMap<Integer, Integer> pieces = new TreeMap<>();

    /** What the brain knew when the program began. */
    synchronized void begin(Iterable<Lane> lanes) {
        lanes.forEach(lane -> pieces.putIfAbsent(lane.lane(), lane.pieces()));
    }

    /** Takes pieces, as many as are there. */
    synchronized int take(int lane, int wanted) {
        int there = pieces.getOrDefault(lane, 0);
        int taken = Math.min(there, wanted);
        pieces.put(lane, there - taken);
        return taken;
    }

    /** Lays pieces into a lane; how many are there then. */
    synchronized int put(int lane, int more) {
        return pieces.merge(lane, more, Integer::sum);
    }

    synchronized Map<Integer, Integer> counted() {
        return Map.copyOf(pieces);
    }
}
