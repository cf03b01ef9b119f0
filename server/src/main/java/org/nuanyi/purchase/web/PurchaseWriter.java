package org.nuanyi.purchase.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyi.account.Acting;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.lifecycle.Lifecycles;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.Goods;
import org.nuanyi.purchase.Invoices;
import org.nuanyi.purchase.Purchase;
import org.nuanyi.purchase.PurchaseLine;
import org.nuanyi.purchase.Purchases;
import org.nuanyi.purchase.Quote;
import org.nuanyi.purchase.Receipt;
import org.nuanyi.purchase.Supplier;
import org.nuanyi.purchase.Suppliers;
import org.nuanyi.purchase.web.PurchaseView.Facts;
import org.nuanyi.purchase.web.PurchaseView.LineRow;
import org.nuanyi.purchase.web.PurchaseView.MatchTable;
import org.nuanyi.purchase.web.PurchaseView.May;
import org.nuanyi.purchase.web.PurchaseView.ReceiptRow;
import org.nuanyi.purchase.web.PurchaseView.StationRow;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Puts one purchase into words. Thread-safe. */
@Singleton
final class PurchaseWriter {

    private final Purchases purchases;
    private final Goods goods;
    private final Invoices invoices;
    private final Suppliers suppliers;
    private final StationLabels stationNames;
    private final Names.Book people;
    private final Lifecycles lifecycles;
    private final Acting acting;
    private final Units units;
    private final Clock clock;
    private final Machine machine = Purchases.machine();

    PurchaseWriter(
            Purchases purchases,
            Goods goods,
            Invoices invoices,
            Suppliers suppliers,
            StationLabels stationNames,
            Names.Book people,
            Lifecycles lifecycles,
            Acting acting,
            Units units,
            Clock clock) {
        this.purchases = purchases;
        this.goods = goods;
        this.invoices = invoices;
        this.suppliers = suppliers;
        this.stationNames = stationNames;
        this.people = people;
        this.lifecycles = lifecycles;
        this.acting = acting;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param account the number of the supplier's account, where the reader asked
     * @param error why something was not done; empty otherwise
     */
    PurchaseView write(
            DeskFrame desk,
            long id,
            RoutingContext context,
            Optional<String> account,
            String error) {
        PurchaseWords words = new PurchaseWords(desk.frame().language());
        Scope reader = SignedIn.reader(context, Permission.SEE_PURCHASES);
        Purchase purchase = purchases.purchase(reader, id);
        Matter matter = purchases.matter(reader, id);
        String state = matter.state();
        Names who = people.names(reader, words.language());
        Scope actor =
                acting.scope(
                        context,
                        SignedIn.scope(
                                context, Permission.SEE_PURCHASES, Permission.DECIDE_PURCHASES),
                        machine,
                        matter);
        boolean buys = acting.may(context, Permission.BUY, purchase.unit());
        QuoteWriter quotes =
                new QuoteWriter(
                        purchase, purchases.quotes(reader, id), suppliers.list(reader), words);
        Optional<Quote> order =
                quotes.quotes().stream()
                        .filter(one -> purchase.quote().filter(q -> q == one.id()).isPresent())
                        .findFirst();
        StationLabels.Known stations = stationNames.of(reader, purchase.stations());
        return new PurchaseView(
                desk,
                id,
                purchase.title(),
                facts(reader, purchase, quotes, order, account, who, words),
                lifecycles.draw(
                        actor,
                        matter,
                        purchases.history(reader, id),
                        missing(actor, purchase, words),
                        words.language()),
                purchase.lines().stream().map(line -> line(line, order, words)).toList(),
                purchase.lines().stream().map(PurchaseLine::item).toList(),
                stationRows(purchase, stations, words),
                quotes.write(buys && state.equals("requested")),
                match(reader, purchase, order, state, buys, words),
                goods.receipts(reader, id).stream()
                        .map(one -> receipt(one, purchase, stations, who))
                        .toList(),
                new May(
                        state.equals("draft")
                                && acting.may(
                                        context, Permission.REQUEST_PURCHASES, purchase.unit()),
                        state.equals("ordered")
                                && acting.may(
                                        context, Permission.REQUEST_PURCHASES, purchase.unit()),
                        account.isEmpty() && acting.may(context, Permission.PAY, purchase.unit()),
                        isOrdered(state, order)),
                error);
    }

    private static boolean isOrdered(String state, Optional<Quote> order) {
        return order.isPresent()
                && List.of("ordered", "received", "matched", "paid", "closed").contains(state);
    }

    private Map<String, String> missing(Scope actor, Purchase purchase, PurchaseWords words) {
        return purchases.lacking(actor, purchase.id()).entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                one -> words.why(one.getValue(), purchase.lines())));
    }

    private Facts facts(
            Scope reader,
            Purchase purchase,
            QuoteWriter quotes,
            Optional<Quote> order,
            Optional<String> account,
            Names who,
            PurchaseWords words) {
        UnitTree tree = units.tree();
        long fen =
                order.map(quote -> quote.total(purchase.lines()))
                        .orElseGet(
                                () ->
                                        purchase.lines().stream()
                                                .mapToLong(line -> line.estimate() * line.pieces())
                                                .sum());
        Optional<Long> available = purchases.available(reader, purchase);
        Optional<Supplier> supplier = quotes.chosen();
        return new Facts(
                words.unit(tree, purchase.unit()),
                "%d · %s".formatted(purchase.year(), words.source(purchase.source())),
                who.of(purchase.madeBy()),
                supplier.map(Supplier::name).orElse(""),
                account.or(() -> supplier.flatMap(Supplier::account).map(Supplier.Account::masked))
                        .map(
                                number ->
                                        supplier.flatMap(Supplier::account)
                                                        .map(Supplier.Account::bank)
                                                        .orElse("")
                                                + " "
                                                + number)
                        .orElse(""),
                words.yuan(fen),
                order.isEmpty(),
                available.map(words::yuan).orElse(""),
                available.isEmpty() || available.get() < fen,
                purchase.choiceWhy());
    }

    private static LineRow line(PurchaseLine line, Optional<Quote> order, PurchaseWords words) {
        long price = order.map(quote -> quote.price(line.number())).orElse(line.estimate());
        return new LineRow(
                line.number(),
                line.item(),
                line.pieces() + " " + line.measure(),
                words.yuan(price),
                words.yuan(price * line.pieces()),
                order.isEmpty());
    }

    private List<StationRow> stationRows(
            Purchase purchase, StationLabels.Known stations, PurchaseWords words) {
        UnitTree tree = units.tree();
        return purchase.stations().stream()
                .map(
                        code ->
                                new StationRow(
                                        code.value(),
                                        stations.name(code),
                                        words.unit(tree, unit(purchase, code)),
                                        purchase.lines().stream()
                                                .map(line -> cell(line, code))
                                                .toList()))
                .toList();
    }

    private static String unit(Purchase purchase, StationCode code) {
        return purchase.lines().stream()
                .flatMap(line -> line.findShare(code).stream())
                .map(PurchaseLine.Share::unit)
                .findFirst()
                .orElse("");
    }

    private static String cell(PurchaseLine line, StationCode code) {
        return line.findShare(code)
                .map(share -> "%d / %d".formatted(share.received(), share.pieces()))
                .orElse("");
    }

    private MatchTable match(
            Scope reader,
            Purchase purchase,
            Optional<Quote> order,
            String state,
            boolean buys,
            PurchaseWords words) {
        return order.filter(_ -> isOrdered(state, order))
                .map(
                        quote ->
                                new MatchWriter(
                                                purchase,
                                                quote,
                                                invoices.find(reader, purchase.id()),
                                                words)
                                        .write(
                                                buys && state.equals("received"),
                                                LocalDate.now(clock).toString()))
                .orElseGet(() -> new MatchTable(false, "", "", List.of(), false, List.of(), ""));
    }

    private ReceiptRow receipt(
            Receipt one, Purchase purchase, StationLabels.Known stations, Names who) {
        String measure = purchase.findLine(one.line()).map(PurchaseLine::measure).orElse("");
        return new ReceiptRow(
                one.id(),
                purchase.findLine(one.line()).map(PurchaseLine::item).orElse(""),
                stations.name(one.station()),
                one.good() + " " + measure,
                one.damaged() == 0 ? "" : one.damaged() + " " + measure,
                one.note(),
                one.pictured(),
                who.of(one.by()),
                LocalDate.ofInstant(one.at(), clock.getZone()).toString());
    }
}
