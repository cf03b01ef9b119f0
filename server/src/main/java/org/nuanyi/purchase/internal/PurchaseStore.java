package org.nuanyi.purchase.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.purchase.NewPurchase;
import org.nuanyi.purchase.Purchase;
import org.nuanyi.purchase.PurchaseLine;
import org.nuanyi.purchase.Quote;
import org.nuanyi.station.StationCode;

/** Keeps purchases and their quotes, in the transaction of the handle. */
public final class PurchaseStore {

    private static final String ADD =
            """
            insert into purchase.purchase (unit, title, year, source, made_by, made_at)
            values (:unit, :title, :year, :source, :by, :at) returning id
            """;

    private static final String ADD_LINE =
            """
            insert into purchase.line (purchase, unit, number, item, measure, estimate)
            values (:purchase, :unit, :number, :item, :measure, :estimate) returning id
            """;

    private static final String ADD_SHARE =
            """
            insert into purchase.share (line, unit, station, pieces) values (:line, :unit, :station, :pieces)
            """;

    private static final String LOCK = "select id from purchase.purchase where id = :id for update";

    private static final String FIND = "select * from purchase.purchase where id = :id";

    private static final String REVISE =
            """
            update purchase.purchase
            set title = :title, year = :year, source = :source, quote = null, choice_why = ''
            where id = :id
            """;

    private static final List<String> REMOVE =
            List.of(
                    """
                    delete from purchase.quote_price using purchase.quote
                    where quote.id = quote_price.quote and quote.purchase = :purchase
                    """,
                    "delete from purchase.quote where purchase = :purchase",
                    """
                    delete from purchase.share using purchase.line
                    where line.id = share.line and line.purchase = :purchase
                    """,
                    "delete from purchase.line where purchase = :purchase");

    private static final String LINES =
            "select * from purchase.line where purchase = :purchase order by number";

    private static final String SHARES =
            """
            select share.*, coalesce(came.good, 0) as received
            from purchase.share
            left join lateral (select sum(good) as good from purchase.receipt
                               where receipt.share = share.id) came on true
            where line = :line
            order by station
            """;

    private static final String ADD_QUOTE =
            """
            insert into purchase.quote (purchase, unit, supplier, entered_by, entered_at)
            select :purchase, unit, id, :by, :at from purchase.supplier where id = :supplier and unit = :unit
            on conflict (purchase, supplier) do nothing
            returning id
            """;

    private static final String ADD_PRICE =
            "insert into purchase.quote_price (quote, unit, line, price) values (:quote, :unit,"
                    + " :line, :price)";

    private static final String QUOTES =
            "select id, supplier from purchase.quote where purchase = :purchase order by id";

    private static final String PRICES =
            """
            select line.number, price from purchase.quote_price join purchase.line on line.id = quote_price.line
            where quote = :quote
            """;

    private static final String CHOOSE =
            "update purchase.purchase set quote = :quote, choice_why = :why where id = :id";

    private final Handle handle;

    public PurchaseStore(Handle handle) {
        this.handle = handle;
    }

    public long add(NewPurchase wanted, Map<StationCode, String> units, String by, Instant at) {
        long id =
                handle.createQuery(ADD)
                        .bind("unit", wanted.unit())
                        .bind("title", wanted.title())
                        .bind("year", wanted.year())
                        .bind("source", wanted.source())
                        .bind("by", by)
                        .bind("at", at)
                        .mapTo(Long.class)
                        .one();
        addLines(id, wanted, units);
        return id;
    }

    /** Puts something else in the place of what was asked for and offered. */
    public void revise(long id, NewPurchase wanted, Map<StationCode, String> units) {
        handle.createUpdate(REVISE)
                .bind("id", id)
                .bind("title", wanted.title())
                .bind("year", wanted.year())
                .bind("source", wanted.source())
                .execute();
        REMOVE.forEach(sql -> handle.createUpdate(sql).bind("purchase", id).execute());
        addLines(id, wanted, units);
    }

    private void addLines(long id, NewPurchase wanted, Map<StationCode, String> units) {
        for (int i = 0; i < wanted.lines().size(); i++) {
            addLine(id, wanted, i + 1, units);
        }
    }

    private void addLine(
            long purchase, NewPurchase whole, int number, Map<StationCode, String> units) {
        NewPurchase.Line wanted = whole.lines().get(number - 1);
        long line =
                handle.createQuery(ADD_LINE)
                        .bind("purchase", purchase)
                        .bind("unit", whole.unit())
                        .bind("number", number)
                        .bind("item", wanted.item())
                        .bind("measure", wanted.measure())
                        .bind("estimate", wanted.estimate())
                        .mapTo(Long.class)
                        .one();
        wanted.pieces()
                .forEach(
                        (station, pieces) ->
                                handle.createUpdate(ADD_SHARE)
                                        .bind("line", line)
                                        .bind("unit", units.get(station))
                                        .bind("station", station.value())
                                        .bind("pieces", pieces)
                                        .execute());
    }

    /** False if there is none that may be changed. */
    public boolean lock(long id) {
        return handle.createQuery(LOCK).bind("id", id).mapTo(Long.class).findOne().isPresent();
    }

    public Optional<Purchase> find(long id) {
        List<PurchaseLine> lines = lines(id);
        return handle.createQuery(FIND)
                .bind("id", id)
                .map((row, context) -> purchase(row, lines))
                .findOne();
    }

    private List<PurchaseLine> lines(long purchase) {
        return handle.createQuery(LINES)
                .bind("purchase", purchase)
                .map(
                        (row, context) ->
                                new PurchaseLine(
                                        row.getLong("id"),
                                        row.getInt("number"),
                                        row.getString("item"),
                                        row.getString("measure"),
                                        row.getLong("estimate"),
                                        shares(row.getLong("id"))))
                .list();
    }

    private List<PurchaseLine.Share> shares(long line) {
        return handle.createQuery(SHARES)
                .bind("line", line)
                .map(
                        (row, context) ->
                                new PurchaseLine.Share(
                                        row.getLong("id"),
                                        new StationCode(row.getString("station")),
                                        row.getString("unit"),
                                        row.getInt("pieces"),
                                        row.getInt("received")))
                .list();
    }

    /** Empty if the supplier quoted already, or is none of the unit. */
    public Optional<Long> addQuote(
            Purchase purchase, long supplier, Map<Integer, Long> prices, String by, Instant at) {
        Optional<Long> added =
                handle.createQuery(ADD_QUOTE)
                        .bind("purchase", purchase.id())
                        .bind("unit", purchase.unit())
                        .bind("supplier", supplier)
                        .bind("by", by)
                        .bind("at", at)
                        .mapTo(Long.class)
                        .findOne();
        added.ifPresent(
                quote ->
                        purchase.lines()
                                .forEach(line -> addPrice(quote, purchase.unit(), line, prices)));
        return added;
    }

    private void addPrice(long quote, String unit, PurchaseLine line, Map<Integer, Long> prices) {
        handle.createUpdate(ADD_PRICE)
                .bind("quote", quote)
                .bind("unit", unit)
                .bind("line", line.id())
                .bind("price", prices.get(line.number()))
                .execute();
    }

    public List<Quote> quotes(long purchase) {
        return handle.createQuery(QUOTES)
                .bind("purchase", purchase)
                .map(
                        (row, context) ->
                                new Quote(
                                        row.getLong("id"),
                                        row.getLong("supplier"),
                                        prices(row.getLong("id"))))
                .list();
    }

    private Map<Integer, Long> prices(long quote) {
        return handle
                .createQuery(PRICES)
                .bind("quote", quote)
                .map((row, context) -> Map.entry(row.getInt("number"), row.getLong("price")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void choose(long purchase, long quote, String why) {
        handle.createUpdate(CHOOSE)
                .bind("id", purchase)
                .bind("quote", quote)
                .bind("why", why)
                .execute();
    }

    private static Purchase purchase(ResultSet row, List<PurchaseLine> lines) throws SQLException {
        return new Purchase(
                row.getLong("id"),
                row.getString("unit"),
                row.getInt("year"),
                row.getString("source"),
                row.getString("title"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("quote", Long.class)),
                row.getString("choice_why"),
                lines);
    }
}
