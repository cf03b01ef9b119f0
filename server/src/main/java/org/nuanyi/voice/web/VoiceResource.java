package org.nuanyi.voice.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.time.Duration;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.pace.Pace;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;
import org.nuanyi.voice.Heard;
import org.nuanyi.voice.Heard.KeyReused;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.NewRating;
import org.nuanyi.voice.NewReport;
import org.nuanyi.voice.NewVisit;
import org.nuanyi.voice.Ratings;
import org.nuanyi.voice.Report;
import org.nuanyi.voice.Reports;
import org.nuanyi.voice.Teller;
import org.nuanyi.voice.Visits;

/** What people tell about a station. Described in META-INF/openapi.yaml. */
@Anyone
@Path("/api/v1/stations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class VoiceResource {

    private final Reports reports;
    private final Ratings ratings;
    private final Visits visits;
    private final Pace pace;
    private final ObjectMapper json;

    VoiceResource(Reports reports, Ratings ratings, Visits visits, Pace pace, ObjectMapper json) {
        this.reports = reports;
        this.ratings = ratings;
        this.visits = visits;
        this.pace = pace;
        this.json = json;
    }

    /** Something is wrong there, or worth saying. */
    @POST
    @Path("{code}/reports")
    public Response report(@PathParam("code") String code, byte[] body, HttpServerRequest request) {
        Said said = Said.json(body, json, Speech.OF_A_REPORT);
        return hear(code, request, Speech.report(said), Speech.ago(said));
    }

    /** It is open. */
    @POST
    @Path("{code}/confirmations")
    public Response confirm(
            @PathParam("code") String code, byte[] body, HttpServerRequest request) {
        Said said = Said.json(body, json, Speech.OF_A_CONFIRMATION);
        return hear(code, request, Speech.confirmation(said), Speech.ago(said));
    }

    /** How somebody liked it. */
    @POST
    @Path("{code}/ratings")
    public Response rate(@PathParam("code") String code, byte[] body, HttpServerRequest request) {
        NewRating rating = Speech.rating(Said.json(body, json, Speech.OF_A_RATING));
        Teller teller = speaker(request);
        return counted(ratings.hear(Tellers.key(request), station(code), rating, teller));
    }

    /** Somebody is there. */
    @POST
    @Path("{code}/visits")
    public Response visit(@PathParam("code") String code, byte[] body, HttpServerRequest request) {
        Said said = Said.json(body, json, Speech.OF_A_VISIT);
        NewVisit visit = Speech.visit(said);
        Duration ago = Speech.ago(said);
        Teller teller = speaker(request);
        return counted(visits.hear(Tellers.key(request), station(code), visit, teller, ago));
    }

    private Response hear(String code, HttpServerRequest request, NewReport said, Duration ago) {
        Teller teller = speaker(request);
        Noted noted = noted(reports.hear(Tellers.key(request), station(code), said, teller, ago));
        Report report = reports.report(Scope.PUBLIC, noted.report().orElseThrow());
        return answer(noted)
                .location(URI.create("/api/v1/reports/" + report.number()))
                .entity(ReportJson.of(report).put("counted", noted.counted()).encode())
                .build();
    }

    private Teller speaker(HttpServerRequest request) {
        Teller teller = Tellers.of(request);
        Tellers.take(pace, request, teller);
        return teller;
    }

    private static Response counted(Heard heard) {
        Noted noted = noted(heard);
        return answer(noted)
                .entity(new JsonObject().put("counted", noted.counted()).encode())
                .build();
    }

    /** 201 for what is new, then and when the request is sent again. */
    private static ResponseBuilder answer(Noted noted) {
        return Response.status(noted.counted() ? Response.Status.CREATED : Response.Status.OK);
    }

    private static Noted noted(Heard heard) {
        return switch (heard) {
            case Noted noted -> noted;
            case KeyReused _ ->
                    throw new Conflict(
                            Tellers.KEY_HEADER,
                            "This Idempotency-Key belongs to another request: make a new one.");
        };
    }

    private static StationCode station(String code) {
        return StationCode.find(code)
                .orElseThrow(() -> new NotFound("No public station has this code."));
    }
}
