package org.nuanyi.bench.index;

import org.nuanyi.bench.index.World.Facility;
import org.nuanyi.core.index.NearestQuery;
import org.nuanyi.core.index.OpenSet;
import org.nuanyi.core.index.StationIndex;

/** Ours. */
final class NuanyiPeer implements Peer {

    private final StationIndex index;
    private final OpenSet open;

    NuanyiPeer(World world) {
        index =
                StationIndex.build(
                        world.lon(),
                        world.lat(),
                        world.facilities(),
                        new int[world.size()],
                        world.schedules());
        open = index.openAt(world.openSchedules());
    }

    @Override
    public String name() {
        return "Nuanyi";
    }

    @Override
    public int[] nearest(Question question, Facility facility) {
        return index.nearest(
                        new NearestQuery(
                                question.lon(),
                                question.lat(),
                                Question.RADIUS_M,
                                Question.K,
                                facility.bit,
                                0,
                                0,
                                open))
                .ordinals();
    }
}
