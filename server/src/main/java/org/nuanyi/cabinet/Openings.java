package org.nuanyi.cabinet;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.OpeningResult.Allowed;
import org.nuanyi.cabinet.OpeningResult.OverQuota;
import org.nuanyi.cabinet.OpeningResult.Reason;
import org.nuanyi.cabinet.OpeningResult.Refused;
import org.nuanyi.cabinet.internal.CabinetStore;
import org.nuanyi.cabinet.internal.OpeningBook;
import org.nuanyi.cabinet.internal.OpeningStore;
import org.nuanyi.cabinet.internal.TwinStore;
import org.nuanyi.core.cabinet.Opening;
import org.nuanyi.core.cabinet.Opening.Fact;
import org.nuanyi.core.cabinet.Quota.Limit;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Who may open which lane, and what was heard of each opening. What is allowed is held of the
 * member's quota at once, and given back when the opening is over without it. Thread-safe.
 */
@Singleton
public final class Openings {

    /** How long after it was allowed a door may open. */
    public static final Duration LASTS = Duration.ofSeconds(10);

    /** How much longer its first word may take (contract, section 5). */
    public static final Duration WORDLESS = Duration.ofSeconds(10);

    /** How much longer the cabinet may take to say what became of it. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int SWEPT_AT_ONCE = 500;
    private static final Scope LOOKER = Scope.reader("cabinet");

    private final Scopes scopes;
    private final OpeningFeed feed;
    private final Clock clock;

    public Openings(Scopes scopes, OpeningFeed feed, Clock clock) {
        this.scopes = scopes;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Whether a member may open a lane; asked again under the same id it is answered the same.
     *
     * @throws BadInput if it is about no piece
     * @throws Conflict if something else was asked under this id
     * @throws NotFound if there is no such cabinet
     */
    public OpeningResult allow(Asking asking) {
        return ask(cabinet(asking.cabinet()), asking, Opening.QUEUED).result();
    }

    /**
     * The same of a cabinet that is there: what is new is to be sent at once, and is written down
     * as sent before it is. After a fall nobody takes it for one that never left.
     */
    Asked send(Asking asking) {
        Optional<Cabinet> there =
                scopes.in(
                        LOOKER,
                        handle ->
                                new CabinetStore(handle)
                                        .find(asking.cabinet())
                                        .filter(it -> isReachable(handle, it)));
        return there.map(cabinet -> ask(cabinet, asking, Opening.QUEUED.with(Fact.SENT)))
                .orElseGet(() -> new Asked(new Refused(Reason.AWAY), false));
    }

    /** One that is out of service says so, not that it is away. */
    private static boolean isReachable(Handle handle, Cabinet cabinet) {
        return cabinet.retiredOn().isPresent() || new TwinStore(handle).isOnline(cabinet.id());
    }

    /** What was answered, and whether it is more than what was answered before. */
    record Asked(OpeningResult result, boolean isNew) {}

    private Asked ask(Cabinet cabinet, Asking asking, Opening begun) {
        if (asking.pieces() == 0) {
            throw new BadInput("pieces", "Say how many.");
        }
        return scopes.in(
                acting(cabinet),
                handle -> {
                    OpeningStore openings = new OpeningStore(handle);
                    openings.lock(asking.member());
                    return openings.find(asking.id())
                            .map(known -> repeated(openings, known, asking))
                            .orElseGet(
                                    () -> new Asked(allow(handle, cabinet, asking, begun), true));
                });
    }

    private static Asked repeated(OpeningStore openings, OpeningCard known, Asking asking) {
        if (!openings.isOf(asking)) {
            throw new Conflict("id", "Something else was asked under this id.");
        }
        return new Asked(new Allowed(known.id(), known.expiresAt()), false);
    }

    private OpeningResult allow(Handle handle, Cabinet cabinet, Asking asking, Opening begun) {
        if (cabinet.retiredOn().isPresent()) {
            return new Refused(Reason.RETIRED);
        }
        Optional<Lane> lane = new CabinetStore(handle).lane(asking.cabinet(), asking.lane());
        if (lane.isEmpty()) {
            return new Refused(Reason.NO_LANE);
        }
        if (asking.pieces() > lane.get().capacity()) {
            return new Refused(Reason.TOO_MANY);
        }
        return refusal(handle, lane.get(), asking)
                .orElseGet(() -> hold(handle, cabinet, lane.get(), asking, begun));
    }

    private Optional<OpeningResult> refusal(Handle handle, Lane lane, Asking asking) {
        return switch (lane.kind()) {
            case DISPENSE -> overQuota(handle, lane, asking).map(OverQuota::new);
            case BORROW -> notLent(handle, lane, asking).map(Refused::new);
            case EMERGENCY -> givenBack(asking).map(Refused::new);
        };
    }

    private Optional<Limit> overQuota(Handle handle, Lane lane, Asking asking) {
        return new CabinetStore(handle)
                .quota(lane.item())
                .passed(
                        new OpeningStore(handle).used(asking.member(), lane.item(), today()),
                        asking.pieces());
    }

    private static Optional<Reason> notLent(Handle handle, Lane lane, Asking asking) {
        long lent = new OpeningStore(handle).lent(asking.member(), lane.item());
        if (asking.pieces() > 0) {
            return lent > 0 ? Optional.of(Reason.NOT_RETURNED) : Optional.empty();
        }
        return lent + asking.pieces() < 0
                ? Optional.of(Reason.NOTHING_TO_RETURN)
                : Optional.empty();
    }

    private static Optional<Reason> givenBack(Asking asking) {
        return asking.pieces() < 0 ? Optional.of(Reason.NOTHING_TO_RETURN) : Optional.empty();
    }

    private OpeningResult hold(
            Handle handle, Cabinet cabinet, Lane lane, Asking asking, Opening begun) {
        Instant now = clock.instant();
        OpeningCard card =
                new OpeningCard(
                        asking.id(),
                        asking.cabinet(),
                        lane.number(),
                        lane.item(),
                        lane.kind(),
                        asking.pieces(),
                        now,
                        now.plus(LASTS),
                        begun);
        new OpeningStore(handle).add(card, cabinet.unit(), Optional.of(asking.member()), today());
        return new Allowed(card.id(), card.expiresAt());
    }

    /**
     * Something was heard of an opening.
     *
     * @param cabinet id of the cabinet that said it
     * @throws Forbidden if it is none of the cabinet's
     * @throws NotFound if there is no such opening
     */
    public OpeningCard hear(String cabinet, UUID id, Fact fact) {
        return change(cabinet, id, opening -> opening.with(fact));
    }

    /**
     * What became of an opening nothing was heard of, by what the cabinet counts.
     *
     * @param pieces that are gone
     * @throws Forbidden if it is none of the cabinet's
     * @throws NotFound if there is no such opening
     */
    public OpeningCard reconcile(String cabinet, UUID id, int pieces) {
        return change(cabinet, id, opening -> opening.reconciled(pieces));
    }

    /**
     * Ends an opening whose door is shut, in the transaction that puts what was taken into the
     * supplies' books: after a fall between the two nobody would end it.
     *
     * @param booked puts it there
     */
    void settle(Scope scope, String cabinet, UUID id, Consumer<Handle> booked) {
        Cabinet from = cabinet(cabinet);
        OpeningCard card =
                scopes.in(
                        scope,
                        handle -> {
                            booked.accept(handle);
                            return new OpeningBook(handle, from, clock)
                                    .change(id, opening -> opening);
                        });
        feed.tell(card);
    }

    private OpeningCard change(String cabinet, UUID id, UnaryOperator<Opening> step) {
        return feed.tell(work(cabinet, book -> book.change(id, step)));
    }

    /**
     * A cabinet began an opening itself, off line; it counts in the member's quota, whatever it is.
     * What the server began under the same id is that opening.
     *
     * @throws Forbidden if it is an opening of another cabinet
     */
    public OpeningCard begun(String cabinet, Begun begun) {
        return feed.tell(work(cabinet, book -> book.begun(begun)));
    }

    /**
     * Pieces left a cabinet. Under one mark it is written down once.
     *
     * @return whether it is new
     * @throws Forbidden if the opening is none of the cabinet's
     * @throws NotFound if there is no such opening
     */
    public boolean dispensed(String cabinet, Dispensed said) {
        return work(cabinet, book -> book.dispensed(said));
    }

    private <T> T work(String cabinet, Function<OpeningBook, T> work) {
        Cabinet from = cabinet(cabinet);
        return scopes.in(acting(from), handle -> work.apply(new OpeningBook(handle, from, clock)));
    }

    /**
     * Notes of what nothing was heard in time: what never left is over, anything else is unknown
     * until the cabinet's count tells.
     *
     * @return how many
     */
    public int sweep() {
        return sweep(PATIENCE);
    }

    /** The same with another patience than {@link #PATIENCE}. */
    public int sweep(Duration patience) {
        Instant now = clock.instant();
        List<OpeningCard> late =
                scopes.in(
                        LOOKER,
                        handle ->
                                new OpeningStore(handle)
                                        .late(now, patience, WORDLESS, SWEPT_AT_ONCE));
        late.forEach(card -> change(card.cabinet(), card.id(), Openings::silent));
        return late.size();
    }

    private static Opening silent(Opening opening) {
        return opening.equals(Opening.QUEUED)
                ? opening.with(Fact.EXPIRED)
                : opening.with(Fact.SILENT);
    }

    /**
     * One opening.
     *
     * @throws NotFound if there is none that the scope may see
     */
    public OpeningCard card(Scope scope, UUID id) {
        return scopes.in(scope, handle -> new OpeningStore(handle).find(id))
                .orElseThrow(() -> new NotFound("There is no opening " + id + "."));
    }

    /** What was opened at a cabinet, the newest first. */
    public List<OpeningCard> at(Scope scope, String cabinet, int limit, int offset) {
        return scopes.in(scope, handle -> new OpeningStore(handle).at(cabinet, limit, offset));
    }

    /** What a member opened, the newest first. */
    public List<OpeningCard> history(String member, int limit) {
        return scopes.in(LOOKER, handle -> new OpeningStore(handle).history(member, limit));
    }

    /**
     * Forgets who opened what is over and counts for no quota any more: all before this month, but
     * what is not given back.
     *
     * @return how many are nobody's now
     */
    public int forget(String member) {
        Scope scope = Scope.system("cabinet", Reach.everything());
        return scopes.in(
                scope,
                handle -> {
                    OpeningStore openings = new OpeningStore(handle);
                    openings.lock(member);
                    return openings.forget(member, today().withDayOfMonth(1));
                });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Cabinet cabinet(String id) {
        return scopes.in(LOOKER, handle -> new CabinetStore(handle).find(id))
                .orElseThrow(() -> new NotFound("There is no cabinet " + id + "."));
    }

    /** A member has no unit: what a cabinet does is done for the unit whose it is. */
    static Scope acting(Cabinet cabinet) {
        return Scope.system("cabinet", Reach.of(cabinet.unit()));
    }
}
