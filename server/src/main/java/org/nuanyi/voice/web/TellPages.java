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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.pace.Pace;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.Heard;
import org.nuanyi.voice.Heard.KeyReused;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.Occupation;
import org.nuanyi.voice.RatingReason;
import org.nuanyi.voice.Ratings;
import org.nuanyi.voice.Reports;
import org.nuanyi.voice.Teller;
import org.nuanyi.voice.Visits;

/** The forms by which people tell us about a station; they work without scripts. */
@Anyone
@Path("/s")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class TellPages {

    @CheckedTemplate(basePath = "voice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance tell(TellView view);

        private Templates() {}
    }

    private final Stations stations;
    private final Reports reports;
    private final Ratings ratings;
    private final Visits visits;
    private final Pace pace;

    TellPages(Stations stations, Reports reports, Ratings ratings, Visits visits, Pace pace) {
        this.stations = stations;
        this.reports = reports;
        this.ratings = ratings;
        this.visits = visits;
        this.pace = pace;
    }

    /** The page with everything that can be told. */
    @GET
    @Path("{code}/tell")
    @Operation(hidden = true)
    public Response show(@RestPath String code, HttpServerRequest request) {
        return page(view(code, "", "", "", request), 200);
    }

    /** A tap, or words. */
    @POST
    @Path("{code}/tell")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response tell(
            @RestPath String code, MultivaluedMap<String, String> form, HttpServerRequest request) {
        Teller teller = speaker(request);
        Said said = Said.form(form);
        try {
            Heard heard =
                    reports.hear(
                            key(said),
                            station(code).code(),
                            Speech.tap(said),
                            teller,
                            Speech.ago(said));
            return switch (heard) {
                case Noted noted -> seeOther("/r/" + noted.report().orElseThrow());
                case KeyReused _ -> seeOther("/s/" + code + "/tell");
            };
        } catch (BadInput bad) {
            return page(
                    view(code, bad.field(), said.text("text"), said.text("contact"), request), 400);
        }
    }

    /** Stars. */
    @POST
    @Path("{code}/rating")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response rate(
            @RestPath String code, MultivaluedMap<String, String> form, HttpServerRequest request) {
        Teller teller = speaker(request);
        Said said = Said.form(form);
        ratings.hear(key(said), station(code).code(), Speech.rating(said), teller);
        return seeOther("/s/" + code + "/tell?thanks=rating");
    }

    /** Somebody has come, by the code at the door. */
    @POST
    @Path("{code}/visit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response visit(
            @RestPath String code, MultivaluedMap<String, String> form, HttpServerRequest request) {
        Teller teller = speaker(request);
        Said said = Said.form(form);
        visits.hear(key(said), station(code).code(), Speech.visit(said), teller, Speech.ago(said));
        return seeOther("/s/" + code + "/tell?thanks=visit");
    }

    private Teller speaker(HttpServerRequest request) {
        Teller teller = Tellers.remembered(request);
        Tellers.take(pace, request, teller);
        return teller;
    }

    /** A form without scripts may have no key of its own: then each sending is a request. */
    private static UUID key(Said said) {
        return Tellers.uuid(said.text("key")).orElseGet(UUID::randomUUID);
    }

    private TellView view(
            String code, String error, String text, String contact, HttpServerRequest request) {
        Station station = station(code);
        Frame frame = Frames.of(request).showing(station.isDemo());
        return new TellView(
                frame,
                station.code().value(),
                station.profile().name(),
                UUID.randomUUID(),
                String.valueOf(request.getParam("thanks", "")),
                error,
                station.profile().facilities().keySet().stream()
                        .filter(facility -> Reports.claims(station, facility))
                        .map(facility -> Choice.of(facility, frame.language()))
                        .toList(),
                Choice.all(Occupation.class, frame.language()),
                Choice.all(RatingReason.class, frame.language()),
                text,
                contact);
    }

    private Station station(String code) {
        return StationCode.find(code)
                .flatMap(found -> stations.findStation(Scope.PUBLIC, found))
                .filter(Station::isPublic)
                .orElseThrow(() -> new NotFound("no public station has the code " + code));
    }

    private static Response page(TellView view, int status) {
        return Pages.secretly(Templates.tell(view), view.frame(), status);
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
