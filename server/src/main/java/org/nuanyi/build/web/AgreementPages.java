package org.nuanyi.build.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.build.Agreement;
import org.nuanyi.build.Agreements;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.web.Attachment;

/** The agreements with hosts, the first to end first. */
@Needs(Permission.SEE_BUILDING)
@Path(AgreementPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AgreementPages {

    static final String PATH = BuildSection.PATH + "/agreements";

    private static final LocalDate FAR_OFF = LocalDate.of(9999, 12, 31);
    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "build", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance agreements(KeepingViews.AgreementList view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Agreements agreements;
    private final Reminders reminders;
    private final KeepingWriter writer;
    private final Clock clock;

    AgreementPages(
            DeskFrames frames,
            Agreements agreements,
            Reminders reminders,
            KeepingWriter writer,
            Clock clock) {
        this.frames = frames;
        this.agreements = agreements;
        this.reminders = reminders;
        this.writer = writer;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        DeskFrame desk = frames.of(context);
        boolean all = Pages.query(context.request(), "all").equals("1");
        Paging paging = Paging.of(context.request(), PAGE);
        List<Agreements.Running> found =
                agreements.listRunning(
                        SignedIn.reader(context, Permission.SEE_BUILDING),
                        Reminders.BEGINNING,
                        all ? FAR_OFF : LocalDate.now(clock).plusDays(reminders.first()),
                        paging.offset(),
                        paging.limit());
        KeepingViews.AgreementList view =
                new KeepingViews.AgreementList(
                        desk,
                        all,
                        reminders.first(),
                        paging.shown(found).stream()
                                .map(one -> writer.running(one, desk.frame().language()))
                                .toList(),
                        paging.pager(all ? PATH + "?all=1" : PATH + "?", found));
        return Pages.page(Templates.agreements(view), desk.frame(), 200);
    }

    /** The file, to be kept and never shown. */
    @GET
    @Path("{agreement:[0-9a-f-]{36}}/file")
    @Produces({"application/pdf", "image/jpeg"})
    @Operation(hidden = true)
    public Response file(@RestPath UUID agreement, RoutingContext context) {
        Scope scope = SignedIn.reader(context, Permission.SEE_BUILDING);
        Agreement known = agreements.find(scope, agreement).orElseThrow(AgreementPages::nothing);
        byte[] file = agreements.findFile(scope, agreement).orElseThrow(AgreementPages::nothing);
        return known.isPdf()
                ? Attachment.pdf(file, "agreement", known.terms().host() + " 协议")
                : Response.ok(file, "image/jpeg").build();
    }

    @POST
    @Path("{agreement:[0-9a-f-]{36}}/remove")
    @Needs(Permission.EDIT_BUILDING)
    @Operation(hidden = true)
    public Response remove(@RestPath UUID agreement, RoutingContext context) {
        Scope scope = SignedIn.scope(context, Permission.SEE_BUILDING, Permission.EDIT_BUILDING);
        Agreement known = agreements.find(scope, agreement).orElseThrow(AgreementPages::nothing);
        agreements.remove(scope, agreement);
        return Pages.seeOther(
                known.station()
                        .map(code -> StationKeepingPages.PATH + "/" + code)
                        .or(() -> known.change().map(code -> ChangeAddress.PATH + "/" + code))
                        .orElse(PATH));
    }

    private static NotFound nothing() {
        return new NotFound("there is no such agreement");
    }
}
