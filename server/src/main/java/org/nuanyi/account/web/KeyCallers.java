package org.nuanyi.account.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nuanyi.account.ApiKey;
import org.nuanyi.account.Keys;
import org.nuanyi.account.OpenKey;
import org.nuanyi.account.Origin;
import org.nuanyi.kernel.access.Caller;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.web.Network;

/** Knows who calls the API by the key in {@code Authorization: Bearer nyk_…}. */
@Singleton
final class KeyCallers {

    private static final String BEARER = "Bearer ";
    private static final String API = "/api/";
    private static final int MOST_KEYS = 10_000;
    private static final int TOO_MANY = 429;

    private final Cache<String, Bucket> paces =
            Caffeine.newBuilder()
                    .maximumSize(MOST_KEYS)
                    .expireAfterAccess(Duration.ofMinutes(2))
                    .build();

    /** Got when the first key is shown: filters are made before the keys of the house are there. */
    private final Instance<Keys> keys;

    KeyCallers(Instance<Keys> keys) {
        this.keys = keys;
    }

    /** The key that is shown, right or wrong: then nobody is asked for a session. */
    static Optional<String> shown(HttpServerRequest request) {
        String path = Optional.ofNullable(request.path()).orElse("");
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(shown -> path.startsWith(API) && shown.startsWith(BEARER + ApiKey.MARK))
                .map(shown -> shown.substring(BEARER.length()));
    }

    /**
     * Whose key it is.
     *
     * @throws ClientErrorException 429 with Retry-After, if it was used too often this minute
     */
    Optional<SignedIn> find(String key, HttpServerRequest request) {
        Origin origin = new Origin(Network.address(request), "", "-");
        Optional<OpenKey> open = keys.get().find(key, origin);
        open.ifPresent(found -> pace(found.key(), request));
        return open.map(KeyCallers::signedIn);
    }

    private static SignedIn signedIn(OpenKey open) {
        return new SignedIn(
                new Caller(open.account().id(), open.account().name(), open.roles()),
                ApiKey.MARK + open.key().id(),
                Instant.EPOCH,
                Optional.empty());
    }

    private void pace(ApiKey key, HttpServerRequest request) {
        Bucket bucket = paces.get(key.id(), _ -> bucket(key.perMinute()));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            request.response().putHeader("Retry-After", Long.toString(seconds));
            throw new ClientErrorException(TOO_MANY);
        }
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(perMinute)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
