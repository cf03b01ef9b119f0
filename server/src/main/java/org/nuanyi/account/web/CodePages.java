package org.nuanyi.account.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.account.Codes;
import org.nuanyi.account.OpenSession;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.QrCode;

/** Setting up the second factor: scan, type the code, done. */
@Needs(value = Permission.SIGNED_IN, unready = true)
@Path(SessionCallers.CODE)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class CodePages {

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance code(CodeView view);

        private Templates() {}
    }

    /**
     * The form.
     *
     * @param demanded whether there is nothing else to do before
     * @param secret to be typed where a camera cannot scan
     * @param uri what an authenticator on the same device opens
     * @param qr the same as a picture
     */
    record CodeView(
            DeskFrame desk,
            boolean demanded,
            String secret,
            String uri,
            RawString qr,
            String sealed,
            boolean refused) {}

    private final DeskFrames frames;
    private final SessionCallers callers;
    private final Codes codes;

    CodePages(DeskFrames frames, SessionCallers callers, Codes codes) {
        this.frames = frames;
        this.callers = callers;
        this.codes = codes;
    }

    @GET
    @Needs(value = Permission.SIGNED_IN, unready = true, fresh = true)
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        OpenSession open = open(context);
        return page(context, open, codes.offer(open.account()), 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response accept(MultivaluedMap<String, String> form, RoutingContext context) {
        OpenSession open = open(context);
        String sealed = Pages.text(form, "offer");
        return codes.accept(open, sealed, Pages.text(form, "code"), SignedIn.scope(context))
                ? Pages.seeOther(LocalPath.HOME)
                : page(context, open, codes.again(open.account(), sealed), 400);
    }

    private Response page(RoutingContext context, OpenSession open, Codes.Offer offer, int status) {
        DeskFrame desk = frames.of(context);
        CodeView view =
                new CodeView(
                        desk,
                        open.lacksCode(),
                        offer.secret().replaceAll("(.{4})(?!$)", "$1 "),
                        offer.uri(),
                        new RawString(QrCode.svg(offer.uri())),
                        offer.sealed(),
                        status != 200);
        return Pages.page(Templates.code(view), desk.frame(), status);
    }

    private OpenSession open(RoutingContext context) {
        return callers.open(context.request()).orElseThrow();
    }
}
