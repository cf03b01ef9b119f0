package org.nuanyi.voice.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.pace.Pace;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.voice.Photos;
import org.nuanyi.voice.Report;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.Reports;
import org.nuanyi.voice.Teller;

/** What became of a report. Described in META-INF/openapi.yaml. */
@Anyone
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReportResource {

    private final Reports reports;
    private final Photos photos;
    private final Pace pace;

    ReportResource(Reports reports, Photos photos, Pace pace) {
        this.reports = reports;
        this.photos = photos;
        this.pace = pace;
    }

    /** One report as it stands. */
    @GET
    @Path("{number}")
    public Response one(@PathParam("number") String number) {
        return Response.ok(ReportJson.of(report(number)).encode())
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Adds a photo to it: the file itself. */
    @POST
    @Path("{number}/photo")
    @Consumes({"image/jpeg", "image/png"})
    public Response addPhoto(
            @PathParam("number") String number, byte[] photo, HttpServerRequest request) {
        Report report = report(number);
        Teller teller = Tellers.of(request);
        Tellers.take(pace, request, teller);
        PhotoAnswers.require(photos.add(report.number(), photo, teller));
        return Response.status(Response.Status.CREATED)
                .entity(ReportJson.of(report(number)).encode())
                .build();
    }

    /** Its photo, where that is released. */
    @GET
    @Path("{number}/photo")
    @Produces("image/jpeg")
    public Response photo(@PathParam("number") String number) {
        return ReportNumber.find(number)
                .flatMap(photos::findReleased)
                .map(jpeg -> Response.ok(jpeg).header("Cache-Control", "no-store").build())
                .orElseThrow(() -> new NotFound("No photo of this report is released."));
    }

    private Report report(String number) {
        return ReportNumber.find(number)
                .flatMap(found -> reports.findReport(Scope.PUBLIC, found))
                .orElseThrow(() -> new NotFound("No report has this number."));
    }
}
