package org.nuanyi.cabinet.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.nuanyi.cabinet.RegisterTrouble;
import org.nuanyi.cabinet.UnionRegister;

/** The union's register over HTTPS: docs/union-register.md. */
public final class HttpUnionRegister implements UnionRegister {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI url;
    private final String key;

    /**
     * @param key by which the register knows this server; never logged
     */
    public HttpUnionRegister(URI url, String key) {
        this.url = url;
        this.key = key;
    }

    @Override
    public boolean isMember(String number, String phoneEnd) {
        String body =
                JSON.createObjectNode().put("card", number).put("phone_end", phoneEnd).toString();
        JsonNode member =
                ask(HttpRequest.newBuilder(url)
                                .timeout(PATIENCE)
                                .header("Authorization", "Bearer " + key)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build())
                        .path("member");
        if (!member.isBoolean()) {
            throw new RegisterTrouble("the union's register does not say yes or no");
        }
        return member.booleanValue();
    }

    private JsonNode ask(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new RegisterTrouble("the union's register answers " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw new RegisterTrouble("the union's register does not answer in JSON");
        } catch (IOException unreachable) {
            throw new RegisterTrouble("the union's register cannot be reached");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RegisterTrouble("the union's register was not waited for");
        }
    }
}
