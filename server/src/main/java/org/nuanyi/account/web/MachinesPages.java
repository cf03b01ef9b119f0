package org.nuanyi.account.web;

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
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.account.AccountKind;
import org.nuanyi.account.MachineResult;
import org.nuanyi.account.MachineResult.Made;
import org.nuanyi.account.MachineResult.Refused;
import org.nuanyi.account.Machines;
import org.nuanyi.account.NewMachine;
import org.nuanyi.account.web.MachineViews.MachineView;
import org.nuanyi.account.web.MachineViews.MachinesView;
import org.nuanyi.account.web.MachineViews.NewMachineView;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;

/** Partner systems and devices, and their keys. */
@Needs(Permission.SEE_PEOPLE)
@Path(MachinesSection.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class MachinesPages {

    private static final String ONE = "{id:[0-9a-f-]{36}}";
    private static final String USUAL_PACE = "600";

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance machines(MachinesView view);

        static native TemplateInstance newMachine(NewMachineView view);

        static native TemplateInstance machine(MachineView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Machines machines;
    private final MachineWriter writer;
    private final Clock clock;

    MachinesPages(DeskFrames frames, Machines machines, MachineWriter writer, Clock clock) {
        this.frames = frames;
        this.machines = machines;
        this.writer = writer;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        DeskFrame desk = frames.of(context);
        MachinesView view = writer.list(desk, SignedIn.of(context).caller());
        return Pages.page(Templates.machines(view), desk.frame(), 200);
    }

    @GET
    @Path("new")
    @Needs(value = Permission.MAKE_ACCOUNTS, fresh = true)
    @Operation(hidden = true)
    public Response showNew(RoutingContext context) {
        DeskFrame desk = frames.of(context);
        NewMachineView view =
                new NewMachineView(
                        desk,
                        writer.units(desk.frame().language()),
                        Pages.query(context.request(), "kind"),
                        "",
                        "",
                        "",
                        LocalDate.now(clock).plusYears(1).toString(),
                        "",
                        USUAL_PACE,
                        "");
        return Pages.page(Templates.newMachine(view), desk.frame(), 200);
    }

    /** Makes it and shows its key, or its token, this once. */
    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(value = Permission.MAKE_ACCOUNTS, fresh = true)
    @Operation(hidden = true)
    public Response make(MultivaluedMap<String, String> form, RoutingContext context) {
        return switch (machines.make(wanted(form), maker(context))) {
            case Made(var account, var secret) -> show(account.id(), secret, context);
            case Refused(var why) -> again(form, why, context);
        };
    }

    private Response again(
            MultivaluedMap<String, String> form, MachineResult.Reason why, RoutingContext context) {
        DeskFrame desk = frames.of(context);
        NewMachineView view =
                new NewMachineView(
                        desk,
                        writer.units(desk.frame().language()),
                        Pages.text(form, "kind"),
                        Pages.text(form, "name"),
                        Pages.text(form, "unit"),
                        Pages.text(form, "station"),
                        Pages.text(form, "until"),
                        Pages.text(form, "networks"),
                        Pages.text(form, "per_minute"),
                        Words.of(why, desk.frame().language()));
        return Pages.page(Templates.newMachine(view), desk.frame(), 400);
    }

    @GET
    @Path(ONE)
    @Operation(hidden = true)
    public Response one(@RestPath UUID id, RoutingContext context) {
        return show(id, "", context);
    }

    /** A new key, or a new token; what was before stays good for a week. */
    @POST
    @Path(ONE + "/key")
    @Needs(value = Permission.MAKE_ACCOUNTS, fresh = true)
    @Operation(hidden = true)
    public Response rotate(@RestPath UUID id, RoutingContext context) {
        return show(id, machines.rotate(id, maker(context)), context);
    }

    @POST
    @Path(ONE + "/keys/{key:[0-9a-f]{8}}/revoke")
    @Needs(Permission.END_SESSIONS)
    @Operation(hidden = true)
    public Response revoke(@RestPath UUID id, @RestPath String key, RoutingContext context) {
        machines.revoke(id, key, SignedIn.scope(context));
        return Pages.seeOther(MachinesSection.PATH + "/" + id);
    }

    /** It does nothing any more. */
    @POST
    @Path(ONE + "/end")
    @Needs(Permission.MAKE_ACCOUNTS)
    @Operation(hidden = true)
    public Response end(@RestPath UUID id, RoutingContext context) {
        machines.end(id, maker(context));
        return Pages.seeOther(MachinesSection.PATH + "/" + id);
    }

    private Response show(UUID id, String secret, RoutingContext context) {
        DeskFrame desk = frames.of(context);
        MachineView view =
                writer.write(desk, machines.machine(id), SignedIn.of(context).caller(), secret);
        return Pages.page(Templates.machine(view), desk.frame(), 200);
    }

    private static Scope maker(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_PEOPLE, Permission.MAKE_ACCOUNTS);
    }

    private static NewMachine wanted(MultivaluedMap<String, String> form) {
        return new NewMachine(
                Pages.text(form, "kind").equals("device")
                        ? AccountKind.DEVICE
                        : AccountKind.PARTNER,
                Pages.text(form, "name"),
                Pages.text(form, "unit"),
                Optional.of(Pages.text(form, "station").strip()).filter(code -> !code.isEmpty()),
                day(Pages.text(form, "until")),
                networks(Pages.text(form, "networks")),
                pace(Pages.text(form, "per_minute")));
    }

    private static List<String> networks(String text) {
        return Arrays.stream(text.split("[\\s,，、]+"))
                .filter(network -> !network.isEmpty())
                .toList();
    }

    private static int pace(String text) {
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }

    /** What is no day is long past. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return LocalDate.EPOCH;
        }
    }
}
