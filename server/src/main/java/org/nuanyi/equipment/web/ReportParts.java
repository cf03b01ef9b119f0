package org.nuanyi.equipment.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.nuanyi.equipment.RepairList;
import org.nuanyi.equipment.web.RepairRows.RepairRow;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.voice.OrderParts;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.WorkOrder;

/** The repairs that came of what a worker reported, on the page of its work order. */
@Singleton
class ReportParts implements OrderParts {

    /** What may be said of a piece. */
    private static final Set<ReportKind> OF_PIECES = Set.of(ReportKind.BROKEN, ReportKind.OTHER);

    @CheckedTemplate(basePath = "equipment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance report(PartView view);

        private Templates() {}
    }

    /**
     * The part.
     *
     * @param form where one more piece is reported; empty where the reader may not
     */
    record PartView(List<RepairRow> repairs, String form) {}

    private final RepairList list;
    private final RepairRows rows;
    private final EquipmentDesk desk;

    ReportParts(RepairList list, RepairRows rows, EquipmentDesk desk) {
        this.list = list;
        this.rows = rows;
        this.desk = desk;
    }

    /** Where a work order has its page. */
    static String address(long order) {
        return "/desk/reports/" + order;
    }

    @Override
    public String part(RoutingContext context, WorkOrder order, Language language) {
        Scope scope = EquipmentDesk.reader(context);
        List<RepairRow> found =
                rows.write(scope, list.ofReport(scope, order.id()), new EquipmentWords(language));
        boolean reports =
                OF_PIECES.contains(order.report().kind()) && desk.keeps(context, order.unit());
        if (found.isEmpty() && !reports) {
            return "";
        }
        String form = reports ? ReportedFaultPages.PATH + "/" + order.id() : "";
        return Templates.report(new PartView(found, form)).setLocale(language.locale()).render();
    }
}
