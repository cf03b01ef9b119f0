package org.nuanyi.upkeep.web;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.State;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.desk.Paging;
import org.nuanyi.kernel.desk.TypedFields;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.upkeep.Receipts;
import org.nuanyi.upkeep.Spending;
import org.nuanyi.upkeep.Spendings;
import org.nuanyi.upkeep.UpkeepResult;
import org.nuanyi.upkeep.UpkeepResult.Done;

/** Spendings by where they stand; entering one, and paying several by one voucher. */
@Needs(Permission.SEE_MONEY)
@Path(UpkeepDesk.PATH + "/spendings")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SpendingPages {

    private static final int PAGE = 100;
    private static final List<State> STATES = List.copyOf(Spendings.machine().states());

    @CheckedTemplate(basePath = "upkeep", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance spendings(SpendingsView view);

        static native TemplateInstance newSpending(NewSpendingView view);

        private Templates() {}
    }

    /**
     * The list.
     *
     * @param pays whether the reader says that those listed were paid
     * @param typed what was written into the form of the voucher
     */
    record SpendingsView(
            DeskFrame desk,
            List<Option> states,
            List<UnitView.SpendingRow> rows,
            String total,
            Paging.Pager pager,
            boolean pays,
            boolean enters,
            String today,
            TypedFields typed,
            String error) {}

    /** The form of a new one. */
    record NewSpendingView(
            DeskFrame desk,
            List<Option> units,
            SpendingFields fields,
            String today,
            String error) {}

    private final DeskFrames frames;
    private final Spendings spendings;
    private final Receipts receipts;
    private final SpendingRows rows;
    private final SpendingWriter writer;
    private final UpkeepDesk desk;

    SpendingPages(
            DeskFrames frames,
            Spendings spendings,
            Receipts receipts,
            SpendingRows rows,
            SpendingWriter writer,
            UpkeepDesk desk) {
        this.frames = frames;
        this.spendings = spendings;
        this.receipts = receipts;
        this.rows = rows;
        this.writer = writer;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        return list(
                context, Pages.query(context.request(), "state"), new MultivaluedHashMap<>(), "");
    }

    @GET
    @Path("new")
    @Needs(Permission.KEEP_UP)
    @Operation(hidden = true)
    public Response showNew(RoutingContext context) {
        return form(context, new MultivaluedHashMap<>(), "");
    }

    /** Enters a receipt with its photos; the button {@code submit} hands it in at once. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Permission.KEEP_UP)
    @Operation(hidden = true)
    public Response enter(MultipartFormDataInput input, RoutingContext context) {
        SentReceipt sent = SentReceipt.of(input);
        UpkeepWords words = words(context);
        try {
            Scope scope = UpkeepDesk.writer(context);
            UpkeepResult result = spendings.enter(scope, desk.known(scope, sent.says()));
            if (!(result instanceof Done(long id))) {
                return form(context, sent.typed(), words.why(result));
            }
            return entered(context, scope, id, sent);
        } catch (BadInput bad) {
            return form(context, sent.typed(), words.field(bad.field()));
        }
    }

    /** The draft is kept, also where a photo of it is not taken. */
    private Response entered(RoutingContext context, Scope scope, long id, SentReceipt sent) {
        try {
            for (byte[] photo : sent.photos()) {
                UpkeepResult added = receipts.add(scope, id, photo);
                if (!(added instanceof Done)) {
                    return writer.page(context, id, words(context).why(added));
                }
            }
        } catch (BadInput bad) {
            return writer.page(context, id, words(context).field("photo"));
        }
        if (Pages.text(sent.typed(), "then").equals("submit")) {
            Matter matter = spendings.matter(scope, id);
            NewDeed deed = NewDeed.of(matter, Act.event("submit"));
            UpkeepResult submitted =
                    spendings.act(
                            desk.acting(context, Spendings.machine(), matter, deed), id, deed);
            if (!(submitted instanceof Done)) {
                return writer.page(context, id, words(context).why(submitted));
            }
        }
        return Pages.seeOther(UpkeepDesk.PATH + "/spendings/" + id);
    }

    /** Those that were ticked were paid. */
    @POST
    @Path("pay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.PAY)
    @Operation(hidden = true)
    public Response pay(MultivaluedMap<String, String> form, RoutingContext context) {
        TypedFields fields = new TypedFields(form);
        UpkeepWords words = words(context);
        try {
            UpkeepResult result =
                    spendings.pay(
                            SignedIn.scope(context, Permission.SEE_MONEY, Permission.PAY),
                            fields.numbers("spending"),
                            fields.text("voucher"),
                            fields.day("on"));
            return result instanceof Done
                    ? Pages.seeOther(UpkeepDesk.PATH + "/spendings?state=paid")
                    : list(context, "agreed", form, words.why(result));
        } catch (BadInput bad) {
            return list(context, "agreed", form, words.field(bad.field()));
        }
    }

    private Response list(
            RoutingContext context,
            String asked,
            MultivaluedMap<String, String> typed,
            String error) {
        Scope scope = UpkeepDesk.reader(context);
        DeskFrame frame = frames.of(context);
        UpkeepWords words = new UpkeepWords(frame.frame().language());
        String state =
                STATES.stream()
                        .map(State::id)
                        .filter(asked::equals)
                        .findFirst()
                        .orElse("submitted");
        Paging paging = Paging.of(context.request(), PAGE);
        List<Spending> found = spendings.listIn(scope, state, paging.limit(), paging.offset());
        List<Spending> shown = paging.shown(found);
        boolean pays = SignedIn.of(context).caller().may(Permission.PAY);
        SpendingsView view =
                new SpendingsView(
                        frame,
                        STATES.stream().map(one -> option(one, state, words)).toList(),
                        rows.write(scope, shown, words),
                        words.yuan(shown.stream().mapToLong(one -> one.says().fen()).sum()),
                        paging.pager(UpkeepDesk.PATH + "/spendings?state=" + state, found),
                        pays && state.equals("agreed"),
                        SignedIn.of(context).caller().may(Permission.KEEP_UP),
                        desk.today().toString(),
                        new TypedFields(typed),
                        error);
        return Pages.page(Templates.spendings(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private static Option option(State state, String chosen, UpkeepWords words) {
        return new Option(
                state.id(), SpendingRows.state(state.id(), words), state.id().equals(chosen));
    }

    private Response form(
            RoutingContext context, MultivaluedMap<String, String> typed, String error) {
        DeskFrame frame = frames.of(context);
        UpkeepWords words = new UpkeepWords(frame.frame().language());
        NewSpendingView view =
                new NewSpendingView(
                        frame,
                        desk.unitOptions(context, Pages.text(typed, "unit"), words),
                        SpendingFields.of(typed, words.language()),
                        desk.today().toString(),
                        error);
        return Pages.page(Templates.newSpending(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    private UpkeepWords words(RoutingContext context) {
        return new UpkeepWords(frames.of(context).frame().language());
    }
}
