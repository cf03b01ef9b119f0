package org.nuanyi.fund.web;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.core.flow.State;
import org.nuanyi.fund.Grant;
import org.nuanyi.fund.Grants;
import org.nuanyi.fund.StandingGrant;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** What stations are granted, by where it stands. */
@Needs(Permission.SEE_MONEY)
@Path(FundSection.PATH + "/grants")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class GrantPages {

    private static final String PAYABLE = "payable";

    @CheckedTemplate(basePath = "fund", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance grants(GrantsView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param shown how many of those found are listed
     * @param payable whether those listed are ready to be put into a batch
     * @param prepares whether the reader may do so
     * @param funds whether the reader may look for money again
     */
    record GrantsView(
            DeskFrame desk,
            List<Option> states,
            List<Option> units,
            List<GrantRow> rows,
            int found,
            int shown,
            String total,
            boolean payable,
            boolean prepares,
            boolean funds) {}

    /**
     * A line of the list.
     *
     * @param lack why there is no money yet; empty where there is
     */
    record GrantRow(
            long id,
            String station,
            String unit,
            String line,
            String acceptedOn,
            String fen,
            String state,
            String lack) {}

    private final DeskFrames frames;
    private final Grants grants;
    private final StationLabels names;
    private final Units units;

    GrantPages(DeskFrames frames, Grants grants, StationLabels names, Units units) {
        this.frames = frames;
        this.grants = grants;
        this.names = names;
        this.units = units;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        Scope scope = SignedIn.reader(context, Permission.SEE_MONEY);
        DeskFrame desk = frames.of(context);
        FundWords words = new FundWords(desk.frame().language());
        UnitTree tree = units.tree();
        String state = state(Pages.query(context.request(), "state"));
        String unit = Pages.query(context.request(), "unit");
        List<StandingGrant> found =
                grants.list(scope, List.of(state)).stream()
                        .filter(one -> unit.isEmpty() || one.grant().unit().equals(unit))
                        .toList();
        List<StandingGrant> shown = found.stream().limit(500).toList();
        StationLabels.Known stations =
                names.of(scope, shown.stream().map(one -> one.grant().station()).toList());
        GrantsView view =
                new GrantsView(
                        desk,
                        states(state, words),
                        BudgetPages.units(context, tree, unit, words),
                        shown.stream().map(one -> row(one, stations, tree, words)).toList(),
                        found.size(),
                        shown.size(),
                        words.yuan(found.stream().mapToLong(one -> one.grant().fen()).sum()),
                        state.equals(PAYABLE),
                        SignedIn.of(context).caller().may(Permission.PREPARE_PAYMENTS),
                        state.equals("unfunded")
                                && SignedIn.of(context).caller().may(Permission.SET_BUDGETS));
        return Pages.page(Templates.grants(view), desk.frame(), 200);
    }

    /** Looks again whether there is money for those that wait. */
    @POST
    @Path("fund")
    @Needs(Permission.SET_BUDGETS)
    @Operation(hidden = true)
    public Response fund(RoutingContext context) {
        int funded =
                grants.fundWaiting(
                        SignedIn.scope(context, Permission.SET_BUDGETS, Permission.SET_BUDGETS));
        return Pages.seeOther(
                FundSection.PATH + "/grants?state=" + (funded > 0 ? PAYABLE : "unfunded"));
    }

    private static String state(String asked) {
        return Grants.machine().states().stream()
                .map(State::id)
                .filter(asked::equals)
                .findFirst()
                .orElse(PAYABLE);
    }

    private static List<Option> states(String chosen, FundWords words) {
        return Grants.machine().states().stream()
                .map(
                        state ->
                                new Option(
                                        state.id(),
                                        words.pick(
                                                state.words().chinese(), state.words().english()),
                                        state.id().equals(chosen)))
                .toList();
    }

    private static GrantRow row(
            StandingGrant one, StationLabels.Known stations, UnitTree tree, FundWords words) {
        Grant grant = one.grant();
        return new GrantRow(
                grant.id(),
                stations.name(grant.station()),
                words.unit(tree, grant.unit()),
                words.of(grant.line()),
                grant.acceptedOn().toString(),
                grant.funding().map(owed -> words.yuan(owed.fen())).orElse(""),
                words.state(Grants.machine(), one.matter().state()),
                grant.lack().map(lack -> lack(lack, words)).orElse(""));
    }

    static String lack(Grant.Lack lack, FundWords words) {
        return words.of(lack.why())
                + lack.source()
                        .map(
                                source ->
                                        words.pick("（", " (")
                                                + words.of(source)
                                                + words.pick("）", ")"))
                        .orElse("");
    }
}
