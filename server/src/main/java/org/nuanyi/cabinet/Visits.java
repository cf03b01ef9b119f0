package org.nuanyi.cabinet;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.cabinet.OpeningResult.Allowed;
import org.nuanyi.cabinet.OpeningResult.Reason;
import org.nuanyi.cabinet.OpeningResult.Refused;
import org.nuanyi.cabinet.internal.CabinetStore;
import org.nuanyi.cabinet.internal.Commander;
import org.nuanyi.cabinet.internal.TwinStore;
import org.nuanyi.cabinet.internal.VisitStore;
import org.nuanyi.cabinet.internal.VisitStore.Silent;
import org.nuanyi.cabinet.wire.Order;
import org.nuanyi.core.cabinet.Opening;
import org.nuanyi.core.cabinet.Opening.Fact;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.supply.Stores;

/** Opens cabinets for people of the union: to refill them, or for service. Thread-safe. */
@Singleton
public final class Visits {

    private static final int RESTOCK_SECONDS = 900;
    private static final int SERVICE_SECONDS = 300;
    private static final int LONGEST_REASON = 300;
    private static final int LARGEST_LOAD = 1_000;
    private static final int SWEPT_AT_ONCE = 500;
    private static final Scope LOOKER = Scope.reader("cabinet");
    private static final Scope KEEPER = Scope.system("cabinet", Reach.everything());

    private final Scopes scopes;
    private final Commander commander;
    private final Stores stores;
    private final Clock clock;

    public Visits(Scopes scopes, Commander commander, Stores stores, Clock clock) {
        this.scopes = scopes;
        this.commander = commander;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * Opens the service door to who refills the cabinet. Asked again under the same id it is the
     * same visit, and nothing is sent again.
     *
     * @throws BadInput if nothing is brought, a lane does not hold that item or not so many, or the
     *     lot has expired
     * @throws Conflict if something else was asked under this id
     * @throws NotFound if there is no such cabinet that the scope may change, or no such store that
     *     it may see
     */
    public OpeningResult restock(Scope scope, NewRestock wanted) {
        Cabinet cabinet = held(scope, wanted.cabinet());
        if (stores.find(scope, wanted.store()).isEmpty()) {
            throw new NotFound("There is no store " + wanted.store() + ".");
        }
        check(scopes.in(scope, handle -> new CabinetStore(handle).lanes(cabinet.id())), wanted);
        Order order =
                new Order.Open(
                        Order.Purpose.RESTOCK,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        RESTOCK_SECONDS,
                        Optional.of(wanted.loads().stream().map(Visits::said).toList()));
        return begin(
                scope,
                cabinet,
                new Asked(
                        wanted.id(),
                        VisitPurpose.RESTOCK,
                        OptionalInt.empty(),
                        "",
                        OptionalLong.of(wanted.store()),
                        wanted.loads()),
                order);
    }

    private void check(List<Lane> lanes, NewRestock wanted) {
        if (wanted.loads().isEmpty()) {
            throw new BadInput("pieces", "Say how many of what are brought.");
        }
        Map<Integer, Lane> byNumber =
                lanes.stream().collect(Collectors.toMap(Lane::number, Function.identity()));
        Set<Integer> named = new HashSet<>();
        LocalDate today = LocalDate.now(clock);
        for (Load load : wanted.loads()) {
            Lane lane = byNumber.get(load.lane());
            if (lane == null || !named.add(load.lane())) {
                throw new BadInput("lane", "Each lane is named once: " + load.lane() + ".");
            }
            if (!lane.item().equals(load.lot().item())) {
                throw new BadInput("lot", "Lane " + load.lane() + " is for " + lane.item() + ".");
            }
            if (load.pieces() < 1 || load.pieces() > Math.min(lane.capacity(), LARGEST_LOAD)) {
                throw new BadInput(
                        "pieces", "Lane " + load.lane() + " holds " + lane.capacity() + ".");
            }
            if (!load.lot().isGood(today)) {
                throw new BadInput(
                        "lot", "What has expired is not brought: lane " + load.lane() + ".");
            }
        }
    }

    private static Order.Load said(Load load) {
        return new Order.Load(
                load.lane(),
                load.lot().item(),
                Optional.of(load.lot().batch()).filter(batch -> !batch.isEmpty()),
                load.lot().expiresOn(),
                load.pieces());
    }

    /**
     * Opens a door from afar. Asked again under the same id it is the same visit.
     *
     * @throws BadInput if it says not why, or there is no such lane
     * @throws Conflict if something else was asked under this id
     * @throws NotFound if there is no such cabinet that the scope may change
     */
    public OpeningResult unlock(Scope scope, NewUnlock wanted) {
        String reason = TypedText.require("reason", wanted.reason(), LONGEST_REASON);
        Cabinet cabinet = held(scope, wanted.cabinet());
        if (wanted.lane().isPresent() && lane(scope, cabinet, wanted.lane().getAsInt()).isEmpty()) {
            throw new BadInput("lane", "There is no such lane.");
        }
        Order order =
                new Order.Open(
                        Order.Purpose.SERVICE,
                        wanted.lane(),
                        OptionalInt.empty(),
                        SERVICE_SECONDS,
                        Optional.empty());
        return begin(
                scope,
                cabinet,
                new Asked(
                        wanted.id(),
                        VisitPurpose.SERVICE,
                        wanted.lane(),
                        reason,
                        OptionalLong.empty(),
                        List.of()),
                order);
    }

    private Optional<Lane> lane(Scope scope, Cabinet cabinet, int number) {
        return scopes.in(scope, handle -> new CabinetStore(handle).lane(cabinet.id(), number));
    }

    private record Asked(
            UUID id,
            VisitPurpose purpose,
            OptionalInt lane,
            String reason,
            OptionalLong store,
            List<Load> loads) {

        boolean isSame(String cabinet, Visit known) {
            return known.cabinet().equals(cabinet)
                    && known.purpose() == purpose
                    && known.lane().equals(lane)
                    && known.reason().equals(reason)
                    && known.store().equals(store)
                    && known.loads().equals(loads);
        }
    }

    private OpeningResult begin(Scope scope, Cabinet cabinet, Asked asked, Order order) {
        if (cabinet.retiredOn().isPresent()) {
            return new Refused(Reason.RETIRED);
        }
        Optional<Visit> known =
                scopes.in(LOOKER, handle -> new VisitStore(handle).find(asked.id()));
        if (known.isPresent()) {
            return repeated(cabinet, asked, known.get());
        }
        if (!isThere(cabinet.id())) {
            return new Refused(Reason.AWAY);
        }
        Instant now = clock.instant();
        Visit visit =
                new Visit(
                        asked.id(),
                        cabinet.unit(),
                        cabinet.id(),
                        asked.purpose(),
                        asked.lane(),
                        asked.reason(),
                        asked.store(),
                        scope.actor().id(),
                        now,
                        now.plus(Openings.LASTS),
                        Opening.QUEUED,
                        asked.loads(),
                        List.of(),
                        Optional.empty(),
                        "",
                        Optional.empty());
        if (write(scope, visit)) {
            send(visit, order);
        }
        return new Allowed(visit.id(), visit.expiresAt());
    }

    private static OpeningResult repeated(Cabinet cabinet, Asked asked, Visit known) {
        if (!asked.isSame(cabinet.id(), known)) {
            throw new Conflict("id", "Something else was asked under this id.");
        }
        return new Allowed(known.id(), known.expiresAt());
    }

    private boolean isThere(String cabinet) {
        return scopes.in(LOOKER, handle -> new TwinStore(handle).isOnline(cabinet));
    }

    /** Written down before it is sent: after a fall nobody takes it for one that never left. */
    private boolean write(Scope scope, Visit visit) {
        return scopes.in(
                scope,
                handle -> {
                    VisitStore visits = new VisitStore(handle);
                    boolean isNew = visits.add(visit);
                    if (isNew) {
                        visits.change(
                                visit.cabinet(),
                                visit.id(),
                                it -> it.with(Fact.SENT),
                                visit.begunAt());
                        Audit.done(
                                handle,
                                scope,
                                visit.unit(),
                                Act.of("cabinet." + action(visit), "cabinet", visit.cabinet())
                                        .giving(said(visit)));
                    }
                    return isNew;
                });
    }

    private static String action(Visit visit) {
        return visit.purpose() == VisitPurpose.RESTOCK ? "restock" : "unlock";
    }

    private static Map<String, String> said(Visit visit) {
        return visit.purpose() == VisitPurpose.RESTOCK
                ? Map.of("visit", visit.id().toString(), "loads", words(visit.loads()))
                : Map.of(
                        "visit",
                        visit.id().toString(),
                        "lane",
                        visit.lane().isPresent() ? "" + visit.lane().getAsInt() : "",
                        "reason",
                        visit.reason());
    }

    private static String words(List<Load> loads) {
        return loads.stream()
                .map(
                        load ->
                                "%d %s %s %d"
                                        .formatted(
                                                load.lane(),
                                                load.lot().item(),
                                                load.lot().batch(),
                                                load.pieces()))
                .collect(Collectors.joining(", "));
    }

    private void send(Visit visit, Order order) {
        var unused =
                commander
                        .send(visit.cabinet(), visit.id(), order)
                        .exceptionallyAsync(
                                lost -> {
                                    note(visit.cabinet(), visit.id(), Fact.EXPIRED);
                                    return null;
                                },
                                Thread::startVirtualThread);
    }

    private void note(String cabinet, UUID id, Fact fact) {
        scopes.use(
                KEEPER,
                handle ->
                        new VisitStore(handle)
                                .change(cabinet, id, it -> it.with(fact), clock.instant()));
    }

    /**
     * One visit.
     *
     * @throws NotFound if there is none that the scope may see
     */
    public Visit visit(Scope scope, UUID id) {
        return scopes.in(scope, handle -> new VisitStore(handle).find(id))
                .orElseThrow(() -> missing(id));
    }

    /** Those of a cabinet that the scope may see, the newest first. */
    public List<Visit> list(Scope scope, String cabinet, int limit) {
        return scopes.in(scope, handle -> new VisitStore(handle).list(cabinet, limit));
    }

    /**
     * Notes of what nothing was heard in time.
     *
     * @return how many
     */
    public int sweep() {
        Duration patience = Openings.PATIENCE;
        List<Silent> found =
                scopes.in(
                        LOOKER,
                        handle ->
                                new VisitStore(handle)
                                        .silent(clock.instant(), patience, SWEPT_AT_ONCE));
        found.forEach(one -> note(one.cabinet(), one.id(), Fact.SILENT));
        return found.size();
    }

    /** Held, so that the scope must be one that may change it. */
    private Cabinet held(Scope scope, String id) {
        return scopes.in(scope, handle -> new CabinetStore(handle).lock(id))
                .orElseThrow(() -> new NotFound("There is no cabinet " + id + "."));
    }

    private static NotFound missing(UUID id) {
        return new NotFound("There is no visit " + id + ".");
    }
}
