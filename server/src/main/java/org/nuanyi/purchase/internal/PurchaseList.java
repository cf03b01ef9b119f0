package org.nuanyi.purchase.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.purchase.ListedPurchase;
import org.nuanyi.purchase.PurchaseFilter;

/** Lists purchases, in the transaction of the handle. */
public final class PurchaseList {

    private static final String LIST =
            """
            select purchase.id, purchase.unit, year, title,
                   count(distinct share.station) as stations, coalesce(sum(share.pieces), 0) as pieces,
                   coalesce(sum(share.pieces * coalesce(quote_price.price, line.estimate)), 0) as fen
            from purchase.purchase
            left join purchase.line on line.purchase = purchase.id
            left join purchase.share on share.line = line.id
            left join purchase.quote_price on quote_price.quote = purchase.quote and quote_price.line = line.id
            where purchase.unit = any(:units) and purchase.id = any(:ids) and (:year = 0 or year = :year)
            group by purchase.id
            order by purchase.id desc
            limit :limit offset :offset
            """;

    private static final String YEARS =
            "select distinct year from purchase.purchase order by 1 desc";

    private final Handle handle;

    public PurchaseList(Handle handle) {
        this.handle = handle;
    }

    /**
     * One page.
     *
     * @param matters of those that stand where the filter says, by their subjects
     */
    public List<ListedPurchase> list(
            PurchaseFilter filter, Map<String, Matter> matters, int limit, int offset) {
        return handle.createQuery(LIST)
                .bindArray("units", String.class, filter.units())
                .bindArray("ids", Long.class, matters.keySet().stream().map(Long::valueOf).toList())
                .bind("year", filter.year().orElse(0))
                .bind("limit", limit)
                .bind("offset", offset)
                .map(
                        (row, context) ->
                                new ListedPurchase(
                                        row.getLong("id"),
                                        row.getString("unit"),
                                        row.getInt("year"),
                                        row.getString("title"),
                                        row.getInt("stations"),
                                        row.getInt("pieces"),
                                        row.getLong("fen"),
                                        Objects.requireNonNull(matters.get(row.getString("id")))))
                .list();
    }

    public List<Integer> years() {
        return handle.createQuery(YEARS).mapTo(Integer.class).list();
    }
}
