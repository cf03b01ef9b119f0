package org.nuanyi.purchase.web;

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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.account.UnitChoice;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.Supplier;
import org.nuanyi.purchase.Suppliers;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Whom units buy from. */
@Needs(Permission.SEE_PURCHASES)
@Path(PurchaseSection.PATH + "/suppliers")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SupplierPages {

    private static final String HERE = PurchaseSection.PATH + "/suppliers";

    @CheckedTemplate(basePath = "purchase", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance suppliers(SuppliersView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param may whether the reader enters suppliers
     */
    record SuppliersView(
            DeskFrame desk,
            List<Row> rows,
            List<Option> units,
            boolean may,
            MultivaluedMap<String, String> typed,
            String error) {

        /** What was written into a field; a number of an account is never written back. */
        public String was(String field) {
            return field.equals("account") ? "" : Pages.text(typed, field);
        }
    }

    /**
     * A supplier.
     *
     * @param account at which bank, and the end of the number; empty where there is none
     * @param blocked why nothing is bought from it; empty otherwise
     */
    record Row(long id, String name, String credit, String unit, String account, String blocked) {}

    private final DeskFrames frames;
    private final Suppliers suppliers;
    private final Units units;

    SupplierPages(DeskFrames frames, Suppliers suppliers, Units units) {
        this.frames = frames;
        this.suppliers = suppliers;
        this.units = units;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        return show(context, new MultivaluedHashMap<>(), "", 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.BUY)
    @Operation(hidden = true)
    public Response enter(MultivaluedMap<String, String> sent, RoutingContext context) {
        PurchaseForm form = new PurchaseForm(sent);
        return answer(
                context,
                sent,
                () -> {
                    if (units.tree().findUnit(form.text("unit")).isEmpty()) {
                        throw new BadInput("unit", "Choose a unit.");
                    }
                    long supplier =
                            suppliers.enter(
                                    buyer(context),
                                    form.text("unit"),
                                    form.text("name"),
                                    form.text("credit").toUpperCase(Locale.ROOT));
                    if (!form.text("account").isEmpty()) {
                        suppliers.account(
                                buyer(context), supplier, form.text("bank"), form.text("account"));
                    }
                });
    }

    /** Where it is paid from now on. */
    @POST
    @Path("{supplier:[0-9]{1,18}}/account")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.BUY)
    @Operation(hidden = true)
    public Response account(
            @RestPath long supplier, MultivaluedMap<String, String> sent, RoutingContext context) {
        PurchaseForm form = new PurchaseForm(sent);
        return answer(
                context,
                new MultivaluedHashMap<>(),
                () ->
                        suppliers.account(
                                buyer(context), supplier, form.text("bank"), form.text("account")));
    }

    /** Nothing is bought from it, or again. */
    @POST
    @Path("{supplier:[0-9]{1,18}}/block")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.BUY)
    @Operation(hidden = true)
    public Response block(
            @RestPath long supplier, MultivaluedMap<String, String> sent, RoutingContext context) {
        PurchaseForm form = new PurchaseForm(sent);
        return answer(
                context,
                new MultivaluedHashMap<>(),
                () ->
                        suppliers.block(
                                buyer(context),
                                supplier,
                                form.text("blocked").equals("yes"),
                                form.text("why")));
    }

    private Response answer(
            RoutingContext context, MultivaluedMap<String, String> typed, Runnable work) {
        PurchaseWords words = new PurchaseWords(frames.of(context).frame().language());
        try {
            work.run();
            return Pages.seeOther(HERE);
        } catch (BadInput bad) {
            return show(context, typed, words.field(bad.field()), 400);
        } catch (Conflict known) {
            return show(context, typed, words.known(known.field()), 409);
        }
    }

    private Response show(
            RoutingContext context,
            MultivaluedMap<String, String> typed,
            String error,
            int status) {
        DeskFrame desk = frames.of(context);
        PurchaseWords words = new PurchaseWords(desk.frame().language());
        UnitTree tree = units.tree();
        SuppliersView view =
                new SuppliersView(
                        desk,
                        suppliers.list(SignedIn.reader(context, Permission.SEE_PURCHASES)).stream()
                                .map(one -> row(one, tree, words))
                                .toList(),
                        UnitChoice.options(
                                tree,
                                SignedIn.of(context).caller().units(Permission.BUY),
                                Pages.text(typed, "unit"),
                                words.language()),
                        SignedIn.of(context).caller().may(Permission.BUY),
                        typed,
                        error);
        return Pages.page(Templates.suppliers(view), desk.frame(), status);
    }

    private static Row row(Supplier one, UnitTree tree, PurchaseWords words) {
        return new Row(
                one.id(),
                one.name(),
                one.credit(),
                words.unit(tree, one.unit()),
                one.account().map(account -> account.bank() + " " + account.masked()).orElse(""),
                one.blocked().orElse(""));
    }

    private static Scope buyer(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_PURCHASES, Permission.BUY);
    }
}
