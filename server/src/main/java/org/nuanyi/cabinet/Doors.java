package org.nuanyi.cabinet;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.nuanyi.cabinet.OpeningResult.Allowed;
import org.nuanyi.cabinet.OpeningResult.Reason;
import org.nuanyi.cabinet.OpeningResult.Refused;
import org.nuanyi.cabinet.internal.CabinetStore;
import org.nuanyi.cabinet.internal.Commander;
import org.nuanyi.cabinet.internal.TwinStore;
import org.nuanyi.cabinet.wire.Order;
import org.nuanyi.core.cabinet.Opening.Fact;
import org.nuanyi.core.cabinet.OpeningState;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Opens doors: what is allowed is sent to the cabinet at once, and once only. Whatever becomes of
 * it, no opening is ever tried again under another id. Thread-safe.
 */
@Singleton
public final class Doors {

    /** How long a door may stand open before the cabinet complains. */
    private static final int OPEN_SECONDS = 60;

    private static final Scope LOOKER = Scope.reader("cabinet");

    private final Scopes scopes;
    private final Openings openings;
    private final Commander commander;

    public Doors(Scopes scopes, Openings openings, Commander commander) {
        this.scopes = scopes;
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
        Optional<Reason> unreachable = unreachable(asking.cabinet());
        if (unreachable.isPresent()) {
            return new Refused(unreachable.get());
        }
        OpeningResult result = openings.allow(asking);
        if (result instanceof Allowed(UUID id, var until) && isNew(asking.cabinet(), id)) {
            send(asking, id);
        }
        return result;
    }

    private Optional<Reason> unreachable(String cabinet) {
        return scopes.in(
                LOOKER,
                handle -> {
                    if (new CabinetStore(handle)
                            .find(cabinet)
                            .flatMap(Cabinet::retiredOn)
                            .isPresent()) {
                        return Optional.of(Reason.RETIRED);
                    }
                    return new TwinStore(handle).isOnline(cabinet)
                            ? Optional.empty()
                            : Optional.of(Reason.AWAY);
                });
    }

    /** Written down before it is sent: after a fall nobody takes it for one that never left. */
    private boolean isNew(String cabinet, UUID id) {
        return openings.card(LOOKER, id).opening().state() == OpeningState.QUEUED
                && openings.hear(cabinet, id, Fact.SENT).opening().state() == OpeningState.SENT;
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
