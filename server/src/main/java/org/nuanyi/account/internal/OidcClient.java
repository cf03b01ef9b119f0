package org.nuanyi.account.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.nuanyi.kernel.crypto.Tokens;

/**
 * Speaks to the identity provider: OpenID Connect, authorization code with PKCE. Asks it for its
 * description and keys each time, which is seldom. Thread-safe.
 */
public final class OidcClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CLOCKS_DIFFER_SECONDS = 30;
    private static final int MOST_TEXT = 200_000;

    private static final AlgorithmConstraints SIGNED =
            new AlgorithmConstraints(
                    ConstraintType.PERMIT, "RS256", "RS384", "RS512", "PS256", "ES256", "ES384");

    private final OidcSettings settings;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public OidcClient(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public OidcSettings settings() {
        return settings;
    }

    /**
     * Who somebody is, as the provider says.
     *
     * @param strong whether it says that it asked for a second factor
     */
    public record Told(String subject, boolean strong) {}

    /** What the provider says is not what it must say, or it says nothing. */
    public static final class NotTold extends Exception {

        private static final long serialVersionUID = 1;

        NotTold(String why) {
            super(why);
        }

        NotTold(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** Where the browser goes to be asked. */
    public URI asking(String state, String nonce, String verifier, String back) throws NotTold {
        String query =
                form(
                        Map.of(
                                "response_type",
                                "code",
                                "scope",
                                "openid",
                                "client_id",
                                settings.clientId(),
                                "redirect_uri",
                                back,
                                "state",
                                state,
                                "nonce",
                                nonce,
                                "code_challenge",
                                challenge(verifier),
                                "code_challenge_method",
                                "S256"));
        String at = endpoint(description(), "authorization_endpoint");
        return URI.create(at + (at.contains("?") ? "&" : "?") + query);
    }

    /** Exchanges the code the browser came back with, and believes what is signed and for us. */
    public Told told(String code, String nonce, String verifier, String back) throws NotTold {
        JsonNode description = description();
        String form =
                form(
                        Map.of(
                                "grant_type", "authorization_code",
                                "code", code,
                                "redirect_uri", back,
                                "code_verifier", verifier));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(endpoint(description, "token_endpoint")))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Authorization", "Basic " + credentials())
                        .POST(BodyPublishers.ofString(form))
                        .build();
        String token = send(request).path("id_token").asText();
        return believed(token, nonce, get(endpoint(description, "jwks_uri")).toString());
    }

    private Told believed(String token, String nonce, String keys) throws NotTold {
        try {
            JwtClaims claims =
                    new JwtConsumerBuilder()
                            .setVerificationKeyResolver(
                                    new JwksVerificationKeyResolver(
                                            new JsonWebKeySet(keys).getJsonWebKeys()))
                            .setJwsAlgorithmConstraints(SIGNED)
                            .setExpectedIssuer(settings.issuer().toString())
                            .setExpectedAudience(settings.clientId())
                            .setRequireExpirationTime()
                            .setRequireIssuedAt()
                            .setRequireSubject()
                            .setAllowedClockSkewInSeconds(CLOCKS_DIFFER_SECONDS)
                            .setEvaluationTime(
                                    NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                            .build()
                            .processToClaims(token);
            require(nonce.equals(claims.getStringClaimValue("nonce")), "another nonce");
            String party = claims.getStringClaimValue("azp");
            require(
                    party == null
                            ? claims.getAudience().size() == 1
                            : party.equals(settings.clientId()),
                    "another party");
            return new Told(claims.getSubject(), isStrong(claims));
        } catch (InvalidJwtException | MalformedClaimException | JoseException untrue) {
            throw new NotTold("the identity token is not to be believed", untrue);
        }
    }

    private boolean isStrong(JwtClaims claims) throws MalformedClaimException {
        Set<String> said = new HashSet<>();
        if (claims.hasClaim("amr")) {
            said.addAll(claims.getStringListClaimValue("amr"));
        }
        if (claims.hasClaim("acr")) {
            said.add(claims.getStringClaimValue("acr"));
        }
        return said.stream().anyMatch(settings.secondFactor()::contains);
    }

    private JsonNode description() throws NotTold {
        String issuer = settings.issuer().toString();
        JsonNode description =
                get(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration");
        require(issuer.equals(description.path("issuer").asText()), "another issuer");
        return description;
    }

    private static String endpoint(JsonNode description, String name) throws NotTold {
        String address = description.path(name).asText();
        require(!address.isEmpty(), "no " + name);
        return address;
    }

    private JsonNode get(String address) throws NotTold {
        return send(HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build());
    }

    private JsonNode send(HttpRequest request) throws NotTold {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            require(answer.statusCode() == 200, "status " + answer.statusCode());
            require(answer.body().length() <= MOST_TEXT, "too long");
            return json.readTree(answer.body());
        } catch (IOException failed) {
            throw new NotTold("the provider cannot be asked", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotTold("stopped", stopped);
        }
    }

    private static void require(boolean holds, String why) throws NotTold {
        if (!holds) {
            throw new NotTold(why);
        }
    }

    private String credentials() {
        String pair = encoded(settings.clientId()) + ":" + encoded(settings.clientSecret());
        return Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.hash(verifier));
    }

    private static String form(Map<String, String> fields) {
        return List.copyOf(new TreeMap<>(fields).entrySet()).stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
