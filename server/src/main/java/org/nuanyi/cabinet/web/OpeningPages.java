package org.nuanyi.cabinet.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.cabinet.MemberOpenings;
import org.nuanyi.cabinet.MemberPhones;
import org.nuanyi.cabinet.OpeningCard;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.web.MemberCookie;

/** How far an opening has come, as it happens; only for the member who asked. */
@Anyone
@Path("/cabinet/openings")
@RunOnVirtualThread
public class OpeningPages {

    @CheckedTemplate(basePath = "door", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance opening(OpeningView view);

        static native TemplateInstance progress(OpeningView view);

        private Templates() {}
    }

    private final MemberPhones phones;
    private final MemberOpenings openings;
    private final OpeningWriter writer;
    private final OpeningStreams streams;

    OpeningPages(
            MemberPhones phones,
            MemberOpenings openings,
            OpeningWriter writer,
            OpeningStreams streams) {
        this.phones = phones;
        this.openings = openings;
        this.writer = writer;
        this.streams = streams;
    }

    @GET
    @Path("{opening}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response show(@RestPath String opening, HttpServerRequest request) {
        OpeningView view = writer.write(card(opening, request), Frames.of(request));
        return Pages.page(Templates.opening(view), view.frame(), 200);
    }

    /** Each time it has come further, what the page says of it now, as HTML. */
    @GET
    @Path("{opening}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public void follow(
            @RestPath String opening,
            HttpServerRequest request,
            @Context SseEventSink sink,
            @Context Sse sse) {
        OpeningCard card = card(opening, request);
        Frame frame = Frames.of(request);
        try (sink) {
            streams.follow(
                    card,
                    sink::isClosed,
                    now -> sink.send(sse.newEvent(fragment(writer.write(now, frame)))));
        }
    }

    private static String fragment(OpeningView view) {
        return Templates.progress(view)
                .setLocale(view.frame().locale())
                .render()
                .replaceAll("\\s*\\R\\s*", " ");
    }

    private OpeningCard card(String opening, HttpServerRequest request) {
        return MemberCookie.find(request)
                .flatMap(phones::member)
                .flatMap(member -> id(opening).flatMap(id -> openings.find(member, id)))
                .orElseThrow(() -> new NotFound("There is no such opening of yours."));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
