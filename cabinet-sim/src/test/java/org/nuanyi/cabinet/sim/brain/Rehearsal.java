package org.nuanyi.cabinet.sim.brain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.Schemas;
import org.nuanyi.cabinet.sim.Signer;
import org.nuanyi.cabinet.sim.wire.Channel;
import org.nuanyi.cabinet.sim.wire.Json;
import org.nuanyi.cabinet.sim.wire.Purpose;

/** A brain with a clock one sets, a journal one can look at, and a server that signs. */
final class Rehearsal {

    static final String CABINET = "test-01";
    static final String CARD = "A".repeat(43);
    static final String STRANGER = "B".repeat(43);
    static final int MASKS = 3;
    static final int UMBRELLAS = 12;
    static final int FIRST_AID = 20;

    final Signer signer = new Signer("server-1");
    final List<Entry> journal = new ArrayList<>();

    /** All that left it, in the order it left. */
    final List<JsonNode> sent = new ArrayList<>();

    final List<Effect> wanted = new ArrayList<>();

    /** The true time. */
    Instant now = Instant.parse("2026-11-27T03:00:00.000Z");

    /** How far the device's own clock is wrong. */
    Duration skew = Duration.ZERO;

    int journalLimit = 1_000;
    Brain brain = brain();
    private long connection;

    private Brain brain() {
        Settings settings =
                new Settings(
                        CABINET,
                        "sim-1",
                        1,
                        signer.publicKeys(),
                        1,
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(3),
                        journalLimit);
        return new Brain(settings, Memory.of(journal), UUID::randomUUID);
    }

    /** On line, filled, with the right time, and all acknowledged. */
    static Rehearsal ready() {
        return ready(Duration.ZERO);
    }

    /** The same, with a clock that is wrong by so much. */
    static Rehearsal ready(Duration skew) {
        Rehearsal all = new Rehearsal();
        all.skew = skew;
        all.powerOn(Map.of());
        all.connect();
        all.rightTime();
        all.planogram();
        all.fill(Map.of(MASKS, 18, UMBRELLAS, 5, FIRST_AID, 1));
        all.acknowledge();
        all.forget();
        return all;
    }

    void powerOn(Map<Integer, Integer> counted) {
        brain = brain();
        happen(new Happening.Powered(counted));
    }

    void connect() {
        happen(new Happening.Connected(++connection));
    }

    void disconnect() {
        happen(new Happening.Disconnected());
    }

    /** Says nothing of before. */
    void forget() {
        sent.clear();
        wanted.clear();
    }

    void pass(Duration time) {
        Instant until = now.plus(time);
        while (now.isBefore(until)) {
            now = now.plusMillis(500);
            happen(new Happening.Tick());
        }
    }

    Step happen(Happening happening) {
        Step step = brain.on(happening, now.plus(skew));
        journal.addAll(step.entries());
        for (Effect effect : step.effects()) {
            wanted.add(effect);
            if (effect instanceof Effect.Send(Channel channel, String json)) {
                sent.add(Schemas.keeps(channel, json));
            }
        }
        return step;
    }

    /** A command of the server, now. */
    Map<String, Object> command(String kind, @Nullable UUID transaction, Object body) {
        return Signer.claims(CABINET, kind, transaction, now, body);
    }

    Map<String, Object> open(UUID transaction, int lane) {
        return command(
                "open",
                transaction,
                Map.of("purpose", "take", "lane", lane, "pieces", 1, "open_seconds", 30));
    }

    void receive(Map<String, Object> claims) {
        happen(new Happening.Received(signer.sign(claims)));
    }

    void rightTime() {
        receive(command("time", null, timeFor(last("device_at"))));
    }

    Map<String, Object> timeFor(JsonNode heartbeat) {
        return Map.of(
                "heartbeat_id",
                heartbeat.path("message_id").asText(),
                "device_at",
                heartbeat.path("device_at").asText(),
                "server_at",
                now);
    }

    /** The last message that has such a field. */
    JsonNode last(String field) {
        return sent.stream().filter(one -> one.has(field)).reduce((a, b) -> b).orElseThrow();
    }

    void planogram() {
        Object lanes =
                List.of(
                        place(MASKS, "dispense", "mask", 40),
                        place(UMBRELLAS, "borrow", "umbrella", 6),
                        place(FIRST_AID, "emergency", "first-aid-kit", 1));
        receive(command("planogram", null, Map.of("version", 5, "lanes", lanes)));
    }

    private static Map<String, Object> place(int lane, String kind, String item, int capacity) {
        return Map.of("lane", lane, "kind", kind, "item", item, "capacity", capacity);
    }

    void fill(Map<Integer, Integer> pieces) {
        receive(
                command(
                        "open",
                        UUID.randomUUID(),
                        Map.of("purpose", "restock", "open_seconds", 600)));
        happen(new Happening.DoorOpened(null));
        pieces.forEach((lane, count) -> happen(new Happening.Filled(lane, count)));
        happen(new Happening.DoorShut(null));
    }

    void allow(int version, int remaining, Map<String, Object> counted) {
        allow(version, remaining, counted, Instant.parse("2026-11-30T15:59:59.999Z"));
    }

    void allow(int version, int remaining, Map<String, Object> counted, Instant until) {
        Object cards =
                List.of(
                        Map.of(
                                "card",
                                CARD,
                                "remaining",
                                remaining,
                                "items",
                                Map.of("umbrella", 1)));
        receive(
                command(
                        "allow-list",
                        null,
                        Map.of(
                                "version", version,
                                "month", "2026-11",
                                "valid_until", until,
                                "part", 1,
                                "parts", 1,
                                "counted", counted,
                                "cards", cards)));
    }

    Entry.Booted boot() {
        return Objects.requireNonNull(brain.memory().boot());
    }

    void acknowledge() {
        receive(
                command(
                        "ack",
                        null,
                        Map.of("boot_id", boot().bootId(), "up_to", brain.memory().sequence())));
    }

    void showCard(String card, int lane, Purpose purpose) {
        happen(new Happening.CardShown(card, lane, purpose));
    }

    /** Somebody opens, takes one and shuts. */
    void takeOne(int lane) {
        happen(new Happening.DoorOpened(lane));
        happen(new Happening.PiecesMoved(lane, 1));
        happen(new Happening.DoorShut(lane));
    }

    boolean unlocked() {
        return wanted.stream().anyMatch(Effect.Unlock.class::isInstance);
    }

    /** What left it, one line each: the channel's word and what matters. */
    List<String> said() {
        return sent.stream().map(Rehearsal::line).toList();
    }

    private static String line(JsonNode message) {
        if (message.has("outcome")) {
            String reason = message.path("reason").asText();
            return (message.path("outcome").asText() + " " + reason).strip();
        }
        if (message.has("cause") && message.has("remaining")) {
            return message.path("cause").asText()
                    + " "
                    + message.path("pieces").asInt()
                    + " of "
                    + message.path("item").asText()
                    + ", "
                    + message.path("remaining").asInt()
                    + " left";
        }
        if (message.has("decision")) {
            String reason = message.path("reason").asText();
            return ("card " + message.path("decision").asText() + " " + reason).strip();
        }
        return other(message);
    }

    private static String other(JsonNode message) {
        if (message.has("lanes")) {
            return "lanes";
        }
        if (message.has("device_at")) {
            return "heartbeat";
        }
        for (String field : List.of("door", "status", "kind", "state")) {
            if (message.has(field)) {
                return field + " " + message.path(field).asText();
            }
        }
        return Json.text(message);
    }
}
