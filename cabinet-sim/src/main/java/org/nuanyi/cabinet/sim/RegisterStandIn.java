package org.nuanyi.cabinet.sim;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import org.nuanyi.cabinet.sim.wire.Json;

/**
 * Stands in for the union's register of members, by docs/union-register.md, on this machine alone:
 * whoever has one of the made-up cards is a member, with a telephone that ends in 0000.
 */
final class RegisterStandIn implements AutoCloseable {

    private static final String PHONE_END = "0000";
    private static final String PATH = "/members/check";

    /** Whether a card is a member's whose telephone ends so. */
    record Asked(String card, String phoneEnd) {}

    private final HttpServer server;
    private final Set<String> cards;

    private RegisterStandIn(HttpServer server, Set<String> cards) {
        this.server = server;
        this.cards = Set.copyOf(cards);
    }

    /**
     * Answers from now on.
     *
     * @throws IOException if the port is taken
     */
    static RegisterStandIn open(int port, Set<String> cards) throws IOException {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        RegisterStandIn register = new RegisterStandIn(HttpServer.create(here, 0), cards);
        register.server.createContext(PATH, register::answer);
        register.server.start();
        return register;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = exchange.getRequestBody()) {
            Asked asked = Json.read(new String(body.readAllBytes(), UTF_8), Asked.class);
            boolean isMember = cards.contains(asked.card()) && PHONE_END.equals(asked.phoneEnd());
            byte[] answer = ("{\"member\": " + isMember + "}").getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
