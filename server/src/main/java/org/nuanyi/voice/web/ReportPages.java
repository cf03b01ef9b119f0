package org.nuanyi.voice.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.access.Callers;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.pace.Pace;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.web.Uploads;
import org.nuanyi.station.Station;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.Photos;
import org.nuanyi.voice.Report;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.Reports;
import org.nuanyi.voice.StepResult;
import org.nuanyi.voice.Teller;
import org.nuanyi.voice.WorkOrder;

/** The page of a report, for whoever has its number. */
@Anyone
@Path("/r")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReportPages {

    @CheckedTemplate(basePath = "voice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance report(ReportView view);

        private Templates() {}
    }

    private final Reports reports;
    private final Photos photos;
    private final Stations stations;
    private final Handling handling;
    private final Callers callers;
    private final Pace pace;
    private final Clock clock;

    ReportPages(
            Reports reports,
            Photos photos,
            Stations stations,
            Handling handling,
            Callers callers,
            Pace pace,
            Clock clock) {
        this.reports = reports;
        this.photos = photos;
        this.stations = stations;
        this.handling = handling;
        this.callers = callers;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * The report as it stands.
     *
     * @throws NotFound if there is none of that number
     */
    @GET
    @Path("{number}")
    @Operation(hidden = true)
    public Response show(@RestPath String number, HttpServerRequest request) {
        return page(report(number), "", request, 200);
    }

    /** A photo to it. */
    @POST
    @Path("{number}/photo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response addPhoto(
            @RestPath String number,
            @RestForm("photo") @Nullable FileUpload upload,
            HttpServerRequest request) {
        Report report = report(number);
        Teller teller = Tellers.remembered(request);
        Tellers.take(pace, request, teller);
        try {
            PhotoAnswers.require(photos.add(report.number(), bytes(upload), teller));
            return Response.seeOther(URI.create("/r/" + report.number())).build();
        } catch (BadInput bad) {
            return page(report, bad.field(), request, 400);
        }
    }

    private static byte[] bytes(@Nullable FileUpload upload) {
        if (upload == null) {
            throw new BadInput("photo", "A photo must be a JPEG or a PNG file.");
        }
        return Uploads.bytes(upload);
    }

    /** Whether it is solved, as its sender sees it. */
    @POST
    @Path("{number}/verdict")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response verify(
            @RestPath String number,
            @RestForm("solved") @Nullable String solved,
            HttpServerRequest request) {
        Report report = report(number);
        Tellers.take(pace, request, Tellers.of(request));
        if (callers.find(request).isPresent()) {
            throw new Forbidden("Who is signed in at the desk verifies it there.");
        }
        // Sent twice, or overtaken by somebody else: the page says how it stands.
        StepResult result = handling.verifyAsSender(report.number(), "yes".equals(solved));
        String path = "/r/" + report.number();
        return Response.seeOther(
                        URI.create(result instanceof StepResult.Done ? path + "#told" : path))
                .build();
    }

    /** How it looked when it was last closed. */
    @GET
    @Path("{number}/now")
    @Produces("image/jpeg")
    @Operation(hidden = true)
    public Response closingPhoto(@RestPath String number) {
        return handling.findClosingPhoto(Scope.PUBLIC, report(number).number())
                .map(jpeg -> Response.ok(jpeg).header("Cache-Control", "no-store").build())
                .orElseThrow(() -> new NotFound("this report has no such photo"));
    }

    private Report report(String number) {
        return ReportNumber.find(number)
                .flatMap(found -> reports.findReport(Scope.PUBLIC, found))
                .orElseThrow(() -> new NotFound("no report has the number " + number));
    }

    private Response page(Report report, String error, HttpServerRequest request, int status) {
        Station station = stations.station(Scope.PUBLIC, report.station());
        Frame frame = Frames.of(request).showing(station.isDemo());
        boolean sender = photos.isSender(report.number(), Tellers.of(request));
        Optional<WorkOrder> order = handling.findOrder(Scope.PUBLIC, report.number());
        boolean shown = handling.findClosingPhoto(Scope.PUBLIC, report.number()).isPresent();
        ReportView view =
                new ReportWriter(frame, clock).write(report, order, shown, station, sender, error);
        return Pages.secretly(Templates.report(view), frame, status);
    }
}
