package org.nuanyi.cabinet.web;

import io.quarkus.qute.CheckedTemplate;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.cabinet.Alarm;
import org.nuanyi.cabinet.CabinetState;
import org.nuanyi.cabinet.OpeningCard;
import org.nuanyi.cabinet.Openings;
import org.nuanyi.cabinet.Provisioning;
import org.nuanyi.cabinet.Twins;
import org.nuanyi.cabinet.web.CabinetCards.Card;
import org.nuanyi.cabinet.web.CabinetParts.AlarmRow;
import org.nuanyi.cabinet.web.CabinetParts.Fact;
import org.nuanyi.cabinet.web.CabinetParts.LaneRow;
import org.nuanyi.cabinet.web.CabinetParts.OpeningRow;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.desk.TypedFields;
import org.nuanyi.kernel.scope.Scope;

/** One cabinet: how it is, what lies in it, what is to be looked after, and what was opened. */
@Needs(Permission.SEE_CABINETS)
@Path(CabinetPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class CabinetPage {

    static final String PATH = CabinetSection.PATH + "/{cabinet:[a-z0-9][a-z0-9-]{1,31}}";

    private static final int PAGE = 20;
    private static final int ALARMS = 50;

    @CheckedTemplate(basePath = "cabinet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance cabinet(CabinetView view);

        static native TemplateInstance token(TokenView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param retiredOn empty while it is in service
     * @param keeps whether the reader keeps it
     */
    record CabinetView(
            DeskFrame desk,
            Card card,
            String retiredOn,
            List<Fact> facts,
            List<LaneRow> lanes,
            List<AlarmRow> alarms,
            List<OpeningRow> openings,
            Paging.Pager pager,
            boolean keeps) {

        /** Where what is done with it is sent. */
        public String acts() {
            return CabinetSection.PATH + "/" + card.id();
        }
    }

    /** A token, shown this once. */
    record TokenView(DeskFrame desk, String id, String token, long hours) {}

    private final DeskFrames frames;
    private final Provisioning provisioning;
    private final Twins twins;
    private final Openings openings;
    private final CabinetCards cards;
    private final CabinetParts parts;
    private final CabinetDesk desk;

    CabinetPage(
            DeskFrames frames,
            Provisioning provisioning,
            Twins twins,
            Openings openings,
            CabinetCards cards,
            CabinetParts parts,
            CabinetDesk desk) {
        this.frames = frames;
        this.provisioning = provisioning;
        this.twins = twins;
        this.openings = openings;
        this.cards = cards;
        this.parts = parts;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath String cabinet, RoutingContext context) {
        Scope scope = CabinetDesk.reader(context);
        CabinetState state = desk.state(context, cabinet);
        DeskFrame frame = frames.of(context);
        CabinetWords words = desk.words(frame.frame().language());
        Paging paging = Paging.of(context.request(), PAGE);
        List<OpeningCard> found = openings.at(scope, cabinet, paging.limit(), paging.offset());
        CabinetView view =
                new CabinetView(
                        frame,
                        cards.write(scope, List.of(state), words).getFirst(),
                        state.cabinet().retiredOn().map(Object::toString).orElse(""),
                        parts.facts(state, provisioning.device(scope, cabinet), words),
                        parts.lanes(state, words),
                        parts.alarms(twins.alarms(scope, cabinet, ALARMS), words),
                        parts.openings(paging.shown(found), words),
                        paging.pager(address(cabinet) + "?", found),
                        desk.keeps(context, state.cabinet().unit()));
        return Pages.page(Templates.cabinet(view), frame.frame(), 200);
    }

    /** Somebody has looked after an alarm; one that is over already stays over. */
    @POST
    @Path("alarms")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_CABINETS)
    @Operation(hidden = true)
    public Response clear(
            @RestPath String cabinet, MultivaluedMap<String, String> form, RoutingContext context) {
        CabinetState state = desk.state(context, cabinet);
        Alarm.Kind kind = new TypedFields(form).one(Alarm.Kind.class, "kind");
        if (state.alarms().stream().anyMatch(alarm -> alarm.kind() == kind)) {
            twins.clear(CabinetDesk.keeper(context), state.cabinet(), kind);
        }
        return Pages.seeOther(address(cabinet) + "#alarms");
    }

    /** A token for the device that is to be this cabinet. */
    @POST
    @Path("token")
    @Needs(Permission.KEEP_CABINETS)
    @Operation(hidden = true)
    public Response token(@RestPath String cabinet, RoutingContext context) {
        String token = provisioning.token(CabinetDesk.keeper(context), cabinet);
        DeskFrame frame = frames.of(context);
        TokenView view = new TokenView(frame, cabinet, token, Provisioning.TOKEN_LASTS.toHours());
        return Pages.secretly(Templates.token(view), frame.frame(), 200);
    }

    @POST
    @Path("retire")
    @Needs(Permission.KEEP_CABINETS)
    @Operation(hidden = true)
    public Response retire(@RestPath String cabinet, RoutingContext context) {
        provisioning.retire(CabinetDesk.keeper(context), cabinet);
        return Pages.seeOther(address(cabinet));
    }

    @POST
    @Path("resume")
    @Needs(Permission.KEEP_CABINETS)
    @Operation(hidden = true)
    public Response resume(@RestPath String cabinet, RoutingContext context) {
        provisioning.resume(CabinetDesk.keeper(context), cabinet);
        return Pages.seeOther(address(cabinet));
    }

    static String address(String cabinet) {
        return CabinetSection.PATH + "/" + cabinet;
    }
}
