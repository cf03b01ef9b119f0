package org.nuanyi.supply;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.supply.SupplyResult.Done;
import org.nuanyi.supply.SupplyResult.Reason;
import org.nuanyi.supply.SupplyResult.Refused;
import org.nuanyi.supply.internal.PaperStore;
import org.nuanyi.supply.internal.PaperWriter;
import org.nuanyi.supply.internal.PlaceStore;
import org.nuanyi.supply.internal.Work;

/**
 * What happens in one store: received, used, counted, written off. Each is one paper, whole or not
 * at all; a paper sent twice is one. Thread-safe.
 */
@Singleton
public final class Papers {

    private static final int LONGEST_NOTE = 300;

    private final Scopes scopes;
    private final Ledger ledger;
    private final Clock clock;

    public Papers(Scopes scopes, Ledger ledger, Clock clock) {
        this.scopes = scopes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Pieces came from outside: bought, or given.
     *
     * @throws org.nuanyi.kernel.BadInput if the note is too long
     * @throws NotFound if there is no such store that the scope may change
     */
    public SupplyResult receive(Scope scope, Heading says, List<Pieces> lines) {
        return write(scope, PaperKind.RECEIVE, says, writer -> writer.receive(lines));
    }

    /**
     * Pieces came, as {@link #receive(Scope, Heading, List)}, in a transaction of the scope.
     *
     * @param handle of that transaction
     */
    public SupplyResult receive(Handle handle, Scope scope, Heading says, List<Pieces> lines) {
        return write(handle, scope, PaperKind.RECEIVE, says, writer -> writer.receive(lines));
    }

    /**
     * Pieces were used, as {@link #use(Scope, Heading, List)}, in a transaction of the scope.
     *
     * @param handle of that transaction
     */
    public SupplyResult use(Handle handle, Scope scope, Heading says, List<Used> lines) {
        return write(handle, scope, PaperKind.USE, says, writer -> writer.use(lines));
    }

    /**
     * Somebody counted, as {@link #count(Scope, Heading, List)}, in a transaction of the scope.
     *
     * @param handle of that transaction
     */
    public SupplyResult count(Handle handle, Scope scope, Heading says, List<Pieces> lines) {
        return write(handle, scope, PaperKind.COUNT, says, writer -> writer.count(lines));
    }

    /**
     * Pieces were used: of each item those first that are to be used first, none that has expired.
     *
     * @throws org.nuanyi.kernel.BadInput if the note is too long
     * @throws NotFound if there is no such store that the scope may change
     */
    public SupplyResult use(Scope scope, Heading says, List<Used> lines) {
        return write(scope, PaperKind.USE, says, writer -> writer.use(lines));
    }

    /**
     * Somebody counted: at the end of that day there were so many of each of these lots, whatever
     * the books said.
     *
     * @throws org.nuanyi.kernel.BadInput if the note is too long
     * @throws NotFound if there is no such store that the scope may change
     */
    public SupplyResult count(Scope scope, Heading says, List<Pieces> lines) {
        return write(scope, PaperKind.COUNT, says, writer -> writer.count(lines));
    }

    /**
     * Pieces expired, broke or were lost.
     *
     * @throws org.nuanyi.kernel.BadInput if the note is too long
     * @throws NotFound if there is no such store that the scope may change
     */
    public SupplyResult writeOff(Scope scope, Heading says, List<Pieces> lines) {
        return write(scope, PaperKind.WRITE_OFF, says, writer -> writer.writeOff(lines));
    }

    /**
     * Undoes a paper, as if it had never been.
     *
     * @throws org.nuanyi.kernel.BadInput if it says not why
     * @throws NotFound if there is no such paper that the scope may change
     */
    public SupplyResult undo(Scope scope, UUID paper, String why) {
        return scopes.in(scope, handle -> undo(handle, scope, paper, why));
    }

    /**
     * Undoes a paper, as {@link #undo(Scope, UUID, String)}, in a transaction of the scope.
     *
     * @param handle of that transaction
     */
    public SupplyResult undo(Handle handle, Scope scope, UUID paper, String why) {
        String reason = TypedText.require("why", why, LONGEST_NOTE);
        return Work.whole(
                handle,
                () -> {
                    PaperStore papers = new PaperStore(handle);
                    if (!papers.lock(paper)) {
                        throw missing(paper);
                    }
                    Paper before = papers.find(paper).orElseThrow(() -> missing(paper));
                    return before.undone().isPresent()
                            ? new Refused(Reason.UNDONE)
                            : writer(handle, scope, before.kind(), before.heading())
                                    .undo(before, reason);
                });
    }

    /**
     * @throws NotFound if there is no such paper that the scope may see
     */
    public Paper paper(Scope scope, UUID id) {
        return scopes.in(scope, handle -> new PaperStore(handle).find(id))
                .orElseThrow(() -> missing(id));
    }

    /** The papers of a store, the newest first. */
    public List<Paper> list(Scope scope, long store, int limit, int offset) {
        return scopes.in(scope, handle -> new PaperStore(handle).list(store, limit, offset));
    }

    private SupplyResult write(
            Scope scope, PaperKind kind, Heading said, Function<PaperWriter, SupplyResult> lines) {
        return scopes.in(scope, handle -> write(handle, scope, kind, said, lines));
    }

    private SupplyResult write(
            Handle handle,
            Scope scope,
            PaperKind kind,
            Heading said,
            Function<PaperWriter, SupplyResult> lines) {
        Heading says =
                new Heading(
                        said.id(),
                        said.store(),
                        said.on(),
                        TypedText.allow("note", said.note(), LONGEST_NOTE));
        if (says.on().isAfter(today())) {
            return new Refused(Reason.TO_COME);
        }
        return Work.whole(
                handle,
                () -> {
                    PaperWriter writer = writer(handle, scope, kind, says);
                    return writer.begin(clock.instant())
                            ? lines.apply(writer)
                            : repeated(handle, kind, says);
                });
    }

    private PaperWriter writer(Handle handle, Scope scope, PaperKind kind, Heading says) {
        Store store =
                new PlaceStore(handle)
                        .lock(says.store())
                        .orElseThrow(() -> new NotFound("There is no store " + says.store() + "."));
        return new PaperWriter(handle, scope, ledger, store, kind, says, today());
    }

    private static SupplyResult repeated(Handle handle, PaperKind kind, Heading says) {
        Paper before = new PaperStore(handle).find(says.id()).orElseThrow(() -> missing(says.id()));
        if (before.kind() != kind || !before.heading().equals(says)) {
            throw new Conflict("id", "There is another paper of this id.");
        }
        return new Done(says.id().toString());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static NotFound missing(UUID paper) {
        return new NotFound("There is no paper " + paper + ".");
    }
}
