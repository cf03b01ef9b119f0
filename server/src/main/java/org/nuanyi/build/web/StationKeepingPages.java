package org.nuanyi.build.web;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.build.Agreements;
import org.nuanyi.build.ChangeAnswer;
import org.nuanyi.build.ChangeKind;
import org.nuanyi.build.Changes;
import org.nuanyi.build.web.KeepingViews.ChangeRow;
import org.nuanyi.core.Named;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Host;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.union.Units;

/** One station after it opened: its changes and agreements, and how a change is asked for. */
@Needs(Permission.SEE_BUILDING)
@Path(StationKeepingPages.PATH + "/{code:[1-9][0-9]{7}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StationKeepingPages {

    static final String PATH = BuildSection.PATH + "/stations";

    @CheckedTemplate(basePath = "build", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance kept(KeepingViews.Kept view);

        static native TemplateInstance newChange(KeepingViews.NewChange view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Stations stations;
    private final Changes changes;
    private final Agreements agreements;
    private final Acting acting;
    private final KeepingWriter writer;
    private final Units units;

    StationKeepingPages(
            DeskFrames frames,
            Stations stations,
            Changes changes,
            Agreements agreements,
            Acting acting,
            KeepingWriter writer,
            Units units) {
        this.frames = frames;
        this.stations = stations;
        this.changes = changes;
        this.agreements = agreements;
        this.acting = acting;
        this.writer = writer;
        this.units = units;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath String code, RoutingContext context) {
        return show(known(code), context, Typed.NOTHING, 200);
    }

    /** The form of one kind of change. */
    @GET
    @Path("{kind:[a-z]+}")
    @Needs(Permission.EDIT_BUILDING)
    @Operation(hidden = true)
    public Response ask(@RestPath String code, @RestPath String kind, RoutingContext context) {
        return ask(known(code), kind(kind), context, Typed.NOTHING, "", 200);
    }

    @POST
    @Path("{kind:[a-z]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.EDIT_BUILDING)
    @Operation(hidden = true)
    public Response request(
            @RestPath String code,
            @RestPath String kind,
            MultivaluedMap<String, String> sent,
            RoutingContext context) {
        StationCode station = known(code);
        ChangeKind wanted = kind(kind);
        FactForm form = new FactForm(sent);
        Typed typed = new Typed("change", form.values(), "");
        try {
            ChangeAnswer answer =
                    changes.request(editor(context), station, ChangeFields.read(wanted, form));
            return answer instanceof ChangeAnswer.Done(var change)
                    ? Pages.seeOther(ChangeAddress.PATH + "/" + change.code())
                    : ask(
                            station,
                            wanted,
                            context,
                            typed,
                            KeepingWriter.error(answer, language(context)),
                            409);
        } catch (BadInput bad) {
            Typed wrong = new Typed("change", form.values(), bad.field());
            return ask(station, wanted, context, wrong, "", 400);
        }
    }

    @POST
    @Path("agreements/new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Permission.EDIT_BUILDING)
    @Operation(hidden = true)
    public Response add(@RestPath String code, AgreementForm form, RoutingContext context) {
        StationCode station = known(code);
        FactForm facts = form.facts();
        try {
            agreements.add(editor(context), station, ChangeFields.terms(facts), form.sent());
            return Pages.seeOther(PATH + "/" + station + "#agreements");
        } catch (BadInput bad) {
            return show(station, context, new Typed("agreement", facts.values(), bad.field()), 400);
        }
    }

    private Response show(StationCode code, RoutingContext context, Typed typed, int status) {
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        Scope reader = SignedIn.reader(context, Permission.SEE_BUILDING);
        Station station = stations.station(reader, code);
        boolean edits = acting.may(context, Permission.EDIT_BUILDING, station.profile().unit());
        ChangeFields fields = new ChangeFields(language, typed);
        List<ChangeRow> rows = writer.changes(reader, changes.list(reader, code), language);
        boolean free = rows.stream().allMatch(ChangeRow::ended);
        KeepingViews.Kept view =
                new KeepingViews.Kept(
                        desk,
                        code.value(),
                        station.profile().name(),
                        CardWriter.unit(station.profile().unit(), units.tree(), language),
                        KeepingWriter.said(station.standing().lifecycle(), language),
                        rows,
                        writer.agreements(agreements.list(reader, code), edits, language),
                        edits && free ? kinds(station.standing().lifecycle(), language) : List.of(),
                        fields.agreement(station.profile().host().map(Host::name)),
                        fields.fileWrong(),
                        edits);
        return Pages.page(Templates.kept(view), desk.frame(), status);
    }

    private Response ask(
            StationCode code,
            ChangeKind kind,
            RoutingContext context,
            Typed typed,
            String error,
            int status) {
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        Station station = stations.station(editor(context), code);
        KeepingViews.NewChange view =
                new KeepingViews.NewChange(
                        desk,
                        code.value(),
                        station.profile().name(),
                        option(kind, language),
                        new ChangeFields(language, typed).of(kind, Optional.empty()),
                        error);
        return Pages.page(Templates.newChange(view), desk.frame(), status);
    }

    /** What has ended can only open again, and what is open need not. */
    private static List<Option> kinds(Lifecycle now, Language language) {
        return Arrays.stream(ChangeKind.values())
                .filter(
                        kind ->
                                kind == ChangeKind.REOPENING
                                        ? now == Lifecycle.CLOSED || now == Lifecycle.SUSPENDED
                                        : now != Lifecycle.CLOSED)
                .map(kind -> option(kind, language))
                .toList();
    }

    private static Option option(ChangeKind kind, Language language) {
        return new Option(kind.id(), KeepingWriter.said(kind, language), false);
    }

    private static ChangeKind kind(String id) {
        return Named.find(ChangeKind.class, id)
                .orElseThrow(() -> new NotFound("there is no such change"));
    }

    private static StationCode known(String code) {
        return StationCode.find(code).orElseThrow(() -> new NotFound("no station " + code));
    }

    private Language language(RoutingContext context) {
        return frames.of(context).frame().language();
    }

    private static Scope editor(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_BUILDING, Permission.EDIT_BUILDING);
    }
}
