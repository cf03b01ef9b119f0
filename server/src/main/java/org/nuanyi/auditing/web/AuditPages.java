package org.nuanyi.auditing.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.auditing.Line;
import org.nuanyi.auditing.Question;
import org.nuanyi.auditing.Trail;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.audit.AuditChecking;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.scope.Scope;

/** The audit trail: the list, one entry, and whether its chain is whole. */
@Needs(Permission.SEE_AUDIT)
@Path(AuditSection.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AuditPages {

    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "auditing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance trail(AuditView view);

        static native TemplateInstance entry(EntryView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Trail trail;
    private final AuditChecking checking;
    private final AuditScope scopes;
    private final AuditWriter writer;

    AuditPages(
            DeskFrames frames,
            Trail trail,
            AuditChecking checking,
            AuditScope scopes,
            AuditWriter writer) {
        this.frames = frames;
        this.trail = trail;
        this.checking = checking;
        this.scopes = scopes;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        MultiMap fields = context.request().params();
        Question question = Asked.question(fields);
        Scope scope = scopes.of(context);
        List<Line> lines = trail.list(scope, question, Asked.behind(fields), PAGE + 1);
        AuditView view =
                writer.list(
                        frames.of(context),
                        question,
                        lines,
                        PAGE,
                        trail.listActions(scope),
                        trail.findLastCheck(scope));
        return page(Templates.trail(view), view.desk());
    }

    @GET
    @Path("{entry:[0-9]{1,18}}")
    @Operation(hidden = true)
    public Response entry(@RestPath long entry, RoutingContext context) {
        Scope scope = scopes.of(context);
        Line line = trail.line(scope, entry);
        EntryView view = writer.entry(frames.of(context), line, trail.findSeal(scope, entry));
        return page(Templates.entry(view), view.desk());
    }

    /** Looks at the whole chain now. */
    @POST
    @Path("verify")
    @Operation(hidden = true)
    public Response verify(RoutingContext context) {
        checking.check(scopes.of(context));
        return Response.seeOther(URI.create(AuditSection.PATH)).build();
    }

    static Response page(TemplateInstance page, DeskFrame desk) {
        return Response.ok(page.setLocale(desk.frame().locale())).build();
    }
}
