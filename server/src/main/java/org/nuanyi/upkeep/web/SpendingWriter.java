package org.nuanyi.upkeep.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.lifecycle.Lifecycle;
import org.nuanyi.kernel.lifecycle.Lifecycles;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.upkeep.Receipts;
import org.nuanyi.upkeep.Spending;
import org.nuanyi.upkeep.Spendings;
import org.nuanyi.upkeep.UnitYear;
import org.nuanyi.upkeep.UpkeepYears;

/** Writes the page of one spending. */
@Singleton
class SpendingWriter {

    @CheckedTemplate(basePath = "upkeep", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance spending(SpendingView view);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param row as in a list
     * @param left what is left of the plan of its category, and of the budget of its unit
     * @param photos numbers of the photos
     * @param drafts whether the reader corrects it now
     */
    record SpendingView(
            DeskFrame desk,
            UnitView.SpendingRow row,
            String unit,
            int year,
            String source,
            String number,
            String note,
            String who,
            String paid,
            String left,
            String available,
            Lifecycle lifecycle,
            List<Long> photos,
            boolean drafts,
            SpendingFields fields,
            String error) {

        /** Where what is done with it is sent. */
        public String acts() {
            return UpkeepDesk.PATH + "/spendings/" + row.id();
        }
    }

    private final DeskFrames frames;
    private final Spendings spendings;
    private final Receipts receipts;
    private final UpkeepYears years;
    private final SpendingRows rows;
    private final Lifecycles lifecycles;
    private final Names.Book names;
    private final UpkeepDesk desk;

    SpendingWriter(
            DeskFrames frames,
            Spendings spendings,
            Receipts receipts,
            UpkeepYears years,
            SpendingRows rows,
            Lifecycles lifecycles,
            Names.Book names,
            UpkeepDesk desk) {
        this.frames = frames;
        this.spendings = spendings;
        this.receipts = receipts;
        this.years = years;
        this.rows = rows;
        this.lifecycles = lifecycles;
        this.names = names;
        this.desk = desk;
    }

    Response page(RoutingContext context, long id, String error) {
        Scope scope = UpkeepDesk.reader(context);
        DeskFrame frame = frames.of(context);
        UpkeepWords words = new UpkeepWords(frame.frame().language());
        Spending spending = spendings.spending(scope, id);
        Matter matter = spendings.matter(scope, id);
        Scope actor = desk.acting(context, Spendings.machine(), matter);
        String unit = spending.says().unit();
        int year = spending.says().spentOn().getYear();
        UnitYear standing =
                years.list(scope, year, List.of(unit)).stream()
                        .map(UnitYear.Watched::year)
                        .filter(one -> one.unit().equals(unit))
                        .findFirst()
                        .orElseThrow();
        SpendingView view =
                new SpendingView(
                        frame,
                        rows.write(scope, List.of(spending), words).getFirst(),
                        unit,
                        year,
                        words.of(spending.says().source()),
                        spending.says().number(),
                        spending.says().note(),
                        names.names(scope, words.language()).of(spending.enteredBy()),
                        spending.payment()
                                .map(paid -> paid.on() + " · " + paid.voucher())
                                .orElse(""),
                        words.yuan(standing.left(spending.says().category())),
                        words.yuan(standing.available()),
                        lifecycles.draw(
                                actor,
                                matter,
                                spendings.history(scope, id),
                                missing(spending, words),
                                words.language()),
                        receipts.list(scope, id),
                        matter.state().equals("draft") && desk.writes(context, unit),
                        SpendingFields.of(spending.says(), words.language()),
                        error);
        return Pages.page(Templates.spending(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    /** It is paid by its voucher, in the list. */
    private static Map<String, String> missing(Spending spending, UpkeepWords words) {
        return spending.payment().isPresent()
                ? Map.of()
                : Map.of(
                        "posted",
                        words.pick(
                                "请在“待付款”清单里登记凭证号。",
                                "Enter the voucher in the list of what is to be paid."));
    }
}
