package org.nuanyi.purchase.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.purchase.Asset;
import org.nuanyi.purchase.NewReceipt;
import org.nuanyi.purchase.PurchaseLine;
import org.nuanyi.purchase.Receipt;
import org.nuanyi.purchase.ToCome;
import org.nuanyi.station.StationCode;

/** Keeps what came, in the transaction of the handle. */
public final class GoodsStore {

    private static final String ADD_RECEIPT =
            """
            insert into purchase.receipt (share, unit, good, damaged, note, jpeg, received_by, received_at)
            values (:share, :unit, :good, :damaged, :note, :jpeg, :by, :at) returning id
            """;

    private static final String ADD_ASSET =
            """
            insert into purchase.asset (tag, unit, purchase, receipt, station, item, serial, price, received_on)
            values (:tag, :unit, :purchase, :receipt, :station, :item, :serial, :price, :on)
            on conflict (item, serial) where serial <> '' and holds_serial do nothing
            """;

    private static final String LOCK = "select id from purchase.share where id = :id for update";

    private static final String RECEIPTS =
            """
            select receipt.id, line.number, share.station, good, damaged, note, jpeg is not null as pictured,
                   received_by, received_at
            from purchase.receipt
            join purchase.share on share.id = receipt.share
            join purchase.line on line.id = share.line
            where line.purchase = :purchase
            order by receipt.id
            """;

    private static final String PHOTO =
            "select jpeg from purchase.receipt where id = :id and jpeg is not null";

    private static final String TO_COME =
            """
            select line.purchase, title, line.number, item, measure, share.station, share.unit, share.pieces,
                   came.good as received
            from purchase.share
            join purchase.line on line.id = share.line
            join purchase.purchase on purchase.id = line.purchase
            cross join lateral (select coalesce(sum(good), 0) as good from purchase.receipt
                                where receipt.share = share.id) came
            where line.purchase = any(:purchases) and came.good < share.pieces
            order by line.purchase, share.station, line.number
            """;

    private final Handle handle;

    public GoodsStore(Handle handle) {
        this.handle = handle;
    }

    public long addReceipt(PurchaseLine.Share share, NewReceipt receipt, String by, Instant at) {
        return handle.createQuery(ADD_RECEIPT)
                .bind("share", share.id())
                .bind("unit", share.unit())
                .bind("good", receipt.serials().size())
                .bind("damaged", receipt.damaged())
                .bind("note", receipt.note())
                .bind("jpeg", receipt.photo())
                .bind("by", by)
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    /** Whether it was added; not where another such piece has its serial number. */
    public boolean isAdded(long purchase, long receipt, Asset asset) {
        return handle.createUpdate(ADD_ASSET)
                        .bind("purchase", purchase)
                        .bind("tag", asset.tag())
                        .bind("unit", asset.unit())
                        .bind("receipt", receipt)
                        .bind("station", asset.station().value())
                        .bind("item", asset.item())
                        .bind("serial", asset.serial())
                        .bind("price", asset.price())
                        .bind("on", asset.receivedOn())
                        .execute()
                == 1;
    }

    /** False if the share may not be changed. */
    public boolean lock(long share) {
        return handle.createQuery(LOCK).bind("id", share).mapTo(Long.class).findOne().isPresent();
    }

    public List<Receipt> receipts(long purchase) {
        return handle.createQuery(RECEIPTS)
                .bind("purchase", purchase)
                .map(
                        (row, context) ->
                                new Receipt(
                                        row.getLong("id"),
                                        row.getInt("number"),
                                        new StationCode(row.getString("station")),
                                        row.getInt("good"),
                                        row.getInt("damaged"),
                                        row.getString("note"),
                                        row.getBoolean("pictured"),
                                        row.getString("received_by"),
                                        row.getObject("received_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    public Optional<byte[]> findPhoto(long receipt) {
        return handle.createQuery(PHOTO).bind("id", receipt).mapTo(byte[].class).findOne();
    }

    public List<ToCome> toCome(List<Long> purchases) {
        return handle.createQuery(TO_COME)
                .bindArray("purchases", Long.class, purchases)
                .map(
                        (row, context) ->
                                new ToCome(
                                        row.getLong("purchase"),
                                        row.getString("title"),
                                        row.getInt("number"),
                                        row.getString("item"),
                                        row.getString("measure"),
                                        new StationCode(row.getString("station")),
                                        row.getString("unit"),
                                        row.getInt("pieces"),
                                        row.getInt("received")))
                .list();
    }
}
