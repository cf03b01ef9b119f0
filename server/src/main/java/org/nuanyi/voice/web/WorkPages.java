package org.nuanyi.voice.web;

import io.quarkus.arc.All;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.nuanyi.account.Account;
import org.nuanyi.account.Roles;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.web.Uploads;
import org.nuanyi.station.Stations;
import org.nuanyi.union.Units;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.OrderParts;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.StepResult;
import org.nuanyi.voice.StepResult.Done;
import org.nuanyi.voice.StepResult.Refused;
import org.nuanyi.voice.WorkOrder;

/** One report, and every step that is taken with it. */
@Needs(Permission.SEE_REPORTS)
@Path(ReportsSection.PATH + "/{order:[0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class WorkPages {

    @CheckedTemplate(basePath = "voice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance work(WorkView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Handling handling;
    private final Stations stations;
    private final Units units;
    private final Roles roles;
    private final WorkWriter writer;
    private final List<OrderParts> parts;

    WorkPages(
            DeskFrames frames,
            Handling handling,
            Stations stations,
            Units units,
            Roles roles,
            WorkWriter writer,
            @All List<OrderParts> parts) {
        this.frames = frames;
        this.handling = handling;
        this.stations = stations;
        this.units = units;
        this.roles = roles;
        this.writer = writer;
        this.parts = parts;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long order, RoutingContext context) {
        return show(view(order, context), 200);
    }

    /** How to reach the sender: shown once, and noted. */
    @GET
    @Path("contact")
    @Needs(value = Permission.HANDLE_REPORTS, fresh = true)
    @Operation(hidden = true)
    public Response contact(@RestPath long order, RoutingContext context) {
        ReportNumber number = number(order, context);
        return show(
                handling.findContact(scope(context), number)
                        .map(view(order, context)::withContact)
                        .orElseGet(() -> view(order, context)),
                200);
    }

    /** The sender's photo, released or not. */
    @GET
    @Path("photo")
    @Produces("image/jpeg")
    @Operation(hidden = true)
    public Response photo(@RestPath long order, RoutingContext context) {
        return jpeg(handling.findPhoto(scope(context), order));
    }

    /** The photo of one closing. */
    @GET
    @Path("closing-photo/{step:[0-9]{1,18}}")
    @Produces("image/jpeg")
    @Operation(hidden = true)
    public Response closingPhoto(
            @RestPath long order, @RestPath long step, RoutingContext context) {
        return jpeg(handling.findClosingPhoto(scope(context), order, step));
    }

    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.HANDLE_REPORTS)
    @Operation(hidden = true)
    public Response answer(
            @RestPath long order, MultivaluedMap<String, String> form, RoutingContext context) {
        String words = Pages.text(form, "text");
        return take(order, context, (scope, number) -> handling.answer(scope, number, words));
    }

    @POST
    @Path("assign")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.HANDLE_REPORTS)
    @Operation(hidden = true)
    public Response assign(
            @RestPath long order, MultivaluedMap<String, String> form, RoutingContext context) {
        String person = Pages.text(form, "person");
        UUID account = person.matches("[0-9a-f-]{36}") ? UUID.fromString(person) : new UUID(0, 0);
        List<UUID> able =
                people(handling.order(scope(context), order)).stream().map(Account::id).toList();
        return take(
                order, context, (scope, number) -> handling.assign(scope, number, account, able));
    }

    @POST
    @Path("close")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Permission.HANDLE_REPORTS)
    @Operation(hidden = true)
    public Response close(
            @RestPath long order,
            @RestForm("photo") @Nullable FileUpload upload,
            RoutingContext context) {
        Optional<byte[]> photo =
                Optional.ofNullable(upload).filter(file -> file.size() > 0).map(Uploads::bytes);
        return take(
                order,
                context,
                (scope, number) ->
                        photo.map(sent -> handling.close(scope, number, sent))
                                .orElseGet(() -> handling.close(scope, number)));
    }

    @POST
    @Path("verify")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.HANDLE_REPORTS)
    @Operation(hidden = true)
    public Response verify(
            @RestPath long order, MultivaluedMap<String, String> form, RoutingContext context) {
        boolean solved = Pages.text(form, "solved").equals("yes");
        return take(order, context, (scope, number) -> handling.verify(scope, number, solved));
    }

    @POST
    @Path("release")
    @Needs(Permission.HANDLE_REPORTS)
    @Operation(hidden = true)
    public Response release(@RestPath long order, RoutingContext context) {
        return take(order, context, handling::release);
    }

    @POST
    @Path("withhold")
    @Needs(Permission.HANDLE_REPORTS)
    @Operation(hidden = true)
    public Response withhold(@RestPath long order, RoutingContext context) {
        return take(order, context, handling::withhold);
    }

    private Response take(
            long order, RoutingContext context, BiFunction<Scope, ReportNumber, StepResult> step) {
        Language language = frames.of(context).frame().language();
        try {
            return switch (step.apply(scope(context), number(order, context))) {
                case Done _ -> Pages.seeOther(ReportsSection.PATH + "/" + order);
                case Refused(var why) ->
                        show(view(order, context).withError(WorkWords.of(why, language)), 400);
            };
        } catch (BadInput bad) {
            String sentence = WorkWords.ofField(bad.field(), language);
            return show(view(order, context).withError(sentence), 400);
        }
    }

    private ReportNumber number(long order, RoutingContext context) {
        return handling.order(scope(context), order).report().number();
    }

    private static Scope scope(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_REPORTS, Permission.HANDLE_REPORTS);
    }

    private WorkView view(long id, RoutingContext context) {
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        Scope scope = scope(context);
        WorkOrder order = handling.order(scope, id);
        String station =
                stations.findStation(scope, order.report().station())
                        .map(found -> found.profile().name())
                        .orElse(order.report().station().value());
        return writer.write(
                desk,
                order,
                writer.line(order, station, units.tree(), language),
                handling.listSteps(scope, id),
                people(order),
                parts.stream()
                        .map(one -> one.part(context, order, language))
                        .collect(Collectors.joining()),
                SignedIn.of(context).caller());
    }

    private List<Account> people(WorkOrder order) {
        return roles.listAble(Permission.HANDLE_REPORTS, order.unit());
    }

    private static Response jpeg(Optional<byte[]> photo) {
        return photo.map(Response::ok)
                .orElseThrow(() -> new NotFound("there is no such photo"))
                .build();
    }

    private static Response show(WorkView view, int status) {
        return Pages.page(Templates.work(view), view.desk().frame(), status);
    }
}
