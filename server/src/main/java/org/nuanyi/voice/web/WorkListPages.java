package org.nuanyi.voice.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.WorkOrder;
import org.nuanyi.voice.web.WorkListView.WorkLine;

/** The reports of one's units, to be worked on. */
@Needs(Permission.SEE_REPORTS)
@Path(ReportsSection.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class WorkListPages {

    @CheckedTemplate(basePath = "voice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance workList(WorkListView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Handling handling;
    private final Stations stations;
    private final Units units;
    private final WorkWriter writer;

    WorkListPages(
            DeskFrames frames,
            Handling handling,
            Stations stations,
            Units units,
            WorkWriter writer) {
        this.frames = frames;
        this.handling = handling;
        this.stations = stations;
        this.units = units;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        WorkQuery query = WorkQuery.of(context);
        Scope scope = SignedIn.reader(context, Permission.SEE_REPORTS);
        UnitTree tree = units.tree();
        List<WorkOrder> found =
                handling.list(scope, query.filter(tree), query.offset(), WorkQuery.PAGE + 1);
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        WorkListView view =
                new WorkListView(
                        desk,
                        query.states(language),
                        query.kinds(language),
                        query.units(tree, SignedIn.of(context).caller(), language),
                        query.late(),
                        query.escalated(),
                        query.mine(),
                        query.number(),
                        lines(found, scope, tree, language),
                        query.page() > 1
                                ? Optional.of(query.address(query.page() - 1))
                                : Optional.empty(),
                        found.size() > WorkQuery.PAGE
                                ? Optional.of(query.address(query.page() + 1))
                                : Optional.empty());
        return Pages.page(Templates.workList(view), desk.frame(), 200);
    }

    private List<WorkLine> lines(
            List<WorkOrder> found, Scope scope, UnitTree tree, Language language) {
        List<StationCode> codes =
                found.stream().map(order -> order.report().station()).distinct().toList();
        Map<StationCode, String> names =
                stations.list(scope, codes).stream()
                        .collect(
                                Collectors.toMap(
                                        Station::code, station -> station.profile().name()));
        return found.stream()
                .limit(WorkQuery.PAGE)
                .map(order -> writer.line(order, name(order, names), tree, language))
                .toList();
    }

    /** A station that went to another unit since is known by its code alone. */
    private static String name(WorkOrder order, Map<StationCode, String> names) {
        StationCode code = order.report().station();
        return names.getOrDefault(code, code.value());
    }
}
