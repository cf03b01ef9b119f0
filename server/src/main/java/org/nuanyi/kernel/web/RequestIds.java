package org.nuanyi.kernel.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.MDC;

/**
 * Gives each request an id, or keeps the one a proxy gave it ({@code X-Request-Id}, 1 to 64
 * letters, digits, dots, dashes, underscores; anything else is replaced). It stands in the answer,
 * in problem documents and in every log line written for the request.
 */
@Singleton
public final class RequestIds {

    static final String HEADER = "X-Request-Id";
    static final String LOG_KEY = "requestId";

    private static final int LONGEST = 64;

    private final String start;
    private final AtomicLong next = new AtomicLong();

    RequestIds() {
        byte[] random = new byte[5];
        new SecureRandom().nextBytes(random);
        this.start = HexFormat.of().formatHex(random) + "-";
    }

    /** The id of a request that {@link FrontDoor} let in. */
    public static String of(RoutingContext request) {
        String id = request.get(LOG_KEY);
        return id == null ? "-" : id;
    }

    void mark(RoutingContext request) {
        String given = request.request().getHeader(HEADER);
        String id = given != null && acceptable(given) ? given : fresh();
        request.put(LOG_KEY, id);
        request.response().putHeader(HEADER, id);
        MDC.put(LOG_KEY, id);
    }

    static boolean acceptable(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST
                && id.chars()
                        .allMatch(
                                c ->
                                        c < 128
                                                && (Character.isLetterOrDigit(c)
                                                        || ".-_".indexOf(c) >= 0));
    }

    private String fresh() {
        return start
                + Long.toString(next.getAndIncrement(), Character.MAX_RADIX)
                        .toLowerCase(Locale.ROOT);
    }
}
