package org.nuanyi.fund.web;

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
import org.nuanyi.fund.Batches;
import org.nuanyi.fund.Grant;
import org.nuanyi.fund.GrantResult;
import org.nuanyi.fund.Grants;
import org.nuanyi.fund.PaymentLine;
import org.nuanyi.fund.Policies;
import org.nuanyi.fund.Policy;
import org.nuanyi.kernel.access.Caller;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.Units;

/** One grant: under which policy, from whose money, and every time it was to be paid. */
@Needs(Permission.SEE_MONEY)
@Path(FundSection.PATH + "/grants/{grant:[0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class GrantPage {

    @CheckedTemplate(basePath = "fund", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance grant(GrantView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param policy the paper of the policy; empty where it is not funded
     * @param refuses whether the reader may refuse it now
     */
    record GrantView(
            DeskFrame desk,
            GrantPages.GrantRow grant,
            String code,
            String project,
            String policy,
            List<ShareRow> shares,
            List<PaymentRow> payments,
            MatterView matter,
            boolean refuses,
            String error) {}

    /** What one source gives, and where its entries are. */
    record ShareRow(String source, String fen, String entries) {}

    /** A time when it was to be paid. */
    record PaymentRow(long batch, String said) {}

    private final DeskFrames frames;
    private final Grants grants;
    private final Batches batches;
    private final Policies policies;
    private final StationLabels names;
    private final Units units;
    private final MatterWriter writer;

    GrantPage(
            DeskFrames frames,
            Grants grants,
            Batches batches,
            Policies policies,
            StationLabels names,
            Units units,
            MatterWriter writer) {
        this.frames = frames;
        this.grants = grants;
        this.batches = batches;
        this.policies = policies;
        this.names = names;
        this.units = units;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long grant, RoutingContext context) {
        return page(grant, context, "");
    }

    /** Says that it will not be paid. */
    @POST
    @Path("refuse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.PREPARE_PAYMENTS)
    @Operation(hidden = true)
    public Response refuse(
            @RestPath long grant, MultivaluedMap<String, String> form, RoutingContext context) {
        Scope scope =
                SignedIn.scope(context, Permission.PREPARE_PAYMENTS, Permission.PREPARE_PAYMENTS);
        GrantResult result =
                grants.refuse(
                        scope, grant, MatterWriter.seen(form), Pages.text(form, "comment").strip());
        FundWords words = new FundWords(frames.of(context).frame().language());
        return result instanceof GrantResult.Granted
                ? Pages.seeOther(FundSection.PATH + "/grants/" + grant)
                : page(grant, context, words.why(result));
    }

    private Response page(long id, RoutingContext context, String error) {
        Scope scope = SignedIn.reader(context, Permission.SEE_MONEY);
        DeskFrame desk = frames.of(context);
        FundWords words = new FundWords(desk.frame().language());
        Grant grant = grants.grant(scope, id);
        Matter matter = grants.matter(scope, id);
        Caller caller = SignedIn.of(context).caller();
        GrantView view =
                new GrantView(
                        desk,
                        row(scope, grant, matter, words),
                        grant.station().value(),
                        grant.project(),
                        policy(scope, grant, words),
                        shares(grant, words),
                        batches.linesOf(scope, id).stream()
                                .map(line -> payment(line, words))
                                .toList(),
                        writer.write(
                                Grants.machine(), matter, batches.history(scope, matter), words),
                        caller.may(Permission.PREPARE_PAYMENTS)
                                && List.of("payable", "unfunded").contains(matter.state()),
                        error);
        return Pages.page(Templates.grant(view), desk.frame(), error.isEmpty() ? 200 : 400);
    }

    private GrantPages.GrantRow row(Scope scope, Grant grant, Matter matter, FundWords words) {
        return new GrantPages.GrantRow(
                grant.id(),
                names.of(scope, List.of(grant.station())).name(grant.station()),
                words.unit(units.tree(), grant.unit()),
                words.of(grant.line()),
                grant.acceptedOn().toString(),
                grant.funding().map(owed -> words.yuan(owed.fen())).orElse(""),
                words.state(Grants.machine(), matter.state()),
                grant.lack().map(lack -> GrantPages.lack(lack, words)).orElse(""));
    }

    private String policy(Scope scope, Grant grant, FundWords words) {
        return grant.funding().stream()
                .flatMap(
                        owed ->
                                policies.list(scope).stream()
                                        .filter(policy -> policy.id() == owed.policy()))
                .map(Policy::says)
                .map(
                        says ->
                                says.documentNumber()
                                        + words.pick("，", ", ")
                                        + says.validFrom()
                                        + words.pick(" 起", " on"))
                .findFirst()
                .orElse("");
    }

    private static List<ShareRow> shares(Grant grant, FundWords words) {
        return grant.funding().stream()
                .flatMap(owed -> owed.shares().stream())
                .map(
                        share ->
                                new ShareRow(
                                        words.of(share.source()),
                                        words.yuan(share.fen()),
                                        EntriesPages.address(
                                                grant.key(share.source()), "obligated")))
                .toList();
    }

    private static PaymentRow payment(PaymentLine line, FundWords words) {
        return new PaymentRow(line.batch(), said(line, words));
    }

    /** What became of a line. */
    static String said(PaymentLine line, FundWords words) {
        if (line.reversed().isPresent()) {
            PaymentLine.Reversed undone = line.reversed().get();
            return words.pick("已冲销 ", "Reversed ") + undone.on() + " · " + undone.why();
        }
        return line.paid()
                .map(paid -> words.pick("已付 ", "Paid ") + paid.on() + " · " + paid.voucher())
                .or(() -> line.failed().map(why -> words.pick("支付失败 · ", "Failed · ") + why))
                .orElse(words.pick("未付", "Not paid yet"));
    }
}
