package org.nuanyi.kernel.web;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.handler.HttpException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.Unavailable;

/**
 * Why a request is not answered as it asked.
 *
 * @param status HTTP status, 400 to 599
 * @param sentence for the sender: what is wrong, and what to do
 * @param field which parameter, where one is to blame
 */
record Refusal(int status, String sentence, Optional<String> field) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final int BUG = 500;

    /** What an exception means to the sender. */
    static Refusal of(Throwable failure) {
        return switch (failure) {
            case BadInput bad -> new Refusal(400, said(bad), Optional.of(bad.field()));
            case NotFound missing -> new Refusal(404, said(missing), Optional.empty());
            case Forbidden refused -> new Refusal(403, said(refused), Optional.empty());
            case Conflict clash -> new Refusal(409, said(clash), Optional.of(clash.field()));
            case Unavailable now -> new Refusal(503, said(now), Optional.empty());
            case WebApplicationException web -> of(web.getResponse().getStatus());
            case HttpException http -> of(http.getStatusCode());
            case RejectedExecutionException _ -> of(503);
            default -> of(BUG);
        };
    }

    /** In the words of the house. */
    static Refusal of(int status) {
        return new Refusal(status, sentence(status), Optional.empty());
    }

    boolean isBug() {
        return status >= BUG && status != 503;
    }

    String title() {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }

    /** As RFC 9457 writes it, with the field and the request's id. */
    String toJson(String requestId) {
        JsonObject problem =
                new JsonObject()
                        .put("title", title())
                        .put("status", status)
                        .put("detail", sentence);
        field.ifPresent(name -> problem.put("field", name));
        return problem.put("requestId", requestId).encode();
    }

    private static String said(RuntimeException refusal) {
        return String.valueOf(refusal.getMessage());
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request cannot be understood.";
            case 401 -> "Log in first.";
            case 403 -> "You have no right to this.";
            case 404 -> "Nothing is at this address.";
            case 405 -> "This address does not take that method.";
            case 406 -> "This address has no answer in a form the Accept header allows.";
            case 410 -> "Its time is over.";
            case 413 -> "The body is too large.";
            case 414 -> "The address is too long.";
            case 415 -> "This address does not take a body of that Content-Type.";
            case 429 -> "Too many requests: wait a moment and try again.";
            case 503 -> "Too much is going on: wait a moment and try again.";
            default ->
                    status < BUG
                            ? "The request is refused."
                            : "Something went wrong here. It is noted under the request's id.";
        };
    }
}
