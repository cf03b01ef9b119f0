package org.nuanyi.cabinet.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.cabinet.MemberPhones;
import org.nuanyi.cabinet.Openings;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.web.MemberCookie;

/** What a member took and borrowed, and how it is forgotten. */
@Anyone
@Path("/cabinet/mine")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class MinePages {

    private static final String SIGN_IN = "/cabinet/sign-in";
    private static final String MINE = "/cabinet/mine";

    @CheckedTemplate(basePath = "door", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance mine(MineView view);

        private Templates() {}
    }

    private final MemberPhones phones;
    private final Openings openings;
    private final MineWriter writer;

    MinePages(MemberPhones phones, Openings openings, MineWriter writer) {
        this.phones = phones;
        this.openings = openings;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response show(HttpServerRequest request) {
        return member(request)
                .map(member -> writer.write(member, isForgotten(request), Frames.of(request)))
                .map(view -> Pages.page(Templates.mine(view), view.frame(), 200))
                .orElseGet(() -> Pages.seeOther(SIGN_IN));
    }

    @POST
    @Path("forget")
    @Operation(hidden = true)
    public Response forget(HttpServerRequest request) {
        return member(request).map(this::forget).orElseGet(() -> Pages.seeOther(SIGN_IN));
    }

    private Response forget(String member) {
        openings.forget(member);
        return Pages.seeOther(MINE + "?forgot=yes");
    }

    private static boolean isForgotten(HttpServerRequest request) {
        return !Pages.query(request, "forgot").isEmpty();
    }

    /** On this phone. */
    @POST
    @Path("sign-out")
    @Operation(hidden = true)
    public Response signOut(HttpServerRequest request) {
        MemberCookie.find(request).ifPresent(phones::signOut);
        MemberCookie.clear(request);
        return Pages.seeOther(SIGN_IN);
    }

    private Optional<String> member(HttpServerRequest request) {
        return MemberCookie.find(request).flatMap(phones::member);
    }
}
