package org.nuanyi.finder.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the API answered.
 *
 * @param head the status line and the headers, in lower case
 */
record Answer(int status, String head, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REQUEST =
            "GET %s HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n";

    /** The URL goes out as it stands, however broken. */
    static Answer to(String url) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(REQUEST.formatted(url).getBytes(StandardCharsets.UTF_8));
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Answer read(String message) {
        int end = message.indexOf("\r\n\r\n");
        String head = message.substring(0, end);
        return new Answer(
                Integer.parseInt(head.split(" ")[1]),
                head.toLowerCase(Locale.ROOT),
                message.substring(end + 4));
    }

    JsonNode body() {
        return json(text);
    }

    List<JsonNode> features() {
        assertThat(status).as(text).isEqualTo(200);
        List<JsonNode> features = new ArrayList<>();
        body().get("features").forEach(features::add);
        return features;
    }

    List<String> names() {
        return features().stream().map(f -> f.at("/properties/name").asText()).toList();
    }

    List<Integer> distances() {
        return features().stream().map(f -> f.at("/properties/distance_m").asInt()).toList();
    }

    JsonNode feature(String name) {
        return features().stream()
                .filter(f -> f.at("/properties/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    JsonNode properties(String name) {
        return feature(name).get("properties");
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException invalid) {
            throw new AssertionError("not JSON: " + text, invalid);
        }
    }
}
