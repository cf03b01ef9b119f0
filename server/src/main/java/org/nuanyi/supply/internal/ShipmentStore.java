package org.nuanyi.supply.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.NewShipment;
import org.nuanyi.supply.Shipment;
import org.nuanyi.supply.ShipmentLine;
import org.nuanyi.supply.ShipmentLine.Came;
import org.nuanyi.supply.Store;

/** Keeps shipments, in the transaction of the handle. */
public final class ShipmentStore {

    private static final String ADD =
            """
            insert into supply.shipment
                (key, unit, sender, from_store, to_store, sent_on, note, sent_by, sent_at)
            values (:key, :unit, :sender, :from, :to, :on, :note, :by, :at)
            on conflict (key) do nothing
            returning id
            """;

    private static final String ADD_LINE =
            """
            insert into supply.shipment_line (shipment, unit, item, lot, sent)
            select :shipment, :unit, lot.item, lot.id, :sent from supply.lot where lot.id = :lot
            """;

    private static final String ADD_SENDING =
            "insert into supply.sending (shipment, unit) values (:shipment, :unit)";

    private static final String SENT =
            "select shipment from supply.sending order by shipment desc limit :limit offset"
                    + " :offset";

    private static final String LOCK_SENDING =
            "select shipment from supply.sending where shipment = :id for no key update";

    private static final String FIND_SENDING =
            "select shipment from supply.sending where shipment = :id";

    private static final String BY_KEY = "select id from supply.shipment where key = :key";

    private static final String LOCK =
            "select id from supply.shipment where id = :id for no key update";

    private static final String FIND =
            "select * from supply.shipment where id = any(:ids) order by id";

    private static final String LINES =
            """
            select line.item, lot.batch, lot.expires_on, line.sent, line.good, line.damaged
            from supply.shipment_line line join supply.lot on lot.id = line.lot
            where line.shipment = :id order by line.id
            """;

    private static final String ACCEPT =
            "update supply.shipment set accepted_on = :on, accept_note = :note where id = :id";

    private static final String TAKE_BACK =
            "update supply.shipment set taken_back_on = :on where id = :id";

    private static final String CAME =
            """
            update supply.shipment_line set good = :good, damaged = :damaged
            where shipment = :shipment and lot = :lot
            """;

    private final Handle handle;

    public ShipmentStore(Handle handle) {
        this.handle = handle;
    }

    /** Its number; empty if there is one of that key. */
    public Optional<Long> add(NewShipment wanted, Store from, Store to, String by, Instant at) {
        return handle.createQuery(ADD)
                .bind("key", wanted.key())
                .bind("unit", to.unit())
                .bind("sender", from.unit())
                .bind("from", from.id())
                .bind("to", to.id())
                .bind("on", wanted.on())
                .bind("note", wanted.note())
                .bind("by", by)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .findOne();
    }

    void addSending(long shipment, Store from) {
        handle.createUpdate(ADD_SENDING)
                .bind("shipment", shipment)
                .bind("unit", from.unit())
                .execute();
    }

    void addLine(long shipment, Store to, long lot, long sent) {
        handle.createUpdate(ADD_LINE)
                .bind("shipment", shipment)
                .bind("unit", to.unit())
                .bind("lot", lot)
                .bind("sent", sent)
                .execute();
    }

    public Optional<Long> find(UUID key) {
        return handle.createQuery(BY_KEY).bind("key", key).mapTo(Long.class).findOne();
    }

    /** Holds it; false if there is none that may be changed by who gets it. */
    public boolean lock(long id) {
        return isThere(LOCK, id);
    }

    /** Holds it; false if there is none that may be changed by who sent it. */
    public boolean lockSending(long id) {
        return isThere(LOCK_SENDING, id);
    }

    /** Whether it was sent by whom the scope may see. */
    public boolean isSent(long id) {
        return isThere(FIND_SENDING, id);
    }

    /** Numbers of what was sent, the newest first. */
    public List<Long> listSent(int limit, int offset) {
        return handle.createQuery(SENT)
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(Long.class)
                .list();
    }

    private boolean isThere(String sql, long id) {
        return handle.createQuery(sql).bind("id", id).mapTo(Long.class).findOne().isPresent();
    }

    /** Those of these numbers that may be seen, by their numbers. */
    public List<Shipment> list(List<Long> ids) {
        return handle.createQuery(FIND)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> shipment(row))
                .list();
    }

    void accept(long id, LocalDate on, String note) {
        handle.createUpdate(ACCEPT).bind("id", id).bind("on", on).bind("note", note).execute();
    }

    void takeBack(long id, LocalDate on) {
        handle.createUpdate(TAKE_BACK).bind("id", id).bind("on", on).execute();
    }

    void came(long id, long lot, Came came) {
        handle.createUpdate(CAME)
                .bind("shipment", id)
                .bind("lot", lot)
                .bind("good", came.good())
                .bind("damaged", came.damaged())
                .execute();
    }

    private Shipment shipment(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Shipment(
                id,
                row.getLong("from_store"),
                row.getLong("to_store"),
                row.getString("sender"),
                row.getString("unit"),
                row.getObject("sent_on", LocalDate.class),
                row.getString("note"),
                row.getString("sent_by"),
                Optional.ofNullable(row.getObject("accepted_on", LocalDate.class)),
                lines(id));
    }

    private List<ShipmentLine> lines(long id) {
        return handle.createQuery(LINES).bind("id", id).map((row, context) -> line(row)).list();
    }

    private static ShipmentLine line(ResultSet row) throws SQLException {
        Lot lot =
                new Lot(
                        row.getString("item"),
                        row.getString("batch"),
                        Optional.ofNullable(row.getObject("expires_on", LocalDate.class)));
        long good = row.getLong("good");
        Optional<Came> came =
                row.wasNull()
                        ? Optional.empty()
                        : Optional.of(new Came(lot, good, row.getLong("damaged")));
        return new ShipmentLine(lot, row.getLong("sent"), came);
    }
}
