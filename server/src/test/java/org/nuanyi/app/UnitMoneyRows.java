package org.nuanyi.app;

import java.util.List;
import org.nuanyi.station.StationCode;

/** Of a unit's rows those of money, purchases and maintenance. */
record UnitMoneyRows(UnitRows rows, RowMaker maker) {

    /** The id of that name. */
    String of(String name) {
        return switch (name) {
            case "grant" -> rows.once(name, this::grant);
            case "payee" ->
                    rows.once(name, () -> maker.money().payee(rows.unit(), rows.marks().open()));
            case "draftbatch" -> rows.once(name, () -> moneyBatch());
            case "sentbatch" -> rows.once(name, () -> moneyBatch("submit"));
            case "approvedbatch" -> rows.once(name, () -> moneyBatch("submit", "approve"));
            case "payingbatch" -> rows.once(name, () -> moneyBatch("submit", "approve", "begin"));
            case "draftgrant" ->
                    rows.once(name, () -> maker.money().grantOf(rows.of("draftbatch")));
            case "today" -> maker.money().today();
            case "payingline" -> maker.money().line(rows.of("payingbatch"));
            case "paidbatch" -> rows.once(name, this::paidBatch);
            case "paidline" -> maker.money().line(rows.of("paidbatch"));
            default -> bought(name);
        };
    }

    private String bought(String name) {
        PurchaseRows purchases = maker.purchases();
        return switch (name) {
            case "wanted" -> rows.of("station");
            case "wish" ->
                    rows.once(
                            name,
                            () ->
                                    purchases.draft(
                                            rows.unit(),
                                            rows.code("station"),
                                            rows.marks().open()));
            case "asked" ->
                    rows.once(
                            name,
                            () ->
                                    purchases.asked(
                                            rows.unit(),
                                            rows.code("station"),
                                            rows.marks().open()));
            case "quoted" ->
                    rows.once(
                            name,
                            () ->
                                    purchases.quoted(
                                            rows.unit(),
                                            rows.code("station"),
                                            rows.marks().open()));
            case "quote" -> purchases.quote(rows.of("quoted"));
            case "ordered" ->
                    rows.once(
                            name,
                            () ->
                                    purchases.ordered(
                                            rows.unit(),
                                            rows.code("station"),
                                            rows.marks().open()));
            case "bought" ->
                    rows.once(
                            name,
                            () ->
                                    purchases.received(
                                            rows.unit(),
                                            rows.code("station"),
                                            rows.marks().open(),
                                            rows.marks().picture(false)));
            case "receipt" -> purchases.receipt(rows.of("bought"));
            case "tag" -> purchases.tag(rows.of("bought"));
            case "supplier" ->
                    rows.once(name, () -> purchases.supplier(rows.unit(), rows.marks().open()));
            default -> keptUp(name);
        };
    }

    private String keptUp(String name) {
        return switch (name) {
            case "plan" -> rows.once(name, () -> maker.upkeep().plan(rows.unit(), rows.marks()));
            case "draftspending" ->
                    rows.once(name, () -> maker.upkeep().spending(rows.unit(), rows.marks()));
            case "receiptphoto" ->
                    rows.once(
                            name,
                            () -> maker.upkeep().photo(rows.of("draftspending"), rows.marks()));
            case "sentspending" ->
                    rows.once(
                            name,
                            () -> maker.upkeep().spending(rows.unit(), rows.marks(), "submit"));
            case "agreedspending" ->
                    rows.once(
                            name,
                            () ->
                                    maker.upkeep()
                                            .spending(
                                                    rows.unit(), rows.marks(), "submit", "agree"));
            default -> supplied(name);
        };
    }

    private String supplied(String name) {
        SupplyRows supplies = maker.supplies();
        return switch (name) {
            case "key" -> UnitRows.uuid().toString();
            case "store" -> rows.once(name, () -> supplies.store(rows.code("station")));
            case "unitstore" -> rows.once(name, () -> supplies.store(rows.unit()));
            case "supplypaper" ->
                    rows.once(name, () -> supplies.paper(rows.of("store"), rows.marks().open()));
            case "incoming" ->
                    rows.once(
                            name,
                            () ->
                                    supplies.shipment(
                                            rows.of("unitstore"),
                                            rows.of("store"),
                                            rows.marks().open()));
            case "topost" ->
                    rows.once(
                            name,
                            () ->
                                    supplies.shipment(
                                            rows.of("unitstore"),
                                            supplies.store(rows.code("post")),
                                            rows.marks().open()));
            default -> replenished(name);
        };
    }

    private String replenished(String name) {
        SupplyRows supplies = maker.supplies();
        return switch (name) {
            case "proposal" ->
                    rows.once(name, () -> supplies.proposal(rows.unit(), rows.of("store")));
            case "leveled" ->
                    rows.once(name, () -> supplies.leveled(supplies.store(rows.code("twin"))));
            case "route" -> rows.once(name, () -> supplies.route(rows.unit(), rows.of("store")));
            default -> kept(name);
        };
    }

    /** Of the equipment there is. */
    private String kept(String name) {
        return switch (name) {
            case "repair" -> rows.once(name, () -> maker.equipment().fault(piece(), rows.marks()));
            case "posttag" -> rows.once(name, () -> piece(rows.code("post")));
            case "orderedrepair" ->
                    rows.once(name, () -> maker.equipment().ordered(piece(), rows.marks()));
            case "transfer" ->
                    rows.once(
                            name,
                            () ->
                                    maker.equipment()
                                            .transfer(piece(), rows.code("twin"), rows.marks()));
            case "back" ->
                    rows.once(
                            name,
                            () -> maker.equipment().back(piece(), rows.code("twin"), rows.marks()));
            case "lent" ->
                    rows.once(
                            name,
                            () -> maker.equipment().lent(piece(), rows.code("twin"), rows.marks()));
            case "stocktake" ->
                    rows.once(
                            name,
                            () -> {
                                piece(); // there is something to be found
                                return maker.equipment()
                                        .stocktake(rows.code("station"), rows.marks());
                            });
            default -> inCabinets(name);
        };
    }

    private String inCabinets(String name) {
        return switch (name) {
            case "cabinet" ->
                    rows.once(
                            name,
                            () -> maker.cabinets().cabinet(rows.code("station"), rows.marks()));
            case "rollout" ->
                    rows.once(
                            name,
                            () ->
                                    maker.cabinets()
                                            .rollout(
                                                    rows.unit(), rows.of("cabinet"), rows.marks()));
            case "stocked" ->
                    rows.once(
                            name,
                            () -> maker.cabinets().stocked(rows.code("station"), rows.marks()));
            case "visited" ->
                    rows.once(
                            name,
                            () -> maker.cabinets().visited(rows.code("station"), rows.marks()));
            case "visit" -> CabinetRows.visit(rows.of("visited"));
            case "retiredcabinet" ->
                    rows.once(
                            name,
                            () -> maker.cabinets().retired(rows.code("station"), rows.marks()));
            default -> throw new IllegalArgumentException("UnitRows has no {" + name + "}");
        };
    }

    /** The tag of one more piece. */
    private String piece() {
        return piece(rows.code("station"));
    }

    private String piece(StationCode station) {
        return maker.purchases()
                .tag(
                        maker.purchases()
                                .received(
                                        rows.unit(),
                                        station,
                                        rows.marks().open(),
                                        rows.marks().picture(false)));
    }

    private String grant() {
        return maker.money()
                .grant(rows.unit(), new StationCode(rows.station(true)), rows.marks().open());
    }

    private String moneyBatch(String... events) {
        rows.of("payee");
        return maker.money().batch(rows.unit(), grant(), rows.marks().open(), List.of(events));
    }

    private String paidBatch() {
        String batch = moneyBatch("submit", "approve", "begin");
        maker.money().pay(batch);
        return batch;
    }
}
