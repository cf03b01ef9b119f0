package org.nuanyi.fund.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.fund.Reconciled;
import org.nuanyi.fund.Reconciliation;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Whether the ledger and the documents say the same. */
@Needs(Permission.SEE_MONEY)
@Path(FundSection.PATH + "/reconciliation")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReconciliationPages {

    @CheckedTemplate(basePath = "fund", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance reconciliation(ReconciliationView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param said what came of it, in a sentence
     */
    record ReconciliationView(
            DeskFrame desk, int year, boolean agrees, String said, List<GapRow> gaps) {}

    /** A figure that differs. */
    record GapRow(String what, String entries, String ledger, String documents) {}

    private final DeskFrames frames;
    private final Reconciliation reconciliation;
    private final Units units;
    private final Clock clock;

    ReconciliationPages(
            DeskFrames frames, Reconciliation reconciliation, Units units, Clock clock) {
        this.frames = frames;
        this.reconciliation = reconciliation;
        this.units = units;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response show(RoutingContext context) {
        DeskFrame desk = frames.of(context);
        FundWords words = new FundWords(desk.frame().language());
        String asked = Pages.query(context.request(), "year");
        int year =
                asked.matches("2[0-9]{3}")
                        ? Integer.parseInt(asked)
                        : LocalDate.now(clock).getYear();
        Reconciled found =
                reconciliation.compare(SignedIn.reader(context, Permission.SEE_MONEY), year);
        UnitTree tree = units.tree();
        ReconciliationView view =
                new ReconciliationView(
                        desk,
                        year,
                        found.agrees(),
                        said(found, words),
                        found.gaps().stream().map(gap -> row(gap, tree, words)).toList());
        return Pages.page(Templates.reconciliation(view), desk.frame(), 200);
    }

    private static String said(Reconciled found, FundWords words) {
        if (found.agrees()) {
            return words.pick(
                    "账实相符：比对了 %d 条预算线的下达、可用、预占、应付、已付。".formatted(found.lines()),
                    "The ledger and the documents agree: %d budget lines were compared at each stage."
                            .formatted(found.lines()));
        }
        return words.pick(
                "不相符：单据与账目有 %d 处不同，账目自身有 %d 处不同。"
                        .formatted(found.gaps().size(), found.broken().size()),
                "They differ: %d figures from the documents, %d within the ledger."
                        .formatted(found.gaps().size(), found.broken().size()));
    }

    private static GapRow row(Reconciled.Gap gap, UnitTree tree, FundWords words) {
        return new GapRow(
                EntriesPages.title(gap.key(), tree, words)
                        + " · "
                        + EntriesPages.name(gap.stage(), words),
                EntriesPages.address(gap.key(), EntriesPages.id(gap.stage())),
                words.yuan(gap.ledger()),
                words.yuan(gap.documents()));
    }
}
