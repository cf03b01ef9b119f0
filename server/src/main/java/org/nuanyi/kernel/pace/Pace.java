package org.nuanyi.kernel.pace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.web.Network;

/**
 * How often one device and one network address may write to us in an hour, each feature for itself.
 * Counted in the memory of this server, by keyed fingerprints, for so many senders and no more.
 * Thread-safe.
 */
@Singleton
public final class Pace {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_SENDERS = 100_000;
    private static final int TOO_MANY = 429;

    private final Cache<ByteBuffer, Bucket> senders =
            Caffeine.newBuilder().maximumSize(MOST_SENDERS).expireAfterAccess(HOUR).build();
    private final Sealing sealing;
    private final int perDevice;
    private final int perAddress;

    public Pace(
            Sealing sealing,
            @ConfigProperty(name = "nuanyi.pace.per-device", defaultValue = "30") int perDevice,
            @ConfigProperty(name = "nuanyi.pace.per-address", defaultValue = "300")
                    int perAddress) {
        this.sealing = sealing;
        this.perDevice = perDevice;
        this.perAddress = perAddress;
    }

    /**
     * Lets the address of a request write once more.
     *
     * @param feature that is written to
     * @throws ClientErrorException 429 with Retry-After, if it has written too often
     */
    public void take(HttpServerRequest request, String feature) {
        take(request, feature + " address " + Network.of(request), perAddress);
    }

    /** The same for a device. */
    public void take(HttpServerRequest request, String feature, UUID device) {
        take(request, feature + " device " + device, perDevice);
    }

    private void take(HttpServerRequest request, String sender, int perHour) {
        ByteBuffer key = ByteBuffer.wrap(sealing.fingerprint("pace " + sender));
        Bucket bucket = senders.get(key, _ -> bucket(perHour));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            request.response().putHeader("Retry-After", Long.toString(seconds));
            throw new ClientErrorException(TOO_MANY);
        }
    }

    private static Bucket bucket(int perHour) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, HOUR))
                .build();
    }
}
