package org.nuanyi.cabinet.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.cabinet.Asking;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Doors;
import org.nuanyi.cabinet.MemberPhones;
import org.nuanyi.cabinet.OpeningResult;
import org.nuanyi.cabinet.OpeningResult.Allowed;
import org.nuanyi.cabinet.OpeningResult.OverQuota;
import org.nuanyi.cabinet.OpeningResult.Refused;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.web.MemberCookie;

/** What the code on a cabinet opens: what is in it, and a tap that opens a door. */
@Anyone
@Path("/cabinet")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class DoorPages {

    private static final Scope LOOKER = Scope.reader("cabinet");
    private static final int REFUSED = 409;

    @CheckedTemplate(basePath = "door", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance cabinet(DoorView view);

        private Templates() {}
    }

    private final Cabinets cabinets;
    private final Doors doors;
    private final MemberPhones phones;
    private final DoorWriter writer;

    DoorPages(Cabinets cabinets, Doors doors, MemberPhones phones, DoorWriter writer) {
        this.cabinets = cabinets;
        this.doors = doors;
        this.phones = phones;
        this.writer = writer;
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response show(@RestPath String id, HttpServerRequest request) {
        Optional<String> member = MemberCookie.find(request).flatMap(phones::member);
        return page(cabinet(id), member, "", 200, request);
    }

    /** One piece is taken, or brought back. */
    @POST
    @Path("{id}/open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(
            @RestPath String id, MultivaluedMap<String, String> form, HttpServerRequest request) {
        Optional<String> member = MemberCookie.find(request).flatMap(phones::member);
        if (member.isEmpty()) {
            return Pages.seeOther("/cabinet/sign-in?cabinet=" + cabinet(id).id());
        }
        Asking asking =
                new Asking(
                        key(Pages.text(form, "key")),
                        id,
                        lane(Pages.text(form, "lane")),
                        Pages.text(form, "what").equals("return") ? -1 : 1,
                        member.get());
        return answer(doors.open(asking), asking, request);
    }

    private Response answer(OpeningResult result, Asking asking, HttpServerRequest request) {
        return switch (result) {
            case Allowed(UUID opening, var _) -> Pages.seeOther("/cabinet/openings/" + opening);
            case OverQuota(var limit) -> refused(limit, asking, request);
            case Refused(var why) -> refused(why, asking, request);
        };
    }

    private Response refused(Enum<?> why, Asking asking, HttpServerRequest request) {
        return page(
                cabinet(asking.cabinet()),
                Optional.of(asking.member()),
                why.name().toLowerCase(Locale.ROOT),
                REFUSED,
                request);
    }

    private Response page(
            Cabinet cabinet,
            Optional<String> member,
            String refused,
            int status,
            HttpServerRequest request) {
        DoorView view = writer.write(cabinet, member, refused, Frames.of(request));
        return Pages.page(Templates.cabinet(view), view.frame(), status);
    }

    private Cabinet cabinet(String id) {
        return cabinets.find(LOOKER, id)
                .orElseThrow(() -> new NotFound("There is no cabinet " + id + "."));
    }

    private static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new BadInput("key", "key must be the UUID of the form.");
        }
    }

    private static int lane(String text) {
        if (!text.matches("[0-9]{1,2}")) {
            throw new BadInput("lane", "lane must be the number of a lane.");
        }
        return Integer.parseInt(text);
    }
}
