package org.nuanyi.demo.internal;

import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Load;
import org.nuanyi.cabinet.NewRestock;
import org.nuanyi.cabinet.Restocks;
import org.nuanyi.cabinet.Twin;
import org.nuanyi.cabinet.Twins;
import org.nuanyi.cabinet.Visits;
import org.nuanyi.cabinet.wire.Said;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Stores;

/** Fills the empty cabinets of the demo set, by visits as people make them. */
@Singleton
public final class CabinetFilling {

    private static final Logger LOG = System.getLogger(CabinetFilling.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Cabinets cabinets;
    private final Twins twins;
    private final Visits visits;
    private final Restocks restocks;
    private final Stores stores;

    public CabinetFilling(
            Cabinets cabinets, Twins twins, Visits visits, Restocks restocks, Stores stores) {
        this.cabinets = cabinets;
        this.twins = twins;
        this.visits = visits;
        this.restocks = restocks;
        this.stores = stores;
    }

    /** Waits until it is there and knows its lanes, and fills it if nothing lies in it. */
    public void fill(Scope scope, String id) {
        if (!comes(() -> held(scope, id).isPresent())) {
            LOG.log(Level.WARNING, "cabinet {0} of the demo set does not come", id);
        } else if (held(scope, id).orElseThrow().stream().allMatch(lane -> lane.pieces() == 0)) {
            restock(scope, cabinets.find(scope, id).orElseThrow());
        }
    }

    /** What lies in its lanes; empty until it is on line with a plan of them. */
    private Optional<List<Said.LaneHeld>> held(Scope scope, String id) {
        return twins.find(scope, id)
                .filter(Twin::isOnline)
                .flatMap(Twin::lanes)
                .map(Said.Lanes::lanes)
                .filter(lanes -> !lanes.isEmpty());
    }

    private void restock(Scope scope, Cabinet cabinet) {
        List<Load> loads =
                cabinets.lanes(scope, cabinet.id()).stream()
                        .map(lane -> new Load(lane.number(), Lot.of(lane.item()), lane.capacity()))
                        .toList();
        UUID visit = UUID.randomUUID();
        visits.restock(
                scope,
                new NewRestock(
                        visit, cabinet.id(), stores.ofUnit(scope, cabinet.unit()).id(), loads));
        if (comes(() -> visits.visit(scope, visit).after().isPresent())) {
            restocks.finish(scope, visit, "演示数据");
        }
    }

    private static boolean comes(BooleanSupplier what) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        boolean came = what.getAsBoolean();
        while (!came && System.nanoTime() < until && rests()) {
            came = what.getAsBoolean();
        }
        return came;
    }

    private static boolean rests() {
        try {
            Thread.sleep(LOOK_AGAIN);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
