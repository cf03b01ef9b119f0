package org.nuanyi.cabinet.sim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A stand-in for the union's register: answers as docs/union-register.md says. It knows every card
 * of digits, and that its member's telephone number ends as the card does. For tests and the demo,
 * on this machine alone.
 */
public final class RegisterStandIn implements AutoCloseable {

    public static final String KEY = "stand-in-key";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private volatile String answer = "";

    private RegisterStandIn(HttpServer server) {
        this.server = server;
    }

    /**
     * One that answers from now on.
     *
     * @param port 0: any free one
     * @throws IOException if the port is taken
     */
    public static RegisterStandIn start(int port) throws IOException {
        HttpServer http =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        RegisterStandIn standIn = new RegisterStandIn(http);
        http.createContext("/members/check", standIn::check);
        http.start();
        return standIn;
    }

    public URI url() {
        return URI.create(
                "http://127.0.0.1:%d/members/check".formatted(server.getAddress().getPort()));
    }

    /** From now on it answers so, whatever it is asked. */
    public void say(String text) {
        answer = text;
    }

    private void check(HttpExchange call) throws IOException {
        boolean known =
                call.getRequestMethod().equals("POST")
                        && ("Bearer " + KEY)
                                .equals(call.getRequestHeaders().getFirst("Authorization"));
        JsonNode asked = JSON.readTree(call.getRequestBody().readAllBytes());
        String card = asked.path("card").asText();
        boolean member =
                card.matches("[0-9]{4,32}")
                        && card.endsWith(asked.path("phone_end").asText("none"));
        String said = answer.isEmpty() ? "{\"member\": " + member + "}" : answer;
        byte[] bytes = (known ? said : "{}").getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(known ? 200 : 401, bytes.length);
        try (call) {
            call.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
