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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.account.Acting;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.lifecycle.Lifecycles;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.Invoices;
import org.nuanyi.purchase.NewInvoice;
import org.nuanyi.purchase.NewInvoice.Billed;
import org.nuanyi.purchase.Purchase;
import org.nuanyi.purchase.PurchaseLine;
import org.nuanyi.purchase.PurchaseResult;
import org.nuanyi.purchase.Purchases;
import org.nuanyi.purchase.Quote;
import org.nuanyi.purchase.Suppliers;

/** One purchase: what is asked for, who offers what, what came and what was billed. */
@Needs(Permission.SEE_PURCHASES)
@Path(PurchaseSection.PATH + "/{purchase:[0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PurchasePages {

    @CheckedTemplate(basePath = "purchase", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance purchase(PurchaseView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Purchases purchases;
    private final Invoices invoices;
    private final Suppliers suppliers;
    private final Lifecycles lifecycles;
    private final Acting acting;
    private final PurchaseWriter writer;
    private final Machine machine = Purchases.machine();

    PurchasePages(
            DeskFrames frames,
            Purchases purchases,
            Invoices invoices,
            Suppliers suppliers,
            Lifecycles lifecycles,
            Acting acting,
            PurchaseWriter writer) {
        this.frames = frames;
        this.purchases = purchases;
        this.invoices = invoices;
        this.suppliers = suppliers;
        this.lifecycles = lifecycles;
        this.acting = acting;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long purchase, RoutingContext context) {
        return show(context, purchase, Optional.empty(), "", 200);
    }

    /** Where the supplier is paid: shown this once, and noted. */
    @GET
    @Path("account")
    @Needs(value = Permission.PAY, fresh = true)
    @Operation(hidden = true)
    public Response account(@RestPath long purchase, RoutingContext context) {
        Scope payer = SignedIn.reader(context, Permission.PAY);
        Purchase bought = purchases.purchase(payer, purchase);
        long supplier =
                purchases.quotes(payer, purchase).stream()
                        .filter(quote -> bought.quote().filter(id -> id == quote.id()).isPresent())
                        .map(Quote::supplier)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("No quote was chosen."));
        String number = suppliers.reveal(payer, supplier);
        return show(context, purchase, Optional.of(number), "", 200);
    }

    /** What the tag {@code lifecycle} sends. */
    @POST
    @Path("act")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.DECIDE_PURCHASES)
    @Operation(hidden = true)
    public Response act(
            @RestPath long purchase, MultivaluedMap<String, String> form, RoutingContext context) {
        Scope granted =
                SignedIn.scope(context, Permission.SEE_PURCHASES, Permission.DECIDE_PURCHASES);
        return answer(
                context,
                purchase,
                () -> {
                    Matter matter = purchases.matter(granted, purchase);
                    NewDeed deed = lifecycles.read(form, matter, Set.of(), List.of());
                    Scope scope = acting.scope(context, granted, machine, matter, deed.act());
                    return purchases.act(scope, purchase, deed);
                });
    }

    /** Enters a quote. */
    @POST
    @Path("quotes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.BUY)
    @Operation(hidden = true)
    public Response quote(
            @RestPath long purchase, MultivaluedMap<String, String> sent, RoutingContext context) {
        PurchaseForm form = new PurchaseForm(sent);
        return answer(
                context,
                purchase,
                () -> {
                    Map<Integer, Long> prices = new HashMap<>();
                    for (PurchaseLine line : purchases.purchase(buyer(context), purchase).lines()) {
                        prices.put(line.number(), form.yuan("price-" + line.number()));
                    }
                    return purchases.quote(
                            buyer(context), purchase, form.id("supplier"), Map.copyOf(prices));
                });
    }

    /** Chooses one, and hands it to the leadership. */
    @POST
    @Path("choice")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.BUY)
    @Operation(hidden = true)
    public Response choose(
            @RestPath long purchase, MultivaluedMap<String, String> sent, RoutingContext context) {
        PurchaseForm form = new PurchaseForm(sent);
        return answer(
                context,
                purchase,
                () -> {
                    String why = form.text("why");
                    if (why.length() > Purchases.LONGEST_WHY) {
                        throw new BadInput("why", "Say why, in up to 300 characters.");
                    }
                    return purchases.compare(buyer(context), purchase, form.id("quote"), why);
                });
    }

    /** Enters the invoice, or another in its place. */
    @POST
    @Path("invoice")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.BUY)
    @Operation(hidden = true)
    public Response bill(
            @RestPath long purchase, MultivaluedMap<String, String> sent, RoutingContext context) {
        PurchaseForm form = new PurchaseForm(sent);
        return answer(
                context,
                purchase,
                () -> {
                    Map<Integer, Billed> lines = new HashMap<>();
                    for (PurchaseLine line : purchases.purchase(buyer(context), purchase).lines()) {
                        int pieces = form.number("pieces-" + line.number());
                        if (pieces > 0) {
                            lines.put(
                                    line.number(),
                                    new Billed(pieces, form.yuan("price-" + line.number())));
                        }
                    }
                    return invoices.bill(
                            buyer(context),
                            purchase,
                            new NewInvoice(form.text("number"), form.day("issued_on"), lines));
                });
    }

    private Response answer(RoutingContext context, long purchase, Supplier<PurchaseResult> work) {
        PurchaseWords words = new PurchaseWords(frames.of(context).frame().language());
        try {
            PurchaseResult result = work.get();
            if (result instanceof PurchaseResult.Done) {
                return Pages.seeOther(PurchaseSection.PATH + "/" + purchase);
            }
            Scope reader = SignedIn.reader(context, Permission.SEE_PURCHASES);
            String why = words.why(result, purchases.purchase(reader, purchase).lines());
            return show(
                    context,
                    purchase,
                    Optional.empty(),
                    why,
                    result instanceof PurchaseResult.Overtaken ? 409 : 400);
        } catch (BadInput bad) {
            return show(context, purchase, Optional.empty(), words.field(bad.field()), 400);
        }
    }

    private Response show(
            RoutingContext context,
            long purchase,
            Optional<String> account,
            String error,
            int status) {
        PurchaseView view = writer.write(frames.of(context), purchase, context, account, error);
        return Pages.page(Templates.purchase(view), view.desk().frame(), status);
    }

    private static Scope buyer(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_PURCHASES, Permission.BUY);
    }
}
