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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.cabinet.CabinetState;
import org.nuanyi.cabinet.CabinetStates;
import org.nuanyi.cabinet.Rollout;
import org.nuanyi.cabinet.RolloutTrial;
import org.nuanyi.cabinet.Rollouts;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.TypedFields;

/** One roll-out: how the cabinets that have the plan are, and the next group to be released. */
@Needs(Permission.KEEP_CABINETS)
@Path(RolloutPages.PATH + "/{rollout:[0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RolloutPage {

    @CheckedTemplate(basePath = "cabinet", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance rollout(RolloutView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param next whose turn it is; 0 where it goes no further
     * @param waiting how many cabinets are in that group
     * @param troubled whether a cabinet that has the plan is not well
     */
    record RolloutView(
            DeskFrame desk,
            long id,
            String name,
            String state,
            List<String> lanes,
            List<Group> groups,
            int next,
            int waiting,
            boolean troubled,
            String error) {}

    /** Those whose turn comes together. */
    record Group(int number, boolean over, List<TurnRow> turns) {}

    /**
     * A cabinet.
     *
     * @param troubles why it is not well since it has the plan; empty where it is, or has it not
     */
    record TurnRow(String id, String place, boolean over, List<String> troubles) {}

    private final DeskFrames frames;
    private final Rollouts rollouts;
    private final CabinetStates states;
    private final CabinetDesk desk;

    RolloutPage(DeskFrames frames, Rollouts rollouts, CabinetStates states, CabinetDesk desk) {
        this.frames = frames;
        this.rollouts = rollouts;
        this.states = states;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long rollout, RoutingContext context) {
        return page(context, rollout, "", 200);
    }

    /** The next group gets the plan; where one that has it is not well, only who says so. */
    @POST
    @Path("release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response release(
            @RestPath long rollout, MultivaluedMap<String, String> form, RoutingContext context) {
        TypedFields fields = new TypedFields(form);
        CabinetWords words = desk.words(frames.of(context).frame().language());
        boolean anyway = fields.text("anyway").equals("yes");
        if (!anyway && isTroubled(find(context, rollout), states(context))) {
            return page(
                    context,
                    rollout,
                    words.pick(
                            "已经改过的柜子还有问题。看过以后仍要放行，请勾选“仍然放行”。",
                            "A cabinet that has the plan is not well. To go on, tick “Go on"
                                    + " anyway”."),
                    409);
        }
        try {
            rollouts.release(CabinetDesk.keeper(context), rollout, group(fields));
            return Pages.seeOther(RolloutPages.PATH + "/" + rollout);
        } catch (Conflict overtaken) {
            return page(
                    context,
                    rollout,
                    words.pick("已经停了，或者还没轮到这一组。", "It was stopped, or another group comes first."),
                    409);
        }
    }

    private static int group(TypedFields fields) {
        if (!fields.text("group").matches("[1-9][0-9]{0,3}")) {
            throw new BadInput("group", "Which group is a number.");
        }
        return Integer.parseInt(fields.text("group"));
    }

    @POST
    @Path("stop")
    @Operation(hidden = true)
    public Response stop(@RestPath long rollout, RoutingContext context) {
        rollouts.stop(CabinetDesk.keeper(context), rollout);
        return Pages.seeOther(RolloutPages.PATH + "/" + rollout);
    }

    private Rollout find(RoutingContext context, long id) {
        return rollouts.find(CabinetDesk.keeper(context), id)
                .orElseThrow(() -> new NotFound("There is no roll-out " + id + "."));
    }

    private Map<String, CabinetState> states(RoutingContext context) {
        return states.list(CabinetDesk.reader(context)).stream()
                .collect(Collectors.toMap(state -> state.cabinet().id(), Function.identity()));
    }

    private static boolean isTroubled(Rollout rollout, Map<String, CabinetState> states) {
        return rollout.turns().stream()
                .flatMap(
                        turn ->
                                state(turn, states)
                                        .map(state -> RolloutTrial.of(turn, state))
                                        .stream())
                .anyMatch(trial -> !trial.isWell());
    }

    /** Empty where the reader may not see the cabinet. */
    private static Optional<CabinetState> state(
            Rollout.Turn turn, Map<String, CabinetState> states) {
        return Optional.ofNullable(states.get(turn.cabinet()));
    }

    private Response page(RoutingContext context, long id, String error, int status) {
        Rollout rollout = find(context, id);
        Map<String, CabinetState> known = states(context);
        DeskFrame frame = frames.of(context);
        CabinetWords words = desk.words(frame.frame().language());
        int last = rollout.turns().stream().mapToInt(Rollout.Turn::group).max().orElse(0);
        int next = rollout.next().orElse(0);
        RolloutView view =
                new RolloutView(
                        frame,
                        id,
                        rollout.name(),
                        words.standing(rollout),
                        rollout.lanes().stream().map(words::plannedLane).toList(),
                        IntStream.rangeClosed(1, last)
                                .mapToObj(number -> group(rollout.group(number), known, words))
                                .toList(),
                        next,
                        rollout.group(next).size(),
                        isTroubled(rollout, known),
                        error);
        return Pages.page(Templates.rollout(view), frame.frame(), status);
    }

    private static Group group(
            List<Rollout.Turn> turns, Map<String, CabinetState> states, CabinetWords words) {
        return new Group(
                turns.getFirst().group(),
                turns.stream().allMatch(Rollout.Turn::isOver),
                turns.stream().map(turn -> row(turn, states, words)).toList());
    }

    private static TurnRow row(
            Rollout.Turn turn, Map<String, CabinetState> states, CabinetWords words) {
        Optional<CabinetState> state = state(turn, states);
        return new TurnRow(
                turn.cabinet(),
                state.map(one -> one.cabinet().place()).orElse(""),
                turn.isOver(),
                state.map(one -> words.troubles(RolloutTrial.of(turn, one))).orElse(List.of()));
    }
}
