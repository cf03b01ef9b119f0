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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.cabinet.CabinetState;
import org.nuanyi.cabinet.CabinetStates;
import org.nuanyi.cabinet.Rollout;
import org.nuanyi.cabinet.RolloutDraft;
import org.nuanyi.cabinet.Rollouts;
import org.nuanyi.cabinet.web.LaneFields.Row;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.desk.TypedFields;

/** Plans of lanes that come to many cabinets (推送): those there are, and a new one. */
@Needs(Permission.KEEP_CABINETS)
@Path(RolloutPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RolloutPages {

    static final String PATH = CabinetSection.PATH + "/rollouts";

    private static final int PAGE = 30;

    @CheckedTemplate(basePath = "cabinet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance rollouts(RolloutsView view);

        static native TemplateInstance newRollout(NewRolloutView view);

        private Templates() {}
    }

    /** The list. */
    record RolloutsView(DeskFrame desk, List<RolloutRow> rows, Paging.Pager pager) {}

    /**
     * A roll-out.
     *
     * @param had how many cabinets have the plan already
     * @param state in words: 第 2 组等放行
     */
    record RolloutRow(long id, String name, String made, int had, int all, String state) {}

    /**
     * The form of a new one.
     *
     * @param key by which what is sent again is known
     */
    record NewRolloutView(
            DeskFrame desk,
            String key,
            String name,
            List<Row> rows,
            List<Option> cabinets,
            String error) {}

    private final DeskFrames frames;
    private final Rollouts rollouts;
    private final CabinetStates states;
    private final CabinetDesk desk;

    RolloutPages(DeskFrames frames, Rollouts rollouts, CabinetStates states, CabinetDesk desk) {
        this.frames = frames;
        this.rollouts = rollouts;
        this.states = states;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        DeskFrame frame = frames.of(context);
        CabinetWords words = desk.words(frame.frame().language());
        Paging paging = Paging.of(context.request(), PAGE);
        List<Rollout> found =
                rollouts.list(CabinetDesk.keeper(context), paging.limit(), paging.offset());
        RolloutsView view =
                new RolloutsView(
                        frame,
                        paging.shown(found).stream().map(one -> row(one, words)).toList(),
                        paging.pager(PATH + "?", found));
        return Pages.page(Templates.rollouts(view), frame.frame(), 200);
    }

    private static RolloutRow row(Rollout one, CabinetWords words) {
        return new RolloutRow(
                one.id(),
                one.name(),
                words.past(Optional.of(one.madeAt())),
                (int) one.turns().stream().filter(Rollout.Turn::isOver).count(),
                one.turns().size(),
                words.standing(one));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Response ask(RoutingContext context) {
        return form(context, new TypedFields(new MultivaluedHashMap<>()), "", 200);
    }

    /** What is to come, and to whom; or some more rows to write into. */
    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response make(MultivaluedMap<String, String> sent, RoutingContext context) {
        TypedFields form = new TypedFields(sent);
        if (form.text("do").equals("more")) {
            return form(context, form, "", 200);
        }
        try {
            long id =
                    rollouts.make(
                            CabinetDesk.keeper(context),
                            new RolloutDraft(
                                    form.key(),
                                    unit(context),
                                    form.text("name"),
                                    LaneFields.read(form),
                                    chosen(context, form)));
            return Pages.seeOther(PATH + "/" + id);
        } catch (BadInput bad) {
            CabinetWords words = desk.words(frames.of(context).frame().language());
            return form(context, form, words.field(bad.field()), 400);
        }
    }

    /** Those that need nobody come first: they tell of the plan and of nothing else. */
    private List<String> chosen(RoutingContext context, TypedFields form) {
        List<String> ticked = ticked(form);
        Stream<String> known =
                inService(context).stream()
                        .sorted(Comparator.comparing(CabinetState::needsCare))
                        .map(state -> state.cabinet().id())
                        .filter(ticked::contains);
        return Stream.concat(known, ticked.stream()).distinct().toList();
    }

    private static List<String> ticked(TypedFields form) {
        return form.fields().getOrDefault("cabinet", List.of());
    }

    /** Whose roll-out it is. */
    private static String unit(RoutingContext context) {
        return SignedIn.of(context).caller().units(CabinetDesk.KEEP).stream()
                .min(String::compareTo)
                .orElseThrow();
    }

    private List<CabinetState> inService(RoutingContext context) {
        return states.list(CabinetDesk.keeper(context)).stream()
                .filter(CabinetState::isInService)
                .filter(state -> desk.keeps(context, state.cabinet().unit()))
                .toList();
    }

    private Response form(RoutingContext context, TypedFields typed, String error, int status) {
        DeskFrame frame = frames.of(context);
        CabinetWords words = desk.words(frame.frame().language());
        List<String> ticked = ticked(typed);
        String key = typed.text("key");
        NewRolloutView view =
                new NewRolloutView(
                        frame,
                        key.isEmpty() ? UUID.randomUUID().toString() : key,
                        typed.text("name"),
                        new LaneFields(desk, words).again(typed),
                        inService(context).stream()
                                .map(state -> option(state, ticked, words))
                                .toList(),
                        error);
        return Pages.page(Templates.newRollout(view), frame.frame(), status);
    }

    private static Option option(CabinetState state, List<String> ticked, CabinetWords words) {
        String id = state.cabinet().id();
        return new Option(
                id,
                "%s %s · %s".formatted(state.cabinet().place(), id, words.connection(state)),
                ticked.contains(id));
    }
}
