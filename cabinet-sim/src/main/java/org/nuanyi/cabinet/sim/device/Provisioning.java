package org.nuanyi.cabinet.sim.device;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.nuanyi.cabinet.sim.wire.Json;

/** How a cabinet comes to its papers. */
public final class Provisioning {

    private static final String PATH = "/api/v1/cabinets/provision";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI server;
    private final String firmware;

    /** Of the server at that address. */
    public Provisioning(URI server, String firmware) {
        this.server = server;
        this.firmware = firmware;
    }

    private record Wish(String token, UUID requestId, String firmware) {}

    /**
     * The papers for a token. Asked again for the same token it says the same request id, so that
     * an answer that was lost comes again.
     *
     * @throws IOException where the server refuses, with its words
     */
    public Papers papers(String token) throws IOException, InterruptedException {
        UUID id = UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve(PATH))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        Json.text(new Wish(token, id, firmware))))
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("not provisioned: " + answer.statusCode() + " " + answer.body());
        }
        return Json.read(answer.body(), Papers.class);
    }
}
