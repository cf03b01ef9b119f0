package org.nuanyi.cabinet.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nuanyi.cabinet.CabinetDevice;

/**
 * Keeps the devices that are cabinets, by which tokens they became so, and what they call members'
 * cards, in the transaction of the handle.
 */
public final class DeviceStore {

    private static final String MEMBER =
            """
            select card.member from cabinet.card join cabinet.member using (member)
            where card.cabinet = :cabinet and card.card = :card and left_at is null
            """;

    private static final String HASH =
            """
            select hash from cabinet.device join cabinet.cabinet on id = cabinet
            where cabinet = :cabinet and retired_on is null
            """;

    private static final String ADD_TOKEN =
            """
            insert into cabinet.token (hash, unit, cabinet, made_at, over_at)
            values (:hash, :unit, :cabinet, :now, :over)
            """;

    private static final String TOKEN =
            "select * from cabinet.token where hash = :hash for no key update";

    private static final String USE_TOKEN =
            "update cabinet.token set used_at = :now, request = :request where hash = :hash";

    private static final String PUT =
            """
            insert into cabinet.device (cabinet, unit, hash, card_key, heartbeat_seconds, model, serial, provisioned_at)
            values (:cabinet, :unit, :hash, :card_key, :heartbeat, :model, :serial, :now)
            on conflict (cabinet) do update
            set hash = :hash, card_key = :card_key, heartbeat_seconds = :heartbeat, model = :model, serial = :serial,
                provisioned_at = :now
            """;

    private static final String NEXT_BOOT =
            """
            select coalesce(max(boot), 0) + 1
            from (select boot from cabinet.boot where cabinet = :cabinet
                  union all
                  select boot from cabinet.twin where cabinet = :cabinet) as heard
            """;

    private static final String ABOUT =
            """
            select model, serial, provisioned_at,
                   greatest((select max(boot) from cabinet.boot where boot.cabinet = device.cabinet),
                            (select boot from cabinet.twin where twin.cabinet = device.cabinet), 0) as boot
            from cabinet.device where cabinet = :cabinet
            """;

    private static final String CARD_KEY =
            "select card_key from cabinet.device where cabinet = :cabinet";

    private static final String KEYS = "select cabinet, unit, card_key from cabinet.device";

    private static final String FORGET_CARDS = "delete from cabinet.card where cabinet = :cabinet";

    private static final String ADD_CARD =
            """
            insert into cabinet.card (cabinet, card, unit, member) values (:cabinet, :card, :unit, :member)
            on conflict (member, cabinet) do update set card = :card
            """;

    private static final String ENROL =
            """
            insert into cabinet.member (member, number, since) values (:member, :number, :now)
            on conflict (member) do update set left_at = null
            """;

    private static final String KNOWN =
            "select exists (select from cabinet.member where member = :member)";

    private static final String LEAVE =
            "update cabinet.member set left_at = :now where member = :member and left_at is null";

    private static final String FORGET_PHONES = "delete from cabinet.phone where member = :member";

    private static final String NUMBERS =
            "select member, number from cabinet.member where left_at is null";

    /** A token, and what became of it. */
    public record Token(
            String cabinet,
            String unit,
            Instant overAt,
            Optional<Instant> usedAt,
            Optional<UUID> request) {}

    /** By what a cabinet turns numbers of cards into what it says, sealed. */
    public record CardKey(String cabinet, String unit, byte[] sealed) {}

    /** A member's number, sealed. */
    public record Numbered(String member, byte[] sealed) {}

    /** A device that becomes a cabinet. */
    public record Device(
            String cabinet,
            String unit,
            byte[] hash,
            byte[] cardKey,
            int heartbeatSeconds,
            String model,
            String serial) {}

    private final Handle handle;

    public DeviceStore(Handle handle) {
        this.handle = handle;
    }

    /** Whose card a cabinet calls so; empty where it is nobody's, or of somebody who has left. */
    public Optional<String> member(String cabinet, String card) {
        return handle.createQuery(MEMBER)
                .bind("cabinet", cabinet)
                .bind("card", card)
                .mapTo(String.class)
                .findOne();
    }

    /** Of the password of a cabinet that is in service. */
    public Optional<byte[]> hash(String cabinet) {
        return handle.createQuery(HASH).bind("cabinet", cabinet).mapTo(byte[].class).findOne();
    }

    public void addToken(byte[] hash, String unit, String cabinet, Instant now, Instant over) {
        handle.createUpdate(ADD_TOKEN)
                .bind("hash", hash)
                .bind("unit", unit)
                .bind("cabinet", cabinet)
                .bind("now", now)
                .bind("over", over)
                .execute();
    }

    /** Holds it. */
    public Optional<Token> token(byte[] hash) {
        return handle.createQuery(TOKEN)
                .bind("hash", hash)
                .map(
                        (row, context) ->
                                new Token(
                                        row.getString("cabinet"),
                                        row.getString("unit"),
                                        row.getTimestamp("over_at").toInstant(),
                                        Optional.ofNullable(row.getTimestamp("used_at"))
                                                .map(Timestamp::toInstant),
                                        Optional.ofNullable(row.getObject("request", UUID.class))))
                .findOne();
    }

    public void use(byte[] hash, UUID request, Instant now) {
        handle.createUpdate(USE_TOKEN)
                .bind("hash", hash)
                .bind("request", request)
                .bind("now", now)
                .execute();
    }

    /** In the place of the one that was the cabinet; what that one called cards is forgotten. */
    public void put(Device device, Instant now) {
        handle.createUpdate(FORGET_CARDS).bind("cabinet", device.cabinet()).execute();
        handle.createUpdate(PUT)
                .bind("cabinet", device.cabinet())
                .bind("unit", device.unit())
                .bind("hash", device.hash())
                .bind("card_key", device.cardKey())
                .bind("heartbeat", device.heartbeatSeconds())
                .bind("model", device.model())
                .bind("serial", device.serial())
                .bind("now", now)
                .execute();
    }

    /** Higher than any that was heard of. */
    public long nextBoot(String cabinet) {
        return handle.createQuery(NEXT_BOOT).bind("cabinet", cabinet).mapTo(Long.class).one();
    }

    /** Empty where no device is the cabinet yet. */
    public Optional<CabinetDevice> about(String cabinet) {
        return handle.createQuery(ABOUT)
                .bind("cabinet", cabinet)
                .map(
                        (row, context) ->
                                new CabinetDevice(
                                        row.getString("model"),
                                        row.getString("serial"),
                                        row.getTimestamp("provisioned_at").toInstant(),
                                        row.getLong("boot")))
                .findOne();
    }

    /** Sealed. */
    public byte[] cardKey(String cabinet) {
        return handle.createQuery(CARD_KEY).bind("cabinet", cabinet).mapTo(byte[].class).one();
    }

    public List<CardKey> cardKeys() {
        return handle.createQuery(KEYS)
                .map(
                        (row, context) ->
                                new CardKey(
                                        row.getString("cabinet"),
                                        row.getString("unit"),
                                        row.getBytes("card_key")))
                .list();
    }

    /** What a cabinet calls the cards of members, by what it calls them. */
    public void addCards(CardKey of, Map<String, String> members) {
        PreparedBatch batch = handle.prepareBatch(ADD_CARD);
        members.forEach(
                (card, member) ->
                        batch.bind("cabinet", of.cabinet())
                                .bind("card", card)
                                .bind("unit", of.unit())
                                .bind("member", member)
                                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    public boolean isKnown(String member) {
        return handle.createQuery(KNOWN).bind("member", member).mapTo(Boolean.class).one();
    }

    /** Is a member again, if they left. */
    public void enrol(String member, byte[] number, Instant now) {
        handle.createUpdate(ENROL)
                .bind("member", member)
                .bind("number", number)
                .bind("now", now)
                .execute();
    }

    /** Whether there was such a member. */
    public boolean leave(String member, Instant now) {
        handle.createUpdate(FORGET_PHONES).bind("member", member).execute();
        return handle.createUpdate(LEAVE).bind("member", member).bind("now", now).execute() == 1;
    }

    /** Of all who are members. */
    public List<Numbered> numbers() {
        return handle.createQuery(NUMBERS)
                .map(
                        (row, context) ->
                                new Numbered(row.getString("member"), row.getBytes("number")))
                .list();
    }
}
