package org.nuanyi.app;

import static org.nuanyi.testing.TestScopes.everythingAs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.equipment.EquipmentResult;
import org.nuanyi.equipment.EquipmentResult.Done;
import org.nuanyi.equipment.NewFault;
import org.nuanyi.equipment.RepairOrder;
import org.nuanyi.equipment.Repairs;
import org.nuanyi.equipment.Stocktakes;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;

/** What happens to pieces of units in the running server, by its own use cases. Thread-safe. */
@Singleton
class EquipmentRows {

    private static final Scope OFFICER = everythingAs("keeper of pieces", "unit-officer");

    private final Repairs repairs;
    private final Stocktakes stocktakes;
    private final Clock clock;

    EquipmentRows(Repairs repairs, Stocktakes stocktakes, Clock clock) {
        this.repairs = repairs;
        this.stocktakes = stocktakes;
        this.clock = clock;
    }

    /** The number of the repair of a piece that is out of order. */
    String fault(String tag, UnitMarks marks) {
        return done(
                repairs.report(
                        OFFICER,
                        new NewFault(tag, marks.secret(), Optional.of(marks.picture(90)))));
    }

    /** The same, ordered. */
    String ordered(String tag, UnitMarks marks) {
        String repair = fault(tag, marks);
        RepairOrder order = new RepairOrder(marks.secret(), 100, LocalDate.now(clock));
        return done(repairs.order(OFFICER, Long.parseLong(repair), 0, order));
    }

    /** One that goes on at a station, at which something strange was scanned. */
    String stocktake(StationCode station, UnitMarks marks) {
        long id = stocktakes.open(OFFICER, station);
        stocktakes.scan(OFFICER, id, UUID.randomUUID(), marks.secret());
        return Long.toString(id);
    }

    private static String done(EquipmentResult result) {
        if (result instanceof Done(long id)) {
            return Long.toString(id);
        }
        throw new IllegalStateException(result.toString());
    }
}
