package org.nuanyi.keeper.web;

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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.keeper.DeviceResult;
import org.nuanyi.keeper.DeviceResult.Made;
import org.nuanyi.keeper.DeviceResult.Reason;
import org.nuanyi.keeper.DeviceResult.Refused;
import org.nuanyi.keeper.Devices;
import org.nuanyi.keeper.Duties;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.kernel.page.QrCode;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;

/** Who looks after which station, with which phone; and what they say is lacking. */
@Needs(Permission.LOOK_AFTER_KEEPERS)
@Path(KeepersSection.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class KeepersPages {

    @CheckedTemplate(basePath = "keeper", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance keepers(KeepersView view);

        static native TemplateInstance newPhone(NewPhoneView view);

        static native TemplateInstance phoneMade(PhoneMadeView view);

        private Templates() {}
    }

    /**
     * A form for a phone.
     *
     * @param error why no link is made; empty otherwise
     */
    record NewPhoneView(DeskFrame desk, String person, String stations, String error) {}

    /**
     * A link, this once.
     *
     * @param qr the same as a picture
     */
    record PhoneMadeView(DeskFrame desk, String person, String url, RawString qr) {}

    private final DeskFrames frames;
    private final Devices devices;
    private final Duties duties;
    private final KeepersWriter writer;

    KeepersPages(DeskFrames frames, Devices devices, Duties duties, KeepersWriter writer) {
        this.frames = frames;
        this.devices = devices;
        this.duties = duties;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        DeskFrame desk = frames.of(context);
        KeepersView view =
                writer.write(desk, scope(context), query(context, "q"), query(context, "after"));
        return page(Templates.keepers(view), desk, 200);
    }

    /**
     * The stations of a keeper whose private number somebody has. By POST, so that the number
     * stands in no address and in no log.
     */
    @POST
    @Path("number")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response findByNumber(MultivaluedMap<String, String> form, RoutingContext context) {
        DeskFrame desk = frames.of(context);
        KeepersView view = writer.writeByNumber(desk, scope(context), text(form, "mobile"));
        return page(Templates.keepers(view), desk, 200);
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Response showNew(RoutingContext context) {
        DeskFrame desk = frames.of(context);
        NewPhoneView view = new NewPhoneView(desk, "", query(context, "station"), "");
        return page(Templates.newPhone(view), desk, 200);
    }

    /** Makes a link and shows it, this once. */
    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response make(MultivaluedMap<String, String> form, RoutingContext context) {
        String person = text(form, "person");
        String stations = text(form, "stations");
        DeskFrame desk = frames.of(context);
        return switch (make(scope(context), person, stations)) {
            case Made(var device, var path) -> {
                String url = PageAddress.root(context.request()) + "/" + path;
                yield page(
                        Templates.phoneMade(
                                new PhoneMadeView(
                                        desk,
                                        device.person(),
                                        url,
                                        new RawString(QrCode.svg(url)))),
                        desk,
                        200);
            }
            case Refused(var why) -> {
                String error = words(why, desk.frame().language());
                yield page(
                        Templates.newPhone(new NewPhoneView(desk, person, stations, error)),
                        desk,
                        400);
            }
        };
    }

    private DeviceResult make(Scope scope, String person, String stations) {
        List<Optional<StationCode>> codes =
                Stream.of(stations.strip().split("[\\s,，、]+")).map(StationCode::find).toList();
        return codes.stream().allMatch(Optional::isPresent)
                ? devices.make(scope, person, codes.stream().map(Optional::orElseThrow).toList())
                : new Refused(Reason.STATIONS);
    }

    /** From now on the phone is nobody's. */
    @POST
    @Path("{id:[0-9a-f-]{36}}/revoke")
    @Operation(hidden = true)
    public Response revoke(@RestPath UUID id, RoutingContext context) {
        devices.revoke(scope(context), id);
        return back();
    }

    /** What was lacking is seen to. */
    @POST
    @Path("needs/{id:[0-9a-f-]{36}}/met")
    @Operation(hidden = true)
    public Response meet(@RestPath UUID id, RoutingContext context) {
        duties.meet(scope(context), id);
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create(KeepersSection.PATH)).build();
    }

    private static Scope scope(RoutingContext context) {
        return SignedIn.scope(
                context, Permission.LOOK_AFTER_KEEPERS, Permission.LOOK_AFTER_KEEPERS);
    }

    private static String words(Reason why, Language language) {
        return switch (why) {
            case PERSON -> language.pick("请写站点管理员的姓名（最多 60 字）。", "The name takes 1 to 60 signs.");
            case STATIONS ->
                    language.pick(
                            "没有这个编号的驿站，或者不归你的单位。请核对编号。",
                            "There is no station of that code, or it is not your unit's.");
            case UNITS ->
                    language.pick(
                            "这些驿站不属于同一个单位，请分别做链接。",
                            "These are stations of several units: make several links.");
        };
    }

    private static String query(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getParam(name)).orElse("").strip();
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }

    private static Response page(TemplateInstance page, DeskFrame desk, int status) {
        return Response.status(status).entity(page.setLocale(desk.frame().locale())).build();
    }
}
