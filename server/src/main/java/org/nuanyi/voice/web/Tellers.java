package org.nuanyi.voice.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.pace.Pace;
import org.nuanyi.kernel.web.Network;
import org.nuanyi.voice.Teller;

/**
 * Who sends a request. A browser gets a random number in a cookie with its first tap, never before,
 * and for a day; a program sends one of its own in {@code Device-Id}, or none.
 */
final class Tellers {

    static final String DEVICE_HEADER = "Device-Id";
    static final String DEVICE_COOKIE = "device";
    static final String KEY_HEADER = "Idempotency-Key";

    private static final Duration KEPT = Duration.ofDays(1);

    private Tellers() {}

    /** The sender, as the request tells. */
    static Teller of(HttpServerRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new Teller(device(request), Network.of(request) + " " + agent);
    }

    /** The sender, whose browser gets its number if it has none. */
    static Teller remembered(HttpServerRequest request) {
        Teller teller = of(request);
        if (teller.device().isPresent()) {
            return teller;
        }
        UUID device = UUID.randomUUID();
        request.response()
                .addCookie(
                        Cookie.cookie(DEVICE_COOKIE, device.toString())
                                .setPath("/")
                                .setMaxAge(KEPT.toSeconds())
                                .setHttpOnly(true)
                                .setSecure(request.isSSL())
                                .setSameSite(CookieSameSite.STRICT));
        return new Teller(Optional.of(device), teller.network());
    }

    /** Lets the sender speak once more, from its address and its device; see {@link Pace}. */
    static void take(Pace pace, HttpServerRequest request, Teller teller) {
        pace.take(request, "voice");
        teller.device().ifPresent(device -> pace.take(request, "voice", device));
    }

    /**
     * The sender's name for the request.
     *
     * @throws BadInput if it is missing or no UUID
     */
    static UUID key(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(KEY_HEADER))
                .flatMap(Tellers::uuid)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        KEY_HEADER,
                                        "Idempotency-Key must be a UUID of your own making: the"
                                                + " same for the same request sent again."));
    }

    static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private static Optional<UUID> device(HttpServerRequest request) {
        Optional<String> sent = Optional.ofNullable(request.getHeader(DEVICE_HEADER));
        if (sent.isPresent() && uuid(sent.get()).isEmpty()) {
            throw new BadInput(DEVICE_HEADER, "Device-Id must be a random UUID.");
        }
        return sent.or(
                        () ->
                                Optional.ofNullable(request.getCookie(DEVICE_COOKIE))
                                        .map(Cookie::getValue))
                .flatMap(Tellers::uuid);
    }
}
