package org.nuanyi.cabinet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyi.cabinet.internal.Hearing.Spoken;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.cabinet.wire.Unreadable;
import org.nuanyi.cabinet.wire.Wire;

/** A cabinet on paper: writes what one would say, number after number. */
public final class PaperCabinet {

    /** A message and by which topic it comes. */
    public record Paper(Channel channel, byte[] payload) {

        public Spoken spoken() throws Unreadable {
            return new Spoken(channel, Wire.read(channel, payload), payload);
        }
    }

    final List<Paper> journal = new ArrayList<>();

    private final String id;
    private UUID bootId = UUID.randomUUID();
    private long boot;
    private long sequence;
    private long keys = 1;

    public PaperCabinet(String id) {
        this.id = id;
        restart();
    }

    /** Switched off and on. */
    public void restart() {
        bootId = UUID.randomUUID();
        boot++;
        sequence = 0;
    }

    /** It believes the keys of that version. */
    void believe(long version) {
        keys = version;
    }

    public UUID bootId() {
        return bootId;
    }

    public Paper response(Instant at, UUID opening, String outcome, Object... more) {
        return journaled(
                Channel.RESPONSE,
                at,
                fields("transaction_id", opening, "outcome", outcome, "command_id", opening),
                more);
    }

    public Paper dispense(
            Instant at, UUID opening, int lane, String item, int pieces, Object... more) {
        return journaled(
                Channel.DISPENSE,
                at,
                fields(
                        "transaction_id", opening,
                        "lane", lane,
                        "item", item,
                        "pieces", pieces,
                        "remaining", 9,
                        "cause", "opening",
                        "offline", false),
                more);
    }

    public Paper card(
            Instant at, UUID opening, String card, int lane, String item, String decision) {
        return journaled(
                Channel.CARD,
                at,
                fields(
                        "transaction_id", opening,
                        "card", card,
                        "lane", lane,
                        "item", item,
                        "purpose", "take",
                        "decision", decision,
                        "allow_list_version", 1));
    }

    public Paper door(Instant at, UUID opening, String move, int lane) {
        return journaled(
                Channel.DOOR, at, fields("transaction_id", opening, "door", move, "lane", lane));
    }

    public Paper said(Channel channel, Instant at, Object... fields) {
        return journaled(channel, at, fields(fields));
    }

    /** Something without a number of its own. */
    public Paper state(Channel channel, Instant at, Object... fields) {
        Map<String, Object> message = envelope(at);
        message.putAll(fields(fields));
        return new Paper(channel, Wire.write(message).getBytes(UTF_8));
    }

    /** All that it wrote down is acknowledged. */
    public Paper heartbeat(Instant at, long connection) {
        return heartbeat(at, connection, Long.MAX_VALUE >> 11);
    }

    /**
     * The same.
     *
     * @param allowList version of the list it has
     */
    public Paper heartbeat(Instant at, long connection, long allowList) {
        return state(
                Channel.HEARTBEAT,
                at,
                "connection",
                connection,
                "device_at",
                at,
                "uptime_s",
                60,
                "last_sequence",
                sequence,
                "unacknowledged",
                0,
                "refused_commands",
                0,
                "door",
                "shut",
                "firmware",
                "paper-1",
                "planogram_version",
                1,
                "allow_list_version",
                allowList,
                "keys_version",
                keys);
    }

    /** That it came ({@code online}), or that its will came. */
    public Paper connection(Instant at, String status, long connection) {
        return state(
                Channel.CONNECTION,
                at,
                "status",
                status,
                "cause",
                "will",
                "connection",
                connection,
                "protocol",
                1,
                "firmware",
                "paper-1");
    }

    /** With nothing in it, up to the last that it wrote down. */
    public Paper snapshot(Instant at) {
        return snapshot(at, List.of());
    }

    /** So many pieces of an item in a lane. */
    public static Map<String, Object> lane(int number, String kind, String item, int pieces) {
        return fields(
                "lane", number,
                "kind", kind,
                "item", item,
                "pieces", pieces,
                "capacity", 50,
                "door", "shut");
    }

    /** With these in it. */
    public Paper snapshot(Instant at, List<Map<String, Object>> lanes) {
        return state(
                Channel.LANES, at, "sequence", sequence, "planogram_version", 1, "lanes", lanes);
    }

    private Paper journaled(
            Channel channel, Instant at, Map<String, Object> fields, Object... more) {
        Map<String, Object> message = envelope(at);
        message.put("sequence", ++sequence);
        message.putAll(fields);
        message.putAll(fields(more));
        Paper paper = new Paper(channel, Wire.write(message).getBytes(UTF_8));
        journal.add(paper);
        return paper;
    }

    private Map<String, Object> envelope(Instant at) {
        return fields(
                "message_id", UUID.randomUUID(),
                "cabinet", id,
                "boot_id", bootId,
                "boot", boot,
                "at", at);
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
