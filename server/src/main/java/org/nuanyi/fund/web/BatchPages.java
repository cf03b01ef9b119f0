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
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.fund.Batch;
import org.nuanyi.fund.BatchResult;
import org.nuanyi.fund.BatchResult.Done;
import org.nuanyi.fund.Batches;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.desk.TypedFields;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.scope.Scope;

/** The batches there are. */
@Needs(Permission.SEE_MONEY)
@Path(FundSection.PATH + "/batches")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class BatchPages {

    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "fund", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance batches(BatchesView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param error why a batch was not made; empty otherwise
     */
    record BatchesView(DeskFrame desk, List<BatchRow> rows, Paging.Pager pager, String error) {}

    /** A batch. */
    record BatchRow(long id, String title, String lines, String fen, String who, String state) {}

    private final DeskFrames frames;
    private final Batches batches;
    private final MatterWriter people;

    BatchPages(DeskFrames frames, Batches batches, MatterWriter people) {
        this.frames = frames;
        this.batches = batches;
        this.people = people;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        return page(context, "");
    }

    /** Puts grants together. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.PREPARE_PAYMENTS)
    @Operation(hidden = true)
    public Response prepare(MultivaluedMap<String, String> form, RoutingContext context) {
        Scope scope =
                SignedIn.scope(context, Permission.PREPARE_PAYMENTS, Permission.PREPARE_PAYMENTS);
        FundWords words = new FundWords(frames.of(context).frame().language());
        String unit =
                SignedIn.of(context).caller().units(Permission.PREPARE_PAYMENTS).stream()
                        .sorted()
                        .findFirst()
                        .orElseThrow();
        try {
            TypedFields fields = new TypedFields(form);
            BatchResult made =
                    batches.prepare(scope, unit, fields.text("title"), fields.numbers("grant"));
            return made instanceof Done(long id)
                    ? Pages.seeOther(FundSection.PATH + "/batches/" + id)
                    : page(context, words.why(made));
        } catch (BadInput bad) {
            return page(context, words.field(bad.field()));
        }
    }

    private Response page(RoutingContext context, String error) {
        Scope scope = SignedIn.reader(context, Permission.SEE_MONEY);
        DeskFrame desk = frames.of(context);
        FundWords words = new FundWords(desk.frame().language());
        Paging paging = Paging.of(context.request(), PAGE);
        List<Batch> found = batches.list(scope, paging.limit(), paging.offset());
        Map<Long, Matter> matters = batches.matters(scope, found.stream().map(Batch::id).toList());
        BatchesView view =
                new BatchesView(
                        desk,
                        paging.shown(found).stream().map(one -> row(one, matters, words)).toList(),
                        paging.pager(FundSection.PATH + "/batches?", found),
                        error);
        return Pages.page(Templates.batches(view), desk.frame(), error.isEmpty() ? 200 : 400);
    }

    private BatchRow row(Batch batch, Map<Long, Matter> matters, FundWords words) {
        return new BatchRow(
                batch.id(),
                batch.title(),
                "%,d".formatted(batch.lines()),
                words.yuan(batch.fen()),
                people.name(batch.madeBy()),
                Optional.ofNullable(matters.get(batch.id()))
                        .map(matter -> words.state(Batches.machine(), matter.state()))
                        .orElse(""));
    }
}
