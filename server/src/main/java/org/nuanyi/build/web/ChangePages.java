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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.build.Agreements;
import org.nuanyi.build.Change;
import org.nuanyi.build.ChangeAnswer;
import org.nuanyi.build.ChangeCode;
import org.nuanyi.build.Changes;
import org.nuanyi.build.internal.ChangeMachine;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.lifecycle.Lifecycles;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Station;
import org.nuanyi.station.Stations;
import org.nuanyi.union.Units;

/** Changes of stations: all of them, and one with every step it takes. */
@Needs(Permission.SEE_BUILDING)
@Path(ChangeAddress.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ChangePages {

    private static final int PAGE = 50;
    private static final String ONE = "{change:BG-[0-9]{4}-[0-9]{4,6}}";

    @CheckedTemplate(basePath = "build", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance changes(KeepingViews.ChangeList view);

        static native TemplateInstance change(KeepingViews.OneChange view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Changes changes;
    private final Agreements agreements;
    private final Stations stations;
    private final Lifecycles lifecycles;
    private final Acting acting;
    private final KeepingWriter writer;
    private final Units units;

    ChangePages(
            DeskFrames frames,
            Changes changes,
            Agreements agreements,
            Stations stations,
            Lifecycles lifecycles,
            Acting acting,
            KeepingWriter writer,
            Units units) {
        this.frames = frames;
        this.changes = changes;
        this.agreements = agreements;
        this.stations = stations;
        this.lifecycles = lifecycles;
        this.acting = acting;
        this.writer = writer;
        this.units = units;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        DeskFrame desk = frames.of(context);
        boolean all = Pages.query(context.request(), "all").equals("1");
        Paging paging = Paging.of(context.request(), PAGE);
        Scope reader = SignedIn.reader(context, Permission.SEE_BUILDING);
        List<Changes.Standing> found = changes.list(reader, all, paging.offset(), paging.limit());
        KeepingViews.ChangeList view =
                new KeepingViews.ChangeList(
                        desk,
                        all,
                        writer.changes(reader, paging.shown(found), desk.frame().language()),
                        paging.pager(
                                all ? ChangeAddress.PATH + "?all=1" : ChangeAddress.PATH + "?",
                                found));
        return Pages.page(Templates.changes(view), desk.frame(), 200);
    }

    @GET
    @Path(ONE)
    @Operation(hidden = true)
    public Response show(@RestPath String change, RoutingContext context) {
        return show(new ChangeCode(change), context, Typed.NOTHING, "", 200);
    }

    /** Writes anew what is asked for. */
    @POST
    @Path(ONE + "/facts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.EDIT_BUILDING)
    @Operation(hidden = true)
    public Response save(
            @RestPath String change, MultivaluedMap<String, String> sent, RoutingContext context) {
        ChangeCode code = new ChangeCode(change);
        FactForm form = new FactForm(sent);
        Scope editor = editor(context);
        Change known = changes.standing(editor, code).change();
        try {
            return answer(
                    code,
                    context,
                    changes.save(
                            editor,
                            code,
                            form.seen(),
                            ChangeFields.read(known.facts().kind(), form)));
        } catch (BadInput bad) {
            return show(code, context, new Typed("change", form.values(), bad.field()), "", 400);
        }
    }

    /** An agreement signed for it. */
    @POST
    @Path(ONE + "/agreements")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Permission.EDIT_BUILDING)
    @Operation(hidden = true)
    public Response add(@RestPath String change, AgreementForm form, RoutingContext context) {
        ChangeCode code = new ChangeCode(change);
        FactForm facts = form.facts();
        try {
            agreements.add(editor(context), code, ChangeFields.terms(facts), form.sent());
            return Pages.seeOther(ChangeAddress.PATH + "/" + code + "#agreements");
        } catch (BadInput bad) {
            Typed wrong = new Typed("agreement", facts.values(), bad.field());
            return show(code, context, wrong, "", 400);
        }
    }

    /** What the tag {@code lifecycle} sends. */
    @POST
    @Path(ONE + "/act")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.DECIDE_BUILDING)
    @Operation(hidden = true)
    public Response act(
            @RestPath String change, MultivaluedMap<String, String> form, RoutingContext context) {
        ChangeCode code = new ChangeCode(change);
        Matter matter =
                changes.standing(SignedIn.reader(context, Permission.SEE_BUILDING), code).matter();
        try {
            NewDeed deed = lifecycles.read(form, matter, Set.of(), List.of());
            Scope scope = acting.scope(context, matter, deed.act());
            return answer(
                    code,
                    context,
                    changes.act(scope, code, deed.seen(), deed.act(), deed.comment()));
        } catch (BadInput bad) {
            String error =
                    bad.field().equals("point")
                            ? language(context)
                                    .pick(
                                            "登记簿不收这个新位置：不在辖区里，或坐标不对。请退回修改。",
                                            "The register does not take the new place: it lies"
                                                    + " elsewhere. Return it to be mended.")
                            : BuildWords.ofDeed(bad.field(), language(context));
            return show(code, context, Typed.NOTHING, error, 400);
        }
    }

    private Response answer(ChangeCode code, RoutingContext context, ChangeAnswer answer) {
        String error = KeepingWriter.error(answer, language(context));
        return error.isEmpty()
                ? Pages.seeOther(ChangeAddress.PATH + "/" + code)
                : show(
                        code,
                        context,
                        Typed.NOTHING,
                        error,
                        answer instanceof ChangeAnswer.Overtaken ? 409 : 400);
    }

    private Response show(
            ChangeCode code, RoutingContext context, Typed typed, String error, int status) {
        DeskFrame desk = frames.of(context);
        Scope reader = SignedIn.reader(context, Permission.SEE_BUILDING);
        Changes.Standing one = changes.standing(reader, code);
        Station station = stations.station(reader, one.change().station());
        KeepingViews.OneChange view = view(desk, context, one, station, typed, error);
        return Pages.page(Templates.change(view), desk.frame(), status);
    }

    private KeepingViews.OneChange view(
            DeskFrame desk,
            RoutingContext context,
            Changes.Standing one,
            Station station,
            Typed typed,
            String error) {
        Language language = desk.frame().language();
        Scope reader = SignedIn.reader(context, Permission.SEE_BUILDING);
        Scope actor = acting.scope(context, one.matter());
        Change change = one.change();
        boolean edits = acting.may(context, Permission.EDIT_BUILDING, change.unit());
        boolean open = edits && one.matter().state().equals(ChangeMachine.REQUESTED);
        ChangeFields fields = new ChangeFields(language, part(typed, "change"));
        ChangeFields signing = new ChangeFields(language, part(typed, "agreement"));
        return new KeepingViews.OneChange(
                desk,
                change.code().value(),
                change.station().value(),
                station.profile().name(),
                CardWriter.unit(change.unit(), units.tree(), language),
                KeepingWriter.said(change.facts().kind(), language),
                lifecycles.draw(
                        actor,
                        one.matter(),
                        changes.history(reader, change.code()),
                        KeepingWriter.missing(changes.lacks(actor, change.code()), language),
                        language),
                new Part(
                        "change",
                        "",
                        fields.of(change.facts().kind(), Optional.of(change.facts())),
                        true,
                        open),
                change.version(),
                writer.agreements(agreements.list(reader, change.code()), open, language),
                signing.agreement(station.profile().host().map(host -> host.name())),
                signing.fileWrong(),
                open,
                error);
    }

    private static Typed part(Typed typed, String part) {
        return typed.part().equals(part) ? typed : Typed.NOTHING;
    }

    private Language language(RoutingContext context) {
        return frames.of(context).frame().language();
    }

    private static Scope editor(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_BUILDING, Permission.EDIT_BUILDING);
    }
}
