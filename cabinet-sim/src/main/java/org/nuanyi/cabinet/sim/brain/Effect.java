package org.nuanyi.cabinet.sim.brain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.wire.Channel;
import org.nuanyi.cabinet.sim.wire.Order;
import org.nuanyi.cabinet.sim.wire.Purpose;

/** What a brain wants done, once what it remembers is on the disk. */
public sealed interface Effect {

    /** Send a message, these bytes. */
    record Send(Channel channel, String json) implements Effect {}

    /** Unlock a door; without a lane the service door. What is brought is told to who brings it. */
    record Unlock(Purpose purpose, @Nullable Integer lane, List<Order.Load> load)
            implements Effect {}

    /** Tell whoever stands in front. */
    record Show(String word) implements Effect {}
}
