package org.nuanyi.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.LaneKind;
import org.nuanyi.cabinet.Load;
import org.nuanyi.cabinet.NewRestock;
import org.nuanyi.cabinet.Provisioning;
import org.nuanyi.cabinet.RolloutDraft;
import org.nuanyi.cabinet.Rollouts;
import org.nuanyi.cabinet.SpeakingCabinet;
import org.nuanyi.cabinet.Visits;
import org.nuanyi.cabinet.internal.Hearing;
import org.nuanyi.station.StationCode;
import org.nuanyi.supply.Items;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.SomeItem;
import org.nuanyi.supply.Stores;

/** Cabinets of units in the running server, by its own use cases. Thread-safe. */
@Singleton
class CabinetRows {

    private static final String MASK = "matrix-mask";
    private static final List<Lane> LANES = List.of(new Lane(1, MASK, LaneKind.DISPENSE, 9));

    private final Cabinets cabinets;
    private final Provisioning provisioning;
    private final Rollouts rollouts;
    private final Visits visits;
    private final Stores stores;
    private final Items items;
    private final Hearing hearing;
    private final Clock clock;

    CabinetRows(
            Cabinets cabinets,
            Provisioning provisioning,
            Rollouts rollouts,
            Visits visits,
            Stores stores,
            Items items,
            Hearing hearing,
            Clock clock) {
        this.rollouts = rollouts;
        this.visits = visits;
        this.stores = stores;
        this.items = items;
        this.cabinets = cabinets;
        this.provisioning = provisioning;
        this.hearing = hearing;
        this.clock = clock;
    }

    /** An id that nothing has. */
    static String fresh() {
        return "m" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** The id of one that somebody tilted. */
    String cabinet(StationCode station, UnitMarks marks) {
        String id = fresh();
        cabinets.add(EVERYTHING, id, station, marks.open());
        // Without a heartbeat: nobody waits for the next one, and finds it missing meanwhile.
        new SpeakingCabinet(id, hearing, clock).isTilted();
        return id;
    }

    /** The id of one that is out of service. */
    String retired(StationCode station, UnitMarks marks) {
        String id = cabinet(station, marks);
        provisioning.retire(EVERYTHING, id);
        return id;
    }

    /** The id of a plan that comes to one of them. */
    String rollout(String unit, String cabinet, UnitMarks marks) {
        isKnown(unit);
        return Long.toString(
                rollouts.make(
                        EVERYTHING,
                        new RolloutDraft(
                                UUID.randomUUID(), unit, marks.secret(), LANES, List.of(cabinet))));
    }

    /** The id of one that is on line, and holds what the books do not know of. */
    String stocked(StationCode station, UnitMarks marks) {
        String id = fresh();
        stocked(id, station, marks);
        return id;
    }

    private SpeakingCabinet stocked(String id, StationCode station, UnitMarks marks) {
        Cabinet cabinet = cabinets.add(EVERYTHING, id, station, marks.open());
        isKnown(cabinet.unit());
        cabinets.plan(EVERYTHING, id, LANES);
        SpeakingCabinet device = new SpeakingCabinet(id, hearing, clock);
        device.comesOnline(1);
        device.counts(LANES, Map.of(1, 5));
        return device;
    }

    /** The id of one that somebody has refilled, and not said so yet. */
    String visited(StationCode station, UnitMarks marks) {
        String id = fresh();
        SpeakingCabinet device = stocked(id, station, marks);
        UUID visit = UUID.fromString(visit(id));
        String unit = cabinets.find(EVERYTHING, id).orElseThrow().unit();
        visits.restock(
                EVERYTHING,
                new NewRestock(
                        visit,
                        id,
                        stores.ofUnit(EVERYTHING, unit).id(),
                        List.of(new Load(1, Lot.of(MASK), 4))));
        device.isRefilled(visit, LANES, Map.of(1, 5));
        return id;
    }

    /** The id of the visit to that cabinet. */
    static String visit(String cabinet) {
        return UUID.nameUUIDFromBytes(cabinet.getBytes(UTF_8)).toString();
    }

    private void isKnown(String unit) {
        if (items.find(MASK).isEmpty()) {
            items.add(EVERYTHING, unit, SomeItem.of(MASK, "口罩"));
        }
    }
}
