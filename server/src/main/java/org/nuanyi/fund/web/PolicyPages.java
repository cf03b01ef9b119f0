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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.fund.BudgetLine;
import org.nuanyi.fund.Policies;
import org.nuanyi.fund.Policy;
import org.nuanyi.fund.PolicyDraft;
import org.nuanyi.fund.PolicyResult;
import org.nuanyi.fund.Share;
import org.nuanyi.fund.Source;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.TypedFields;
import org.nuanyi.kernel.scope.Scope;

/** The versions of what is granted. */
@Needs(Permission.SEE_MONEY)
@Path(FundSection.PATH + "/policies")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PolicyPages {

    @CheckedTemplate(basePath = "fund", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance policies(PoliciesView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param may whether the reader enters versions
     * @param typed what was written into the form, by its fields
     */
    record PoliciesView(
            DeskFrame desk,
            List<PolicyRow> rows,
            List<Option> lines,
            List<Option> sources,
            boolean may,
            MultivaluedMap<String, String> typed,
            String error) {

        /** What was written into a field. */
        public String was(String field) {
            return Pages.text(typed, field);
        }
    }

    /** A version. */
    record PolicyRow(
            long id,
            String validFrom,
            String meeting,
            String decidedOn,
            String number,
            List<AmountRow> amounts) {}

    /**
     * What it grants for one thing.
     *
     * @param parts of which sources, where there are several
     */
    record AmountRow(String line, String fen, String parts) {}

    private final DeskFrames frames;
    private final Policies policies;

    PolicyPages(DeskFrames frames, Policies policies) {
        this.frames = frames;
        this.policies = policies;
    }

    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        return page(context, new MultivaluedHashMap<>(), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.SET_BUDGETS)
    @Operation(hidden = true)
    public Response enter(MultivaluedMap<String, String> form, RoutingContext context) {
        Scope scope = SignedIn.scope(context, Permission.SET_BUDGETS, Permission.SET_BUDGETS);
        FundWords words = new FundWords(frames.of(context).frame().language());
        try {
            return switch (policies.enter(scope, draft(new TypedFields(form)))) {
                case PolicyResult.Entered _ -> Pages.seeOther(FundSection.PATH + "/policies");
                case PolicyResult.Refused(var why) -> page(context, form, words.why(why));
            };
        } catch (BadInput bad) {
            return page(context, form, words.field(bad.field()));
        }
    }

    private static PolicyDraft draft(TypedFields form) {
        Map<BudgetLine, List<Share>> amounts = new EnumMap<>(BudgetLine.class);
        for (BudgetLine line : BudgetLine.values()) {
            List<Share> shares =
                    Arrays.stream(Source.values())
                            .flatMap(source -> share(form, line, source).stream())
                            .toList();
            if (!shares.isEmpty()) {
                amounts.put(line, shares);
            }
        }
        return new PolicyDraft(
                form.day("valid-from"),
                form.text("meeting"),
                form.day("decided-on"),
                form.text("number"),
                amounts);
    }

    private static Optional<Share> share(TypedFields form, BudgetLine line, Source source) {
        return form.findYuan(line.id() + "." + source.id()).map(fen -> new Share(source, fen));
    }

    private Response page(
            RoutingContext context, MultivaluedMap<String, String> typed, String error) {
        Scope scope = SignedIn.reader(context, Permission.SEE_MONEY);
        DeskFrame desk = frames.of(context);
        FundWords words = new FundWords(desk.frame().language());
        PoliciesView view =
                new PoliciesView(
                        desk,
                        policies.list(scope).stream().map(one -> row(one, words)).toList(),
                        Option.all(BudgetLine.class, "", words.language()),
                        Option.all(Source.class, "", words.language()),
                        SignedIn.of(context).caller().may(Permission.SET_BUDGETS),
                        typed,
                        error);
        return Pages.page(Templates.policies(view), desk.frame(), error.isEmpty() ? 200 : 400);
    }

    private static PolicyRow row(Policy policy, FundWords words) {
        PolicyDraft says = policy.says();
        return new PolicyRow(
                policy.id(),
                says.validFrom().toString(),
                says.meeting(),
                says.decidedOn().toString(),
                says.documentNumber(),
                Arrays.stream(BudgetLine.values())
                        .filter(line -> policy.fen(line) > 0)
                        .map(line -> amount(policy, line, words))
                        .toList());
    }

    private static AmountRow amount(Policy policy, BudgetLine line, FundWords words) {
        List<Share> shares = policy.shares(line);
        String parts =
                shares.stream()
                        .map(share -> words.of(share.source()) + " " + words.yuan(share.fen()))
                        .collect(Collectors.joining(" + "));
        return new AmountRow(words.of(line), words.yuan(policy.fen(line)), parts);
    }
}
