package org.nuanyi.cabinet;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyi.cabinet.internal.CabinetStore;
import org.nuanyi.cabinet.internal.VisitStore;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.NewShipment;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Shipment;
import org.nuanyi.supply.ShipmentLine.Came;
import org.nuanyi.supply.Shipments;
import org.nuanyi.supply.Stores;
import org.nuanyi.supply.SupplyResult;
import org.nuanyi.supply.SupplyResult.Done;

/**
 * Ends restocks: what came in is what the cabinet counted, not what anybody writes. The person
 * sends it out of the store, and the cabinet accepts it. Thread-safe.
 */
@Singleton
public final class Restocks {

    private static final int LONGEST_REASON = 300;

    private final Scopes scopes;
    private final Stores stores;
    private final Shipments shipments;
    private final Differences differences;
    private final Clock clock;

    public Restocks(
            Scopes scopes,
            Stores stores,
            Shipments shipments,
            Differences differences,
            Clock clock) {
        this.scopes = scopes;
        this.stores = stores;
        this.shipments = shipments;
        this.differences = differences;
        this.clock = clock;
    }

    /**
     * Ends a restock: what the cabinet counted as brought in is moved from the store into its
     * books, and where these still differ from what lies in it they follow, with the reason.
     *
     * @param explained why there is not what there should be; may be empty where there is
     * @return done too where it was done before
     * @throws BadInput if something differs and it says not why
     * @throws Conflict before the cabinet said what lies in it
     * @throws NotFound if there is no such restock that the scope may change
     */
    public SupplyResult finish(Scope scope, UUID id, String explained) {
        Visit visit =
                scopes.in(scope, handle -> new VisitStore(handle).hold(id))
                        .filter(it -> it.purpose() == VisitPurpose.RESTOCK)
                        .orElseThrow(() -> new NotFound("There is no restock " + id + "."));
        if (visit.finishedAt().isPresent()) {
            return new Done(id.toString());
        }
        if (visit.after().isEmpty()) {
            throw new Conflict("visit", "The cabinet has not said yet what lies in it.");
        }
        String why =
                visit.changes().stream().allMatch(change -> change.difference() == 0)
                        ? TypedText.allow("why", explained, LONGEST_REASON)
                        : TypedText.require("why", explained, LONGEST_REASON);
        Cabinet cabinet =
                scopes.in(scope, handle -> new CabinetStore(handle).find(visit.cabinet()))
                        .orElseThrow();
        SupplyResult moved = move(scope, cabinet, visit);
        if (!(moved instanceof Done)) {
            return moved;
        }
        SupplyResult counted = count(scope, cabinet, visit, why);
        if (!(counted instanceof Done)) {
            return counted;
        }
        end(scope, visit, why);
        return counted;
    }

    /** The person sends, and the cabinet counts and accepts. */
    private SupplyResult move(Scope scope, Cabinet cabinet, Visit visit) {
        List<Pieces> came = came(visit);
        if (came.isEmpty()) {
            return new Done(visit.id().toString());
        }
        Scope acting = counter(cabinet);
        SupplyResult sent =
                shipments.send(
                        scope,
                        new NewShipment(
                                visit.id(),
                                visit.store().orElseThrow(),
                                stores.ofCabinet(acting, cabinet.unit(), cabinet.id()).id(),
                                LocalDate.now(clock),
                                cabinet.id(),
                                came));
        return sent instanceof Done(String number)
                ? accept(acting, Long.parseLong(number), came)
                : sent;
    }

    /** The cabinet itself, which counts. */
    private static Scope counter(Cabinet cabinet) {
        Actor actor =
                new Actor(
                        Cabinet.ACTOR + cabinet.id(),
                        Role.DEVICE.id(),
                        Optional.empty(),
                        Optional.empty());
        Reach reach = Reach.of(cabinet.unit());
        return new Scope(actor, Reach.everything(), reach);
    }

    private SupplyResult accept(Scope acting, long number, List<Pieces> came) {
        Shipment shipment = shipments.shipment(acting, number);
        return shipment.acceptedOn().isPresent()
                ? new Done(Long.toString(number))
                : shipments.accept(
                        acting,
                        number,
                        shipments.matter(acting, number).deeds(),
                        came.stream().map(it -> new Came(it.lot(), it.pieces(), 0)).toList(),
                        "");
    }

    /** What came in by lots; lanes of one lot are one line. */
    private static List<Pieces> came(Visit visit) {
        Map<Integer, Integer> came =
                visit.changes().stream()
                        .collect(Collectors.toMap(Visit.Change::lane, Visit.Change::came));
        Map<Lot, Long> byLot = new LinkedHashMap<>();
        visit.loads()
                .forEach(
                        load ->
                                byLot.merge(
                                        load.lot(),
                                        (long) came.getOrDefault(load.lane(), 0),
                                        Long::sum));
        return byLot.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Pieces(entry.getKey(), entry.getValue()))
                .toList();
    }

    private SupplyResult count(Scope scope, Cabinet cabinet, Visit visit, String why) {
        if (differences.list(scope, cabinet).isEmpty()) {
            return new Done(visit.id().toString());
        }
        UUID key = UUID.nameUUIDFromBytes(("cabinet/visit/" + visit.id()).getBytes(UTF_8));
        return differences.settle(scope, cabinet, key, why);
    }

    private void end(Scope scope, Visit visit, String why) {
        scopes.use(
                scope,
                handle -> {
                    new VisitStore(handle).finish(visit.id(), why, clock.instant());
                    Audit.done(
                            handle,
                            scope,
                            visit.unit(),
                            Act.of("cabinet.restocked", "cabinet", visit.cabinet())
                                    .giving(Map.of("visit", visit.id().toString(), "why", why)));
                });
    }
}
