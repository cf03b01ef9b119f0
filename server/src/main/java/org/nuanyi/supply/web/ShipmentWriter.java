package org.nuanyi.supply.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nuanyi.account.Acting;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.lifecycle.Lifecycles;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.Shipment;
import org.nuanyi.supply.ShipmentLine;
import org.nuanyi.supply.ShipmentLine.Came;
import org.nuanyi.supply.Shipments;
import org.nuanyi.supply.web.ShipmentView.LineRow;

/** Writes the page of a shipment. */
@Singleton
class ShipmentWriter {

    private final Shipments shipments;
    private final StoreNames names;
    private final Lifecycles lifecycles;
    private final Acting acting;
    private final SupplyDesk desk;
    private final Machine machine = Shipments.machine();

    ShipmentWriter(
            Shipments shipments,
            StoreNames names,
            Lifecycles lifecycles,
            Acting acting,
            SupplyDesk desk) {
        this.shipments = shipments;
        this.names = names;
        this.lifecycles = lifecycles;
        this.acting = acting;
        this.desk = desk;
    }

    ShipmentView write(RoutingContext context, DeskFrame frame, long id, String error) {
        Scope reader = SupplyDesk.reader(context);
        SupplyWords words = desk.words(context);
        Shipment shipment = shipments.shipment(reader, id);
        Matter matter = shipments.matter(reader, id);
        StoreNames.Known known =
                names.of(reader, shipments.stores(List.of(shipment)).values(), words);
        Names who = desk.people(context, words);
        Scope actor = acting.scope(context, SupplyDesk.keeper(context), machine, matter);
        boolean waits = matter.state().equals("sent");
        boolean gets = desk.keeps(context, shipment.unit());
        boolean sends = desk.keeps(context, shipment.sender());
        return new ShipmentView(
                frame,
                id,
                known.of(shipment.from()),
                known.of(shipment.to()),
                shipment.sentOn().toString(),
                shipment.note(),
                who.of(shipment.sentBy()),
                shipment.acceptedOn().map(LocalDate::toString).orElse(""),
                lines(shipment, words),
                lifecycles.draw(
                        actor,
                        matter,
                        shipments.history(reader, id),
                        missing(sends, words),
                        words.language()),
                matter.deeds(),
                waits && gets && !shipment.sentBy().equals(actor.actor().id()),
                waits && sends && !gets,
                error);
    }

    private static Map<String, String> missing(boolean sends, SupplyWords words) {
        Map<String, String> missing = new HashMap<>();
        missing.put(
                "counted",
                words.pick(
                        "在下面逐行填写收到的数量；发货的人不能签收。",
                        "Say below for each line what came; who sent it does not accept it."));
        if (!sends) {
            missing.put("unopened", words.pick("只有发货单位可以撤回。", "Only who sent it has it back."));
        }
        return missing;
    }

    private static List<LineRow> lines(Shipment shipment, SupplyWords words) {
        List<ShipmentLine> lines = shipment.lines();
        return IntStream.range(0, lines.size())
                .mapToObj(index -> line(index + 1, lines.get(index), words))
                .toList();
    }

    private static LineRow line(int number, ShipmentLine line, SupplyWords words) {
        String item = line.lot().item();
        return new LineRow(
                number,
                words.item(item),
                words.lot(line.lot()),
                line.sent(),
                words.pieces(item, line.sent()),
                line.came().map(Came::good).map(count -> words.pieces(item, count)).orElse(""),
                line.came()
                        .map(Came::damaged)
                        .filter(count -> count > 0)
                        .map(count -> words.pieces(item, count))
                        .orElse(""),
                line.missing() == 0 ? "" : words.pieces(item, line.missing()));
    }
}
