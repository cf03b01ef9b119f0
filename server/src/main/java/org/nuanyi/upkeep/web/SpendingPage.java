package org.nuanyi.upkeep.web;

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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.lifecycle.Lifecycles;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.web.Uploads;
import org.nuanyi.upkeep.NewSpending;
import org.nuanyi.upkeep.Receipts;
import org.nuanyi.upkeep.Spendings;
import org.nuanyi.upkeep.UpkeepResult;

/** One spending: its receipt, and every step it takes. */
@Needs(Permission.SEE_MONEY)
@Path(UpkeepDesk.PATH + "/spendings/{spending:[0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SpendingPage {

    private final DeskFrames frames;
    private final Spendings spendings;
    private final Receipts receipts;
    private final Lifecycles lifecycles;
    private final SpendingWriter writer;
    private final UpkeepDesk desk;

    SpendingPage(
            DeskFrames frames,
            Spendings spendings,
            Receipts receipts,
            Lifecycles lifecycles,
            SpendingWriter writer,
            UpkeepDesk desk) {
        this.frames = frames;
        this.spendings = spendings;
        this.receipts = receipts;
        this.lifecycles = lifecycles;
        this.writer = writer;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long spending, RoutingContext context) {
        return writer.page(context, spending, "");
    }

    @GET
    @Path("photos/{receipt:[0-9]{1,18}}")
    @Produces("image/jpeg")
    @Operation(hidden = true)
    public Response photo(@RestPath long spending, @RestPath long receipt, RoutingContext context) {
        return receipts.find(UpkeepDesk.reader(context), spending, receipt)
                .map(Response::ok)
                .orElseThrow(() -> new NotFound("There is no such photo."))
                .build();
    }

    @POST
    @Path("photos")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Permission.KEEP_UP)
    @Operation(hidden = true)
    public Response send(
            @RestPath long spending,
            @RestForm("photo") @Nullable FileUpload upload,
            RoutingContext context) {
        byte[] photo = Optional.ofNullable(upload).map(Uploads::bytes).orElse(new byte[0]);
        return answer(
                context, spending, () -> receipts.add(UpkeepDesk.writer(context), spending, photo));
    }

    /** Corrects what a draft says. */
    @POST
    @Path("facts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.KEEP_UP)
    @Operation(hidden = true)
    public Response correct(
            @RestPath long spending, MultivaluedMap<String, String> form, RoutingContext context) {
        return answer(
                context,
                spending,
                () -> {
                    Scope scope = UpkeepDesk.writer(context);
                    String unit = spendings.spending(scope, spending).says().unit();
                    NewSpending says = desk.known(scope, SentReceipt.says(form, unit));
                    return spendings.correct(scope, spending, says);
                });
    }

    /** What the tag {@code lifecycle} sends. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.DECIDE_UPKEEP)
    @Operation(hidden = true)
    public Response act(
            @RestPath long spending, MultivaluedMap<String, String> form, RoutingContext context) {
        return answer(
                context,
                spending,
                () -> {
                    Matter matter = spendings.matter(UpkeepDesk.reader(context), spending);
                    NewDeed deed = lifecycles.read(form, matter, Set.of(), List.of());
                    return spendings.act(
                            desk.acting(context, Spendings.machine(), matter, deed),
                            spending,
                            deed);
                });
    }

    private Response answer(RoutingContext context, long spending, Supplier<UpkeepResult> work) {
        UpkeepWords words = new UpkeepWords(frames.of(context).frame().language());
        try {
            UpkeepResult result = work.get();
            return result instanceof UpkeepResult.Done
                    ? Pages.seeOther(UpkeepDesk.PATH + "/spendings/" + spending)
                    : writer.page(context, spending, words.why(result));
        } catch (BadInput bad) {
            return writer.page(context, spending, words.field(bad.field()));
        }
    }
}
