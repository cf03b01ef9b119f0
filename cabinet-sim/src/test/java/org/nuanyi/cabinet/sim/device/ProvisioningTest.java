package org.nuanyi.cabinet.sim.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanyi.cabinet.sim.Schemas;

class ProvisioningTest {

    private static final String TOKEN = "b2c4d6e8f0a1b3c5d7e9f1a2";

    private final List<String> asked = new ArrayList<>();
    private HttpServer server = unbound();
    private int status = 200;

    private static HttpServer unbound() {
        try {
            return HttpServer.create();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void serve() throws IOException {
        String papers = Files.readString(Schemas.DOCS.resolve("examples/provision-answer.json"));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api/v1/cabinets/provision",
                exchange -> {
                    asked.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    byte[] answer = papers.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Provisioning provisioning() {
        String address = "http://localhost:" + server.getAddress().getPort();
        return new Provisioning(URI.create(address), "sim-1");
    }

    @Test
    void aTokenBecomesPapers() throws Exception {
        Papers papers = provisioning().papers(TOKEN);

        Schemas.keeps("provision-request.json", asked.getFirst());
        assertThat(papers.cabinet()).isEqualTo("dongsi-office-01");
        assertThat(papers.broker())
                .isEqualTo(new Papers.Broker("cabinets.example.org", 8883, true, null));
        assertThat(papers.keys()).hasSize(1);
    }

    @Test
    void askedAgainItSaysTheSameSoThatALostAnswerComesAgain() throws Exception {
        provisioning().papers(TOKEN);
        provisioning().papers(TOKEN);

        assertThat(asked.getFirst()).isEqualTo(asked.getLast());
    }

    @Test
    void aRefusalSaysWhatTheServerSaid() {
        status = 410;

        assertThatThrownBy(() -> provisioning().papers(TOKEN)).hasMessageContaining("410");
    }
}
