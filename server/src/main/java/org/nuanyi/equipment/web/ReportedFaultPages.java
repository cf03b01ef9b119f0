package org.nuanyi.equipment.web;

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
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.nuanyi.equipment.EquipmentResult;
import org.nuanyi.equipment.EquipmentResult.Done;
import org.nuanyi.equipment.FaultSource;
import org.nuanyi.equipment.Faults;
import org.nuanyi.equipment.NewFault;
import org.nuanyi.equipment.Piece;
import org.nuanyi.equipment.Pieces;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationLabels;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.Report;
import org.nuanyi.voice.WorkOrder;

/** The form by which what a worker reported becomes the repair of a piece of that station. */
@Needs(Permission.REQUEST_PURCHASES)
@Path(ReportedFaultPages.PATH + "/{order:[0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReportedFaultPages {

    static final String PATH = RepairPages.PATH + "/new";

    @CheckedTemplate(basePath = "equipment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance reportedFault(ReportedView view);

        private Templates() {}
    }

    /**
     * The form.
     *
     * @param order number of the work order
     * @param fault what was typed; what the worker said, at first
     * @param pictured whether there is a photo of the worker's
     * @param pieces those of the station that may be reported, and {@code open}, those that wait
     *     for a repair already
     */
    record ReportedView(
            DeskFrame desk,
            long order,
            String station,
            String fault,
            boolean pictured,
            List<PieceChoice> pieces,
            List<OpenRepair> open,
            String error) {}

    record PieceChoice(String tag, String item, boolean chosen) {}

    /**
     * A repair that a piece waits for.
     *
     * @param path its address
     */
    record OpenRepair(String tag, String item, String fault, String path) {}

    private final DeskFrames frames;
    private final Faults faults;
    private final Pieces pieces;
    private final Handling handling;
    private final StationLabels labels;

    ReportedFaultPages(
            DeskFrames frames,
            Faults faults,
            Pieces pieces,
            Handling handling,
            StationLabels labels) {
        this.frames = frames;
        this.faults = faults;
        this.pieces = pieces;
        this.handling = handling;
        this.labels = labels;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@RestPath long order, RoutingContext context) {
        Report report = order(order, context).report();
        return form(context, order, "", fault(report, words(context)), "");
    }

    /** It is this piece that is out of order. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response report(
            @RestPath long order,
            @RestForm("tag") @Nullable String piece,
            @RestForm("fault") @Nullable String said,
            @RestForm("photo") @Nullable FileUpload upload,
            RoutingContext context) {
        String tag = Optional.ofNullable(piece).orElse("").strip();
        String fault = Optional.ofNullable(said).orElse("");
        EquipmentWords words = words(context);
        try {
            EquipmentResult result =
                    faults.report(
                            EquipmentDesk.keeper(context),
                            new NewFault(
                                    tag,
                                    fault,
                                    EquipmentDesk.photo(upload),
                                    FaultSource.ofReport(order)));
            return result instanceof Done(long id)
                    ? Pages.seeOther(RepairPages.PATH + "/" + id)
                    : form(context, order, tag, fault, words.why(result));
        } catch (BadInput bad) {
            return form(context, order, tag, fault, words.field(bad.field()));
        }
    }

    private EquipmentWords words(RoutingContext context) {
        return new EquipmentWords(frames.of(context).frame().language());
    }

    private WorkOrder order(long id, RoutingContext context) {
        return handling.order(SignedIn.reader(context, Permission.SEE_REPORTS), id);
    }

    private Response form(RoutingContext context, long id, String tag, String fault, String error) {
        Report report = order(id, context).report();
        DeskFrame frame = frames.of(context);
        Scope scope = EquipmentDesk.reader(context);
        List<Piece> found = pieces.at(scope, report.station());
        ReportedView view =
                new ReportedView(
                        frame,
                        id,
                        labels.of(scope, List.of(report.station())).name(report.station()),
                        fault,
                        report.hasPhoto(),
                        found.stream()
                                .filter(piece -> piece.repair().isEmpty())
                                .sorted(Comparator.comparing(piece -> !isMeant(piece, report)))
                                .map(piece -> choice(piece, tag))
                                .toList(),
                        found.stream().flatMap(piece -> open(piece).stream()).toList(),
                        error);
        return Pages.page(
                Templates.reportedFault(view), frame.frame(), error.isEmpty() ? 200 : 400);
    }

    /** Pieces that are called as the broken facility come first. */
    private static boolean isMeant(Piece piece, Report report) {
        return report.facility()
                .filter(broken -> piece.item().contains(broken.chinese()))
                .isPresent();
    }

    private static PieceChoice choice(Piece piece, String chosen) {
        return new PieceChoice(piece.tag(), piece.item(), piece.tag().equals(chosen));
    }

    private static Optional<OpenRepair> open(Piece piece) {
        return piece.repair()
                .map(
                        open ->
                                new OpenRepair(
                                        piece.tag(),
                                        piece.item(),
                                        open.fault(),
                                        RepairPages.PATH + "/" + open.repair()));
    }

    /** As 微波炉坏了：不加热. */
    private static String fault(Report report, EquipmentWords words) {
        Stream<String> broken =
                report.facility().stream()
                        .map(one -> words.pick(one.chinese() + "坏了", one.english() + " is broken"));
        return Stream.concat(broken, Stream.of(report.words()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(words.pick("：", ": ")));
    }
}
