package org.nuanyi.upkeep;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Digest;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.photo.PhotoRewrite;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.upkeep.UpkeepResult.Done;
import org.nuanyi.upkeep.UpkeepResult.Reason;
import org.nuanyi.upkeep.UpkeepResult.Refused;
import org.nuanyi.upkeep.internal.ReceiptStore;
import org.nuanyi.upkeep.internal.SpendingStore;
import org.nuanyi.upkeep.internal.UpkeepFlow;

/** Photos of receipts. The same picture is the receipt of one spending alone. Thread-safe. */
@Singleton
public final class Receipts {

    private static final int MOST_PHOTOS = 6;

    private final Scopes scopes;
    private final Flows flows;
    private final PhotoRewrite rewrite = new PhotoRewrite();
    private final Clock clock;

    public Receipts(Scopes scopes, Flows flows, Clock clock) {
        this.scopes = scopes;
        this.flows = flows;
        this.clock = clock;
    }

    /**
     * Adds a photo to a draft.
     *
     * @param sent a JPEG or PNG file; it is kept without what came with it
     * @throws org.nuanyi.kernel.BadInput if it is no photo, or too large
     * @throws org.nuanyi.kernel.NotFound if there is no such spending
     */
    public UpkeepResult add(Scope scope, long spending, byte[] sent) {
        byte[] jpeg = rewrite.rewrite(sent).jpeg();
        return scopes.in(scope, handle -> add(handle, scope, spending, jpeg));
    }

    private UpkeepResult add(Handle handle, Scope scope, long id, byte[] jpeg) {
        Spending spending = spending(handle, id);
        if (new SpendingStore(handle).lock(List.of(id)).isEmpty()) {
            throw Forbidden.ofAnotherUnit();
        }
        if (!new UpkeepFlow(handle, scope, flows, UpkeepFlow.SPENDING, id).isIn("draft")) {
            return UpkeepFlow.notNow();
        }
        if (spending.photos() >= MOST_PHOTOS) {
            return new Refused(Reason.MANY_PHOTOS);
        }
        String unit = spending.says().unit();
        String sha = HexFormat.of().formatHex(Digest.SHA_256.of(jpeg));
        ReceiptStore store = new ReceiptStore(handle);
        if (!store.isAdded(id, unit, sha, jpeg, scope.actor().id(), clock.instant())) {
            return new Refused(Reason.SAME_PHOTO, store.same(sha));
        }
        Audit.done(
                handle,
                scope,
                unit,
                Act.of("upkeep.receipt", UpkeepFlow.SPENDING, Long.toString(id))
                        .giving(Map.of("sha", sha)));
        return new Done(id);
    }

    /** Numbers of the photos of a spending, the first first. */
    public List<Long> list(Scope scope, long spending) {
        return scopes.in(scope, handle -> new ReceiptStore(handle).list(spending));
    }

    /** The photo, a JPEG file, if the scope may see it. */
    public Optional<byte[]> find(Scope scope, long spending, long photo) {
        return scopes.in(scope, handle -> new ReceiptStore(handle).find(spending, photo));
    }

    private static Spending spending(Handle handle, long id) {
        return new SpendingStore(handle)
                .list(List.of(id)).stream().findFirst().orElseThrow(() -> UpkeepFlow.missing(id));
    }
}
