package org.nuanyi.app;

import static org.nuanyi.testing.TestScopes.EVERYTHING;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.LaneKind;
import org.nuanyi.cabinet.Provisioning;
import org.nuanyi.cabinet.RolloutDraft;
import org.nuanyi.cabinet.Rollouts;
import org.nuanyi.cabinet.SpeakingCabinet;
import org.nuanyi.cabinet.internal.Hearing;
import org.nuanyi.station.StationCode;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.ItemCategory;
import org.nuanyi.supply.Items;

/** Cabinets of units in the running server, by its own use cases. Thread-safe. */
@Singleton
class CabinetRows {

    private static final String MASK = "matrix-mask";

    private final Cabinets cabinets;
    private final Provisioning provisioning;
    private final Rollouts rollouts;
    private final Items items;
    private final Hearing hearing;
    private final Clock clock;

    CabinetRows(
            Cabinets cabinets,
            Provisioning provisioning,
            Rollouts rollouts,
            Items items,
            Hearing hearing,
            Clock clock) {
        this.rollouts = rollouts;
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
        if (items.find(MASK).isEmpty()) {
            items.add(EVERYTHING, unit, mask());
        }
        List<Lane> lanes = List.of(new Lane(1, MASK, LaneKind.DISPENSE, 9));
        return Long.toString(
                rollouts.make(
                        EVERYTHING,
                        new RolloutDraft(
                                UUID.randomUUID(), unit, marks.secret(), lanes, List.of(cabinet))));
    }

    private static Item mask() {
        return new Item(
                MASK,
                "口罩",
                "mask",
                "个",
                "piece",
                ItemCategory.OTHER,
                10,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
