package org.nuanyi.equipment;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nuanyi.equipment.internal.EquipmentFlow;
import org.nuanyi.equipment.internal.TransferStore;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * What goes from station to station; whoever handed a piece out and whoever gets it both see it.
 * Thread-safe.
 */
@Singleton
public final class TransferList {

    /** Where it stands is the taker's; it is told to the giver too. */
    private static final Scope EVERYBODY = Scope.reader("equipment-sent");

    private final Scopes scopes;
    private final Flows flows;

    public TransferList(Scopes scopes, Flows flows) {
        this.scopes = scopes;
        this.flows = flows;
    }

    /**
     * One of them.
     *
     * @throws org.nuanyi.kernel.NotFound if there is none that the scope may see
     */
    public Transfer transfer(Scope scope, long id) {
        return scopes.in(scope, handle -> new TransferStore(handle).find(id))
                .orElseThrow(() -> EquipmentFlow.missing(EquipmentFlow.TRANSFER, id));
    }

    /** What is on its way or lent, the oldest first. */
    public List<Transfer> listOpen(Scope scope) {
        return scopes.in(scope, handle -> new TransferStore(handle).listOpen());
    }

    /** The same, of these pieces. */
    public List<Transfer> listOpen(Scope scope, Collection<String> tags) {
        return scopes.in(scope, handle -> new TransferStore(handle).listOpen(tags));
    }

    /** Those that are over, the last first. */
    public List<Transfer> listEnded(Scope scope, int limit, int offset) {
        return scopes.in(scope, handle -> new TransferStore(handle).listEnded(limit, offset));
    }

    /** All of a piece that the scope may see, the last first. */
    public List<Transfer> of(Scope scope, String tag) {
        return scopes.in(scope, handle -> new TransferStore(handle).of(tag));
    }

    /**
     * The photo by which it was accepted, a JPEG file.
     *
     * @param home whether that of its way back
     */
    public Optional<byte[]> findPhoto(Scope scope, long id, boolean home) {
        return scopes.in(scope, handle -> new TransferStore(handle).findPhoto(id, home));
    }

    /**
     * Where it stands.
     *
     * @throws org.nuanyi.kernel.NotFound if there is none that the scope may see
     */
    public Matter matter(Scope scope, long id) {
        long seen = transfer(scope, id).id();
        return scopes.in(
                EVERYBODY,
                handle ->
                        flows.find(handle, EquipmentFlow.TRANSFER, Long.toString(seen))
                                .orElseThrow());
    }

    /** What was done with it, the first first. */
    public List<PastDeed> history(Scope scope, long id) {
        Matter matter = matter(scope, id);
        return scopes.in(EVERYBODY, handle -> flows.history(handle, matter.id()));
    }
}
