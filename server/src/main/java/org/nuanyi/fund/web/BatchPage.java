package org.nuanyi.fund.web;

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
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.core.flow.Act;
import org.nuanyi.fund.BatchResult;
import org.nuanyi.fund.Batches;
import org.nuanyi.fund.Payments;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.TypedFields;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Scope;

/** One batch: what is in it, whose turn it is, and what finance does with its lines. */
@Needs(Permission.SEE_MONEY)
@Path(FundSection.PATH + "/batches/{batch:[0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class BatchPage {

    private static final String TAKE_BACK = "take-back";

    private final DeskFrames frames;
    private final Batches batches;
    private final Payments payments;
    private final BatchWriter writer;

    BatchPage(DeskFrames frames, Batches batches, Payments payments, BatchWriter writer) {
        this.frames = frames;
        this.batches = batches;
        this.payments = payments;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long batch, RoutingContext context) {
        return writer.page(context, batch, "");
    }

    /** What the office does with it. */
    @POST
    @Path("office")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.PREPARE_PAYMENTS)
    @Operation(hidden = true)
    public Response office(
            @RestPath long batch, MultivaluedMap<String, String> form, RoutingContext context) {
        return act(batch, form, context, Permission.PREPARE_PAYMENTS);
    }

    /** What the leadership does with it. */
    @POST
    @Path("leadership")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.APPROVE_PAYMENTS)
    @Operation(hidden = true)
    public Response leadership(
            @RestPath long batch, MultivaluedMap<String, String> form, RoutingContext context) {
        return act(batch, form, context, Permission.APPROVE_PAYMENTS);
    }

    /** What finance does with it. */
    @POST
    @Path("finance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.PAY)
    @Operation(hidden = true)
    public Response finance(
            @RestPath long batch, MultivaluedMap<String, String> form, RoutingContext context) {
        return act(batch, form, context, Permission.PAY);
    }

    private Response act(
            long batch,
            MultivaluedMap<String, String> form,
            RoutingContext context,
            Permission permission) {
        return answer(
                context,
                batch,
                () -> {
                    Scope scope = scope(context, permission);
                    String event = Pages.text(form, "event");
                    NewDeed deed =
                            new NewDeed(
                                    batches.matter(scope, batch).id(),
                                    MatterWriter.seen(form),
                                    event.equals(TAKE_BACK) ? new Act.TakeBack() : Act.event(event),
                                    Set.of(),
                                    comment(form),
                                    List.of());
                    return batches.act(scope, batch, deed);
                });
    }

    /** Takes grants out of a draft. */
    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.PREPARE_PAYMENTS)
    @Operation(hidden = true)
    public Response remove(
            @RestPath long batch, MultivaluedMap<String, String> form, RoutingContext context) {
        return answer(
                context,
                batch,
                () ->
                        batches.remove(
                                scope(context, Permission.PREPARE_PAYMENTS),
                                batch,
                                new TypedFields(form).numbers("grant")));
    }

    @POST
    @Path("paid")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.PAY)
    @Operation(hidden = true)
    public Response paid(
            @RestPath long batch, MultivaluedMap<String, String> form, RoutingContext context) {
        TypedFields fields = new TypedFields(form);
        return answer(
                context,
                batch,
                () ->
                        payments.paid(
                                scope(context, Permission.PAY),
                                batch,
                                fields.numbers("line"),
                                fields.text("voucher"),
                                fields.day("on")));
    }

    @POST
    @Path("failed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.PAY)
    @Operation(hidden = true)
    public Response failed(
            @RestPath long batch, MultivaluedMap<String, String> form, RoutingContext context) {
        TypedFields fields = new TypedFields(form);
        return answer(
                context,
                batch,
                () ->
                        payments.failed(
                                scope(context, Permission.PAY),
                                batch,
                                fields.numbers("line"),
                                fields.text("why")));
    }

    /** Undoes the payment of a line. */
    @POST
    @Path("lines/{line:[0-9]{1,18}}/reverse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.PAY)
    @Operation(hidden = true)
    public Response reverse(
            @RestPath long batch,
            @RestPath long line,
            MultivaluedMap<String, String> form,
            RoutingContext context) {
        return answer(
                context,
                batch,
                () ->
                        payments.reverse(
                                scope(context, Permission.PAY),
                                batch,
                                line,
                                Pages.text(form, "why"),
                                Pages.text(form, "again").equals("no")));
    }

    private Response answer(RoutingContext context, long batch, Supplier<BatchResult> work) {
        FundWords words = new FundWords(frames.of(context).frame().language());
        try {
            BatchResult result = work.get();
            return result instanceof BatchResult.Done
                    ? Pages.seeOther(FundSection.PATH + "/batches/" + batch)
                    : writer.page(context, batch, words.why(result));
        } catch (BadInput bad) {
            return writer.page(context, batch, words.field(bad.field()));
        }
    }

    private static String comment(MultivaluedMap<String, String> form) {
        String comment = Pages.text(form, "comment").strip();
        if (comment.length() > NewDeed.LONGEST_COMMENT) {
            throw new BadInput("why", "The comment takes up to 2000 characters.");
        }
        return comment;
    }

    private static Scope scope(RoutingContext context, Permission permission) {
        return SignedIn.scope(context, permission, permission);
    }
}
