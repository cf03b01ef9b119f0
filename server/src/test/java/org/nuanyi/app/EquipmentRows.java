package org.nuanyi.app;

import static org.nuanyi.testing.TestScopes.everythingAs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.equipment.EquipmentResult;
import org.nuanyi.equipment.EquipmentResult.Done;
import org.nuanyi.equipment.FaultSource;
import org.nuanyi.equipment.Faults;
import org.nuanyi.equipment.NewFault;
import org.nuanyi.equipment.NewTransfer;
import org.nuanyi.equipment.Proof;
import org.nuanyi.equipment.RepairOrder;
import org.nuanyi.equipment.Repairs;
import org.nuanyi.equipment.Stocktakes;
import org.nuanyi.equipment.Transfers;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;

/** What happens to pieces of units in the running server, by its own use cases. Thread-safe. */
@Singleton
class EquipmentRows {

    private static final Scope OFFICER = everythingAs("keeper of pieces", "unit-officer");

    private static final Scope OTHER = everythingAs("taker of pieces", "unit-officer");

    private final Faults faults;
    private final Repairs repairs;
    private final Stocktakes stocktakes;
    private final Transfers transfers;
    private final Clock clock;

    EquipmentRows(
            Faults faults,
            Repairs repairs,
            Stocktakes stocktakes,
            Transfers transfers,
            Clock clock) {
        this.faults = faults;
        this.repairs = repairs;
        this.stocktakes = stocktakes;
        this.transfers = transfers;
        this.clock = clock;
    }

    /** The number of the repair of a piece that is out of order. */
    String fault(String tag, UnitMarks marks) {
        return done(
                faults.report(
                        OFFICER,
                        new NewFault(
                                tag,
                                marks.secret(),
                                Optional.of(marks.picture(90)),
                                FaultSource.DESK)));
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

    /** A piece on its way to another station of the unit. */
    String transfer(String tag, StationCode to, UnitMarks marks) {
        return send(tag, to, Optional.empty(), marks);
    }

    /** A piece lent to another station of the unit, until today. */
    String lent(String tag, StationCode to, UnitMarks marks) {
        String id = send(tag, to, Optional.of(LocalDate.now(clock)), marks);
        Proof proof = new Proof(marks.secret(), Optional.of(marks.picture(90)));
        return done(transfers.accept(OTHER, Long.parseLong(id), 0, proof));
    }

    /** A piece that was lent, and is back. */
    String back(String tag, StationCode to, UnitMarks marks) {
        String id = lent(tag, to, marks);
        done(transfers.giveBack(OTHER, Long.parseLong(id), 1, ""));
        Proof proof = new Proof(marks.secret(), Optional.of(marks.picture(90)));
        return done(transfers.receive(OFFICER, Long.parseLong(id), 2, proof));
    }

    private String send(String tag, StationCode to, Optional<LocalDate> due, UnitMarks marks) {
        return done(
                transfers.send(
                        OFFICER, new NewTransfer(UUID.randomUUID(), tag, to, due, marks.secret())));
    }

    private static String done(EquipmentResult result) {
        if (result instanceof Done(long id)) {
            return Long.toString(id);
        }
        throw new IllegalStateException(result.toString());
    }
}
