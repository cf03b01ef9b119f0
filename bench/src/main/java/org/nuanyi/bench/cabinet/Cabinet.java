package org.nuanyi.bench.cabinet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.UUID;

/**
 * What a cabinet of one lane says, by docs/cabinet-protocol.md: opens at once, and its one piece is
 * taken a second later. It keeps no journal and believes every command. Used by one thread.
 */
final class Cabinet {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final Duration AT_THE_DOOR = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(60);
    private static final int PLAN = 1;

    private final String id;
    private final Voice voice;
    private final String boot = UUID.randomUUID().toString();
    private final Instant begun = Instant.now();
    private long sequence;
    private long list;
    private int pieces = House.PIECES;

    /** Its connection. */
    interface Voice {

        /** Sends a message below the cabinet's topics. */
        void say(String level, byte[] message, boolean retained, int qos);

        /** Does something later, on the thread of the connection. */
        void later(Duration pause, Runnable work);
    }

    Cabinet(String id, Voice voice) {
        this.id = id;
        this.voice = voice;
    }

    /**
     * It is connected; now and then it says so again.
     *
     * @param first how long until its first heartbeat, so that not all come at once
     */
    void begin(Duration first) {
        ObjectNode online = message().put("status", "online").put("connection", 1);
        say("state/connection", online.put("protocol", 1).put("firmware", "bench"), true);
        count();
        voice.later(first, this::beat);
    }

    private void beat() {
        ObjectNode beat =
                message()
                        .put("connection", 1)
                        .put("device_at", now())
                        .put("uptime_s", Duration.between(begun, Instant.now()).toSeconds())
                        .put("last_sequence", sequence)
                        .put("unacknowledged", 0)
                        .put("refused_commands", 0)
                        .put("door", "shut")
                        .put("firmware", "bench")
                        .put("planogram_version", PLAN)
                        .put("allow_list_version", list)
                        .put("keys_version", 1);
        voice.say("state/heartbeat", bytes(beat), false, 0);
        voice.later(HEARTBEAT, this::beat);
    }

    /** A signed command came. */
    void hear(byte[] command) {
        JsonNode claims = claims(command);
        switch (claims.path("kind").asText()) {
            case "open" -> open(claims);
            case "snapshot", "planogram" -> {
                respond(claims, "done");
                count();
            }
            case "allow-list" -> {
                list = claims.path("body").path("version").asLong();
                respond(claims, "done");
            }
            default -> {
                // the time, an acknowledgement
            }
        }
    }

    private void open(JsonNode command) {
        respond(command, "acked");
        say("response", response(command, "opened").put("lane", 1));
        door(command, "opened");
        voice.later(AT_THE_DOOR, () -> take(command));
    }

    private void take(JsonNode command) {
        pieces--;
        ObjectNode gone = journaled().put("transaction_id", transaction(command));
        say(
                "event/dispense",
                gone.put("lane", 1)
                        .put("item", House.ITEM)
                        .put("pieces", 1)
                        .put("remaining", pieces)
                        .put("cause", "opening")
                        .put("offline", false));
        say("response", response(command, "taken").put("lane", 1).put("pieces", 1));
        door(command, "shut");
        say("response", response(command, "closed").put("lane", 1).put("pieces", 1));
        count();
    }

    private void door(JsonNode command, String moved) {
        ObjectNode door = journaled().put("door", moved).put("lane", 1);
        say("event/door", door.put("transaction_id", transaction(command)));
    }

    private void respond(JsonNode command, String outcome) {
        say("response", response(command, outcome));
    }

    private ObjectNode response(JsonNode command, String outcome) {
        ObjectNode said =
                journaled()
                        .put("command_id", command.path("message_id").asText())
                        .put("outcome", outcome);
        return command.has("transaction_id")
                ? said.put("transaction_id", transaction(command))
                : said;
    }

    private static String transaction(JsonNode command) {
        return command.path("transaction_id").asText();
    }

    private void count() {
        ObjectNode all = message().put("sequence", sequence).put("planogram_version", PLAN);
        all.putArray("lanes")
                .addObject()
                .put("lane", 1)
                .put("kind", "dispense")
                .put("item", House.ITEM)
                .put("pieces", pieces)
                .put("capacity", House.PIECES)
                .put("door", "shut");
        say("state/lanes", all, true);
    }

    private ObjectNode journaled() {
        return message().put("sequence", ++sequence);
    }

    private ObjectNode message() {
        return JSON.createObjectNode()
                .put("message_id", UUID.randomUUID().toString())
                .put("cabinet", id)
                .put("boot_id", boot)
                .put("boot", 1)
                .put("at", now());
    }

    private static String now() {
        return TIME.format(Instant.now());
    }

    private void say(String level, ObjectNode message) {
        say(level, message, false);
    }

    private void say(String level, ObjectNode message, boolean retained) {
        voice.say(level, bytes(message), retained, 1);
    }

    private static byte[] bytes(ObjectNode message) {
        try {
            return JSON.writeValueAsBytes(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The middle of a JWS. */
    private static JsonNode claims(byte[] command) {
        String jws = new String(command, StandardCharsets.US_ASCII);
        int from = jws.indexOf('.') + 1;
        try {
            return JSON.readTree(
                    Base64.getUrlDecoder().decode(jws.substring(from, jws.indexOf('.', from))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
