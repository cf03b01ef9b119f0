package org.nuanyi.cabinet;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.nuanyi.cabinet.OpeningResult.Allowed;
import org.nuanyi.cabinet.Openings.Asked;
import org.nuanyi.cabinet.internal.Commander;
import org.nuanyi.cabinet.wire.Order;
import org.nuanyi.core.cabinet.Opening.Fact;

/**
 * Opens doors: what is allowed is sent to the cabinet at once, and once only. Whatever becomes of
 * it, no opening is ever tried again under another id. Thread-safe.
 */
@Singleton
public final class Doors {

    /** How long a door may stand open before the cabinet complains. */
    private static final int OPEN_SECONDS = 60;

    private final Openings openings;
    private final Commander commander;

    public Doors(Openings openings, Commander commander) {
        this.openings = openings;
        this.commander = commander;
    }

    /**
     * Opens a lane for a member, if it is allowed and the cabinet is there. Asked again under the
     * same id it is the same opening, and nothing is sent again.
     *
     * @throws org.nuanyi.kernel.BadInput if it is about no piece
     * @throws org.nuanyi.kernel.Conflict if something else was asked under this id
     * @throws org.nuanyi.kernel.NotFound if there is no such cabinet
     */
    public OpeningResult open(Asking asking) {
        Asked asked = openings.send(asking);
        if (asked.isNew() && asked.result() instanceof Allowed allowed) {
            send(asking, allowed.id());
        }
        return asked.result();
    }

    private void send(Asking asking, UUID id) {
        Order order =
                new Order.Open(
                        asking.pieces() < 0 ? Order.Purpose.RETURN : Order.Purpose.TAKE,
                        OptionalInt.of(asking.lane()),
                        OptionalInt.of(Math.abs(asking.pieces())),
                        OPEN_SECONDS,
                        Optional.empty());
        var unused =
                commander
                        .send(asking.cabinet(), id, order)
                        .exceptionallyAsync(
                                lost -> {
                                    openings.hear(asking.cabinet(), id, Fact.EXPIRED);
                                    return null;
                                },
                                Thread::startVirtualThread);
    }
}
