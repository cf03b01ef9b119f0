package org.nuanyi.finder.web;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.nuanyi.finder.internal.Fingerprint;

/** Answers that carry an ETag, and 304 where the asker has them already. */
final class Tagged {

    /** To be asked for again every time; most often the answer is 304. */
    private static final CacheControl ASK_AGAIN = CacheControl.valueOf("no-cache");

    private static final CacheControl FOR_AN_HOUR = CacheControl.valueOf("public, max-age=3600");

    private Tagged() {}

    /**
     * @param version changes when the body does
     * @param body made only where it is sent
     */
    static Response answer(Request conditions, String version, Supplier<byte[]> body) {
        return answer(conditions, ASK_AGAIN, version, body);
    }

    /** Tagged by what it says, which is the same in every process. */
    static Response answer(Request conditions, byte[] body) {
        return answer(conditions, ASK_AGAIN, Fingerprint.of(body), () -> body);
    }

    /** The same, for what seldom changes. */
    static Response seldomChanging(Request conditions, byte[] body) {
        return answer(conditions, FOR_AN_HOUR, Fingerprint.of(body), () -> body);
    }

    private static Response answer(
            Request conditions, CacheControl keep, String version, Supplier<byte[]> body) {
        EntityTag tag = new EntityTag(version, true);
        Response.ResponseBuilder answer = conditions.evaluatePreconditions(tag);
        if (answer == null) {
            answer = Response.ok(body.get());
        }
        return answer.tag(tag).cacheControl(keep).build();
    }
}
