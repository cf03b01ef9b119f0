package org.nuanyi.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.nuanyi.kernel.crypto.Tokens;

/**
 * Stands in for a city's identity provider in tests: signs with a key of its own, made for the
 * test. It does what it is told, also what is wrong.
 */
public final class StandInProvider implements AutoCloseable {

    public static final String CLIENT = "nuanyi";
    public static final String SECRET = "provider's secret";

    private final HttpServer server;
    private final Clock clock;
    private final RsaJsonWebKey key;
    private final RsaJsonWebKey another;
    private final Map<String, Map<String, String>> questions = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /** What it says instead of what is right. */
    UnaryOperator<JwtClaims> said = claims -> claims;

    boolean unsigned;
    boolean foreignKey;
    private volatile boolean away;

    public StandInProvider(Clock clock) {
        try {
            this.clock = clock;
            this.key = RsaJwkGenerator.generateJwk(2048);
            this.another = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("1");
            another.setKeyId("1");
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JoseException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/keys", exchange -> answer(exchange, 200, keys()));
        server.createContext("/token", this::token);
        server.createContext("/ask", this::sendBack);
        server.createContext("/away", exchange -> leave(exchange, true));
        server.createContext("/here", exchange -> leave(exchange, false));
        server.start();
    }

    public URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Somebody signs in there: the code with which the browser comes back. */
    String signIn(URI asking) {
        String code = "code-" + questions.size();
        questions.put(code, fields(asking.getRawQuery()));
        return code;
    }

    static String parameter(URI asking, String name) {
        return fields(asking.getRawQuery()).getOrDefault(name, "");
    }

    /** A browser is here, and whoever {@code who} says signs in and is sent back. */
    private void sendBack(HttpExchange exchange) throws IOException {
        URI asking = exchange.getRequestURI();
        String back =
                "%s?code=%s&state=%s"
                        .formatted(
                                parameter(asking, "redirect_uri"),
                                signIn(asking),
                                parameter(asking, "state"));
        exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    /** A test says whether it answers. */
    private void leave(HttpExchange exchange, boolean leaves) throws IOException {
        away = leaves;
        answer(exchange, 200, "{}");
    }

    private void describe(HttpExchange exchange) throws IOException {
        if (away) {
            answer(exchange, 503, "{}");
            return;
        }
        String at = issuer().toString();
        answer(
                exchange,
                200,
                """
                {"issuer": "%s", "authorization_endpoint": "%s/ask", "token_endpoint": "%s/token",
                 "jwks_uri": "%s/keys"}
                """
                        .formatted(at, at, at, at));
    }

    private String keys() {
        return "{\"keys\": [" + key.toJson() + "]}";
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String code = form.getOrDefault("code", "");
        Map<String, String> question = questions.getOrDefault(code, Map.of());
        String challenge =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Tokens.hash(form.getOrDefault("code_verifier", "")));
        String basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString((CLIENT + ":provider%27s+secret").getBytes(UTF_8));
        boolean right =
                used.add(code)
                        && challenge.equals(question.get("code_challenge"))
                        && form.getOrDefault("redirect_uri", "")
                                .equals(question.get("redirect_uri"))
                        && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (right) {
            answer(exchange, 200, "{\"id_token\": \"" + signed(question) + "\"}");
        } else {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
        }
    }

    private String signed(Map<String, String> question) {
        long now = clock.instant().getEpochSecond();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer().toString());
        claims.setAudience(CLIENT);
        claims.setSubject(question.getOrDefault("who", "subject-1"));
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setExpirationTime(NumericDate.fromSeconds(now + 300));
        claims.setStringClaim("nonce", question.getOrDefault("nonce", ""));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(said.apply(claims).toJson());
        signature.setKeyIdHeaderValue("1");
        if (unsigned) {
            signature.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        } else {
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setKey((foreignKey ? another : key).getPrivateKey());
        }
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String field : form.split("&")) {
            int equals = field.indexOf('=');
            fields.put(
                    field.substring(0, Math.max(equals, 0)),
                    URLDecoder.decode(field.substring(equals + 1), UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
