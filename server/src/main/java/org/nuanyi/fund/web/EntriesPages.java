package org.nuanyi.fund.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.core.Named;
import org.nuanyi.core.ledger.BudgetKey;
import org.nuanyi.core.ledger.Stage;
import org.nuanyi.fund.BudgetDocuments;
import org.nuanyi.fund.BudgetLine;
import org.nuanyi.fund.Source;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.ledger.Document;
import org.nuanyi.kernel.ledger.Movement;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** The entries behind a figure, each with the document it was posted for. */
@Needs(Permission.SEE_MONEY)
@Path(FundSection.PATH + "/entries")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class EntriesPages {

    @CheckedTemplate(basePath = "fund", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance entries(EntriesView view);

        private Templates() {}
    }

    /** The page. */
    record EntriesView(
            DeskFrame desk, String title, String stage, List<Option> stages, List<EntryRow> rows) {}

    /**
     * An entry.
     *
     * @param document what it was posted for
     * @param link where that is; empty where it has no page
     */
    record EntryRow(
            String on, String document, String link, String fen, String balance, String who) {}

    private final DeskFrames frames;
    private final BudgetDocuments papers;
    private final Units units;
    private final MatterWriter people;
    private final DocumentLinks documents;

    EntriesPages(
            DeskFrames frames,
            BudgetDocuments papers,
            Units units,
            MatterWriter people,
            DocumentLinks documents) {
        this.frames = frames;
        this.papers = papers;
        this.units = units;
        this.people = people;
        this.documents = documents;
    }

    /** Where the entries of a stage of a line are. */
    static String address(BudgetKey key, String stage) {
        return "%s/entries?year=%d&unit=%s&line=%s&source=%s&stage=%s"
                .formatted(
                        FundSection.PATH, key.year(), key.unit(), key.line(), key.source(), stage);
    }

    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        Scope scope = SignedIn.reader(context, Permission.SEE_MONEY);
        DeskFrame desk = frames.of(context);
        FundWords words = new FundWords(desk.frame().language());
        BudgetKey key = key(context.request());
        Stage stage = stage(Pages.query(context.request(), "stage"));
        EntriesView view =
                new EntriesView(
                        desk,
                        title(key, units.tree(), words),
                        name(stage, words),
                        Arrays.stream(Stage.values())
                                .map(
                                        one ->
                                                new Option(
                                                        address(key, id(one)),
                                                        name(one, words),
                                                        one == stage))
                                .toList(),
                        papers.entries(scope, key, stage).stream()
                                .map(one -> row(one, words))
                                .toList());
        return Pages.page(Templates.entries(view), desk.frame(), 200);
    }

    private static BudgetKey key(HttpServerRequest request) {
        String year = Pages.query(request, "year");
        try {
            return new BudgetKey(
                    year.matches("2[0-9]{3}") ? Integer.parseInt(year) : 0,
                    Pages.query(request, "unit"),
                    Pages.query(request, "line"),
                    Pages.query(request, "source"));
        } catch (IllegalArgumentException none) {
            throw new NotFound("There is no such budget line.");
        }
    }

    private static Stage stage(String asked) {
        return Arrays.stream(Stage.values())
                .filter(one -> id(one).equals(asked))
                .findFirst()
                .orElse(Stage.AVAILABLE);
    }

    static String id(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    static String name(Stage stage, FundWords words) {
        return switch (stage) {
            case GRANTED -> words.pick("下达", "Granted");
            case AVAILABLE -> words.pick("可用", "Available");
            case COMMITTED -> words.pick("预占", "Committed");
            case OBLIGATED -> words.pick("应付", "Owed");
            case PAID -> words.pick("已付", "Paid");
        };
    }

    static String title(BudgetKey key, UnitTree tree, FundWords words) {
        return "%d · %s · %s · %s"
                .formatted(
                        key.year(),
                        words.unit(tree, key.unit()),
                        Named.find(BudgetLine.class, key.line()).map(words::of).orElse(key.line()),
                        Named.find(Source.class, key.source()).map(words::of).orElse(key.source()));
    }

    private EntryRow row(Movement one, FundWords words) {
        Document document = one.document();
        return new EntryRow(
                one.on().toString(),
                documents.name(document, words) + why(one),
                documents.path(document),
                words.yuan(one.units()),
                words.yuan(one.balance()),
                people.name(one.actor()));
    }

    private static String why(Movement one) {
        return one.why().isEmpty() ? "" : " · " + one.why();
    }
}
