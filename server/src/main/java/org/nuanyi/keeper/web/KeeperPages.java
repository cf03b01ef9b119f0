package org.nuanyi.keeper.web;

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
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.equipment.Pieces;
import org.nuanyi.keeper.DeedResult;
import org.nuanyi.keeper.DeedResult.Done;
import org.nuanyi.keeper.DeedResult.Refused;
import org.nuanyi.keeper.Duties;
import org.nuanyi.keeper.Duties.OnDuty;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.station.StationCode;

/**
 * The keeper's page: one tap says what is so at the station. No account stands behind it: the phone
 * itself is let in, by the token in its cookie, and the desk takes it back.
 */
@Anyone
@Path(KeeperPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class KeeperPages {

    static final String PATH = "/k";

    /** For a phone that looks after nothing, or no longer. */
    static final int GONE = 410;

    private static final int CONFLICT = 409;

    /** Where somebody at the desk sees a piece, and everybody else signs in. */
    private static final String AT_THE_DESK = "/desk/purchase/assets/";

    @CheckedTemplate(basePath = "keeper", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance keeper(KeeperView view);

        static native TemplateInstance nobody(Frame frame);

        private Templates() {}
    }

    private final Phones phones;
    private final Duties duties;
    private final Pieces pieces;
    private final KeeperWriter writer;

    KeeperPages(Phones phones, Duties duties, Pieces pieces, KeeperWriter writer) {
        this.phones = phones;
        this.duties = duties;
        this.pieces = pieces;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        return phones.find(context)
                .map(onDuty -> page(onDuty, context, "", 200))
                .orElseGet(() -> nobody(context));
    }

    /**
     * The code on a piece of equipment: the phone of its station's keeper reports it here, whoever
     * else scans it is led to the desk.
     */
    @GET
    @Path("e/{tag:ZC-[0-9]{1,18}-[0-9]{1,3}-[0-9]{4,6}}")
    @Operation(hidden = true)
    public Response scan(@RestPath String tag, RoutingContext context) {
        String path =
                phones.find(context)
                        .flatMap(
                                onDuty ->
                                        pieces.findStation(onDuty.scope(), tag)
                                                .filter(onDuty.device()::isFor))
                        .map(station -> PATH + "?piece=" + tag + "#e-" + station.value())
                        .orElse(AT_THE_DESK + tag);
        return Response.seeOther(URI.create(path)).build();
    }

    /** A tap. */
    @POST
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(
            @RestPath String code, MultivaluedMap<String, String> form, RoutingContext context) {
        DeedForm said = new DeedForm(form);
        return act(
                context,
                said,
                code,
                (onDuty, station) ->
                        duties.take(onDuty, said.name(), station, said.deed(), said.ago()));
    }

    /** It was a wrong tap. */
    @POST
    @Path("{code}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response undo(
            @RestPath String code, MultivaluedMap<String, String> form, RoutingContext context) {
        DeedForm said = new DeedForm(form);
        return act(
                context,
                said,
                code,
                (onDuty, station) -> duties.undo(onDuty, station, said.undone()));
    }

    private Response act(
            RoutingContext context,
            DeedForm said,
            String code,
            BiFunction<OnDuty, StationCode, DeedResult> deed) {
        Optional<OnDuty> found = phones.find(context).filter(onDuty -> isMeant(said, onDuty));
        if (found.isEmpty()) {
            return nobody(context);
        }
        OnDuty onDuty = found.get();
        StationCode station =
                StationCode.find(code).orElseThrow(() -> new Forbidden("No station of yours."));
        return switch (deed.apply(onDuty, station)) {
            case Done _ -> Response.seeOther(URI.create(PATH + "#s-" + code)).build();
            case Refused(var why) ->
                    page(
                            onDuty,
                            context,
                            DeedWords.of(why, Frames.of(context.request()).language()),
                            CONFLICT);
        };
    }

    /** What one keeper left on a phone is not done in the name of the next. */
    private static boolean isMeant(DeedForm said, OnDuty onDuty) {
        return said.device().map(onDuty.device().id()::equals).orElse(true);
    }

    private Response page(OnDuty onDuty, RoutingContext context, String notice, int status) {
        String scanned = Optional.ofNullable(context.request().getParam("piece")).orElse("");
        KeeperView view = writer.write(onDuty, Frames.of(context.request()), scanned, notice);
        return Response.status(status)
                .entity(Templates.keeper(view).setLocale(view.frame().locale()))
                .build();
    }

    private static Response nobody(RoutingContext context) {
        Frame frame = Frames.of(context.request());
        return Response.status(GONE)
                .entity(Templates.nobody(frame).setLocale(frame.locale()))
                .build();
    }
}
