package org.nuanyi.supply.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.State;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.Shipment;
import org.nuanyi.supply.Shipments;

/** Writes lists of shipments. */
@Singleton
class ShipmentRows {

    private static final Machine MACHINE = Shipments.machine();

    private final Shipments shipments;
    private final StoreNames names;
    private final SupplyDesk desk;

    ShipmentRows(Shipments shipments, StoreNames names, SupplyDesk desk) {
        this.shipments = shipments;
        this.names = names;
        this.desk = desk;
    }

    /**
     * A shipment.
     *
     * @param days it has been on its way; empty once it is not
     * @param late whether that is longer than it should take
     */
    record ShipmentRow(
            long id,
            String from,
            String to,
            String on,
            String what,
            String state,
            String stateName,
            String days,
            boolean late) {}

    List<ShipmentRow> write(Scope scope, List<Shipment> found, SupplyWords words) {
        StoreNames.Known known = names.of(scope, shipments.stores(found).values(), words);
        Map<Long, String> states = shipments.states(found);
        return found.stream()
                .map(one -> row(one, states.getOrDefault(one.id(), "sent"), known, words))
                .toList();
    }

    private ShipmentRow row(Shipment one, String state, StoreNames.Known known, SupplyWords words) {
        LocalDate today = desk.today();
        long days = ChronoUnit.DAYS.between(one.sentOn(), today);
        boolean under = state.equals("sent");
        int limit = MACHINE.state("sent").limit().map(State.Limit::workingDays).orElse(0);
        return new ShipmentRow(
                one.id(),
                known.of(one.from()),
                known.of(one.to()),
                one.sentOn().toString(),
                words.lines(
                        one.lines().stream()
                                .map(line -> new Pieces(line.lot(), line.sent()))
                                .toList()),
                state,
                words.state(MACHINE, state),
                under ? words.pick("%d 天".formatted(days), "%d days".formatted(days)) : "",
                under && days > limit);
    }
}
