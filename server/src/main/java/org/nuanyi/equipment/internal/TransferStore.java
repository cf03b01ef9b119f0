package org.nuanyi.equipment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.equipment.NewTransfer;
import org.nuanyi.equipment.Proof;
import org.nuanyi.equipment.Transfer;
import org.nuanyi.equipment.Transfer.Hand;
import org.nuanyi.purchase.Asset;
import org.nuanyi.station.StationCode;

/** Keeps what goes from station to station, in the transaction of the handle. */
public final class TransferStore {

    private static final String ADD =
            """
            insert into equipment.transfer (key, tag, item, unit, sender, from_station, to_station, due_on, note, sent_by,
                                            sent_at)
            values (:key, :tag, :item, :unit, :sender, :from, :to, :due, :note, :by, :at)
            on conflict do nothing
            returning id
            """;

    private static final String ADD_SENDING =
            "insert into equipment.sending (transfer, unit) values (:id, :sender)";

    private static final String BY_KEY = "select id from equipment.transfer where key = :key";

    private static final String COLUMNS =
            """
            select id, tag, item, unit, sender, from_station, to_station, due_on, note, sent_by, sent_at,
                   accepted_by, accept_note, accept_jpeg is not null as accept_pictured, back_by,
                   received_by, receive_note, receive_jpeg is not null as receive_pictured, ended_at is null as open
            from equipment.transfer
            """;

    private static final String FIND = COLUMNS + "where id = :id";

    private static final String OPEN = COLUMNS + "where ended_at is null order by id";

    private static final String OPEN_OF =
            COLUMNS + "where ended_at is null and tag = any(:tags) order by id";

    private static final String OF = COLUMNS + "where tag = :tag order by id desc";

    private static final String ENDED =
            COLUMNS
                    + "where ended_at is not null order by ended_at desc, id desc limit :limit"
                    + " offset :offset";

    private static final String LOCK =
            "select id from equipment.transfer where id = :id for no key update";

    private static final String LOCK_SENDING =
            "select transfer from equipment.sending where transfer = :id for no key update";

    private static final String ACCEPT =
            """
            update equipment.transfer set accepted_by = :by, accepted_at = :at, accept_note = :note, accept_jpeg = :jpeg
            where id = :id
            """;

    private static final String GIVE_BACK =
            "update equipment.transfer set back_by = :by, back_at = :at where id = :id";

    private static final String RECEIVE =
            """
            update equipment.transfer set received_by = :by, receive_note = :note, receive_jpeg = :jpeg where id = :id
            """;

    private static final String END = "update equipment.transfer set ended_at = :at where id = :id";

    private static final String PHOTO =
            "select accept_jpeg from equipment.transfer where id = :id and accept_jpeg is not null";

    private static final String PHOTO_BACK =
            "select receive_jpeg from equipment.transfer where id = :id and receive_jpeg is not"
                    + " null";

    private final Handle handle;

    public TransferStore(Handle handle) {
        this.handle = handle;
    }

    /**
     * Its number; empty if there is one of that key, or the piece is on its way or lent.
     *
     * @param unit code of who gets it
     */
    public Optional<Long> add(NewTransfer wanted, Asset piece, String unit, String by, Instant at) {
        Optional<Long> added =
                handle.createQuery(ADD)
                        .bind("key", wanted.key())
                        .bind("tag", piece.tag())
                        .bind("item", piece.item())
                        .bind("unit", unit)
                        .bind("sender", piece.unit())
                        .bind("from", piece.station().value())
                        .bind("to", wanted.to().value())
                        .bind("due", wanted.due())
                        .bind("note", wanted.note())
                        .bind("by", by)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .mapTo(Long.class)
                        .findOne();
        added.ifPresent(
                id ->
                        handle.createUpdate(ADD_SENDING)
                                .bind("id", id)
                                .bind("sender", piece.unit())
                                .execute());
        return added;
    }

    public Optional<Long> find(UUID key) {
        return handle.createQuery(BY_KEY).bind("key", key).mapTo(Long.class).findOne();
    }

    public Optional<Transfer> find(long id) {
        return handle.createQuery(FIND)
                .bind("id", id)
                .map((row, context) -> transfer(row))
                .findOne();
    }

    /** Holds it; false if there is none that may be changed by who gets it. */
    public boolean lock(long id) {
        return isThere(LOCK, id);
    }

    /** Holds it; false if there is none that may be changed by who handed it out. */
    public boolean lockSending(long id) {
        return isThere(LOCK_SENDING, id);
    }

    private boolean isThere(String sql, long id) {
        return handle.createQuery(sql).bind("id", id).mapTo(Long.class).findOne().isPresent();
    }

    /** What is on its way or lent, the oldest first. */
    public List<Transfer> listOpen() {
        return handle.createQuery(OPEN).map((row, context) -> transfer(row)).list();
    }

    /** The same, of these pieces. */
    public List<Transfer> listOpen(Collection<String> tags) {
        return handle.createQuery(OPEN_OF)
                .bindArray("tags", String.class, tags)
                .map((row, context) -> transfer(row))
                .list();
    }

    /** All of a piece, the last first. */
    public List<Transfer> of(String tag) {
        return handle.createQuery(OF).bind("tag", tag).map((row, context) -> transfer(row)).list();
    }

    /** Those that are over, the last first. */
    public List<Transfer> listEnded(int limit, int offset) {
        return handle.createQuery(ENDED)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> transfer(row))
                .list();
    }

    public void accept(long id, Proof proof, String by, Instant at) {
        handle.createUpdate(ACCEPT)
                .bind("id", id)
                .bind("by", by)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("note", proof.note())
                .bind("jpeg", proof.photo())
                .execute();
    }

    public void giveBack(long id, String by, Instant at) {
        handle.createUpdate(GIVE_BACK)
                .bind("id", id)
                .bind("by", by)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    public void receive(long id, Proof proof, String by) {
        handle.createUpdate(RECEIVE)
                .bind("id", id)
                .bind("by", by)
                .bind("note", proof.note())
                .bind("jpeg", proof.photo())
                .execute();
    }

    public void end(long id, Instant at) {
        handle.createUpdate(END).bind("id", id).bind("at", at.atOffset(ZoneOffset.UTC)).execute();
    }

    /**
     * The photo by which it was accepted.
     *
     * @param home whether that of its way back
     */
    public Optional<byte[]> findPhoto(long id, boolean home) {
        return handle.createQuery(home ? PHOTO_BACK : PHOTO)
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    private static Transfer transfer(ResultSet row) throws SQLException {
        return new Transfer(
                row.getLong("id"),
                row.getString("tag"),
                row.getString("item"),
                row.getString("unit"),
                row.getString("sender"),
                new StationCode(row.getString("from_station")),
                new StationCode(row.getString("to_station")),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getString("note"),
                row.getString("sent_by"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                hand(row, "accept", "accepted_by"),
                Optional.ofNullable(row.getString("back_by")),
                hand(row, "receive", "received_by"),
                row.getBoolean("open"));
    }

    private static Optional<Hand> hand(ResultSet row, String verb, String by) throws SQLException {
        Optional<String> who = Optional.ofNullable(row.getString(by));
        return who.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Hand(
                                who.get(),
                                row.getString(verb + "_note"),
                                row.getBoolean(verb + "_pictured")));
    }
}
