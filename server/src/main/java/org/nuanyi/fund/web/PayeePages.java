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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.fund.NewPayee;
import org.nuanyi.fund.Payee;
import org.nuanyi.fund.Payees;
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
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Where money is sent. */
@Needs(Permission.SEE_MONEY)
@Path(FundSection.PATH + "/payees")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PayeePages {

    @CheckedTemplate(basePath = "fund", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance payees(PayeesView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param may whether the reader enters accounts
     * @param pays whether the reader may look at numbers
     */
    record PayeesView(
            DeskFrame desk,
            List<PayeeRow> rows,
            List<Option> units,
            boolean may,
            boolean pays,
            MultivaluedMap<String, String> typed,
            String error) {

        /** What was written into a field; a number of an account is never written back. */
        public String was(String field) {
            return field.equals("account") ? "" : Pages.text(typed, field);
        }
    }

    /** An account. */
    record PayeeRow(
            long id,
            String unit,
            String station,
            String holder,
            String bank,
            String number,
            boolean masked) {}

    private final DeskFrames frames;
    private final Payees payees;
    private final StationLabels names;
    private final Units units;

    PayeePages(DeskFrames frames, Payees payees, StationLabels names, Units units) {
        this.frames = frames;
        this.payees = payees;
        this.names = names;
        this.units = units;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        return page(context, new MultivaluedHashMap<>(), "", Optional.empty(), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.PREPARE_PAYMENTS)
    @Operation(hidden = true)
    public Response enter(MultivaluedMap<String, String> form, RoutingContext context) {
        Scope scope =
                SignedIn.scope(context, Permission.PREPARE_PAYMENTS, Permission.PREPARE_PAYMENTS);
        try {
            payees.enter(scope, read(new TypedFields(form)));
            return Pages.seeOther(FundSection.PATH + "/payees");
        } catch (BadInput bad) {
            FundWords words = new FundWords(frames.of(context).frame().language());
            return page(context, form, words.field(bad.field()), Optional.empty(), "");
        }
    }

    /** The number, shown this once and noted. */
    @GET
    @Path("{payee:[0-9]{1,18}}")
    @Needs(value = Permission.PAY, fresh = true)
    @Operation(hidden = true)
    public Response reveal(@RestPath long payee, RoutingContext context) {
        String number = payees.reveal(SignedIn.reader(context, Permission.PAY), payee);
        return page(context, new MultivaluedHashMap<>(), "", Optional.of(payee), number);
    }

    private static NewPayee read(TypedFields form) {
        String unit = form.unit("unit");
        String station = form.text("station").strip();
        Optional<StationCode> code = StationCode.find(station);
        if (!station.isEmpty() && code.isEmpty()) {
            throw new BadInput("station", "The code of a station has eight digits.");
        }
        return new NewPayee(
                unit, code, form.text("holder"), form.text("bank"), form.text("account"));
    }

    private Response page(
            RoutingContext context,
            MultivaluedMap<String, String> typed,
            String error,
            Optional<Long> shown,
            String number) {
        Scope scope = SignedIn.reader(context, Permission.SEE_MONEY);
        DeskFrame desk = frames.of(context);
        FundWords words = new FundWords(desk.frame().language());
        UnitTree tree = units.tree();
        PayeesView view =
                new PayeesView(
                        desk,
                        payees.list(scope).stream()
                                .map(
                                        one ->
                                                row(
                                                        scope,
                                                        one,
                                                        shown.filter(id -> id == one.id())
                                                                .map(_ -> number),
                                                        tree,
                                                        words))
                                .toList(),
                        BudgetPages.units(context, tree, Pages.text(typed, "unit"), words),
                        SignedIn.of(context).caller().may(Permission.PREPARE_PAYMENTS),
                        SignedIn.of(context).caller().may(Permission.PAY),
                        typed,
                        error);
        return Pages.page(Templates.payees(view), desk.frame(), error.isEmpty() ? 200 : 400);
    }

    private PayeeRow row(
            Scope scope, Payee payee, Optional<String> number, UnitTree tree, FundWords words) {
        return new PayeeRow(
                payee.id(),
                words.unit(tree, payee.unit()),
                payee.station().map(code -> names.of(scope, List.of(code)).name(code)).orElse(""),
                payee.holder(),
                payee.bank(),
                number.orElse(payee.masked()),
                number.isEmpty());
    }
}
