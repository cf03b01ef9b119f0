package org.nuanyi.cabinet.link.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.nuanyi.cabinet.link.Channel;

/**
 * Who may come to a Mosquitto, by its dynamic security plugin: a client and a role of its own for
 * each cabinet. What the broker has not answered yet is kept, the last word for each cabinet, and
 * said again on the next connection. Thread-safe.
 */
final class DynamicSecurity {

    static final String REQUESTS = "$CONTROL/dynamic-security/v1";
    static final String ANSWERS = REQUESTS + "/response";

    private static final Logger LOG = Logger.getLogger(DynamicSecurity.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** To take away what is not there is no failure. */
    private static final Set<String> MAY_FAIL = Set.of("deleteClient", "deleteRole");

    private static final String COMMAND = "command";
    private static final String ROLE = "rolename";

    /** What was said last of a cabinet, under a number that its answers repeat. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Request(String number, byte[] json) {}

    /** By cabinet. */
    private final Map<String, Request> unanswered = new LinkedHashMap<>();

    private long numbers;

    /** The broker cuts off whoever is connected as the client that is deleted. */
    void admit(String cabinet, String password, Optional<BrokerConnection> now) {
        say(
                cabinet,
                List.of(
                        withoutClient(cabinet),
                        withoutRole(cabinet),
                        role(cabinet),
                        client(cabinet, password)),
                now);
    }

    void expel(String cabinet, Optional<BrokerConnection> now) {
        say(cabinet, List.of(withoutClient(cabinet), withoutRole(cabinet)), now);
    }

    private void say(
            String cabinet, List<Map<String, Object>> commands, Optional<BrokerConnection> now) {
        Request request = kept(cabinet, commands);
        now.ifPresent(connection -> say(connection, request));
    }

    private synchronized Request kept(String cabinet, List<Map<String, Object>> commands) {
        String number = Long.toString(++numbers);
        List<Map<String, Object>> numbered =
                commands.stream().map(command -> numbered(command, number)).toList();
        Request request = new Request(number, json(Map.of("commands", numbered)));
        unanswered.remove(cabinet);
        unanswered.put(cabinet, request);
        return request;
    }

    private static Map<String, Object> numbered(Map<String, Object> command, String number) {
        Map<String, Object> all = new LinkedHashMap<>(command);
        all.put("correlationData", number);
        return all;
    }

    /** Says again what was not answered. */
    void resend(BrokerConnection connection) {
        waiting().forEach(request -> say(connection, request));
    }

    private synchronized List<Request> waiting() {
        return List.copyOf(unanswered.values());
    }

    private static void say(BrokerConnection connection, Request request) {
        var unused =
                connection
                        .control(REQUESTS, request.json())
                        .exceptionally(
                                failure -> {
                                    LOG.errorf(
                                            "the broker was not told who may come in (%s)",
                                            failure.getMessage());
                                    return null;
                                });
    }

    /** What the broker made of it. */
    void answered(byte[] json) {
        try {
            JSON.readTree(json).path("responses").forEach(this::answered);
        } catch (IOException unreadable) {
            LOG.warn("the broker's dynamic security said what cannot be read", unreadable);
        }
    }

    private synchronized void answered(JsonNode answer) {
        String command = answer.path(COMMAND).asText();
        if (answer.has("error") && !MAY_FAIL.contains(command)) {
            LOG.errorf("the broker: %s: %s", command, answer.path("error").asText());
        }
        String number = answer.path("correlationData").asText();
        unanswered.values().removeIf(request -> request.number().equals(number));
    }

    private static Map<String, Object> withoutClient(String cabinet) {
        return Map.of(COMMAND, "deleteClient", "username", cabinet);
    }

    private static Map<String, Object> withoutRole(String cabinet) {
        return Map.of(COMMAND, "deleteRole", ROLE, roleOf(cabinet));
    }

    private static Map<String, Object> client(String cabinet, String password) {
        return Map.of(
                COMMAND,
                "createClient",
                "username",
                cabinet,
                "clientid",
                cabinet,
                "password",
                password,
                "roles",
                List.of(Map.of(ROLE, roleOf(cabinet))));
    }

    private static Map<String, Object> role(String cabinet) {
        return Map.of(COMMAND, "createRole", ROLE, roleOf(cabinet), "acls", acls(cabinet));
    }

    private static String roleOf(String cabinet) {
        return "cabinet-" + cabinet;
    }

    private static List<Map<String, Object>> acls(String cabinet) {
        String command = Topics.command(cabinet);
        return Stream.concat(
                        Stream.of(
                                allow("subscribeLiteral", command),
                                allow("publishClientReceive", command)),
                        Arrays.stream(Channel.values())
                                .map(one -> Topics.of(cabinet, one))
                                .map(topic -> allow("publishClientSend", topic)))
                .toList();
    }

    private static Map<String, Object> allow(String what, String topic) {
        return Map.of("acltype", what, "topic", topic, "allow", true);
    }

    private static byte[] json(Map<String, Object> value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
