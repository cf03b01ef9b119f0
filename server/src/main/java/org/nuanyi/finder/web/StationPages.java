package org.nuanyi.finder.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.core.trust.Status;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.finder.NearestRequest;
import org.nuanyi.finder.Wishes;
import org.nuanyi.finder.web.StationView.Successor;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.page.DistanceWords;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.Standing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;

/** The page of one station: what the code at its door leads to. */
@Anyone
@Path("/s")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StationPages {

    @CheckedTemplate(basePath = "station", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance station(StationView view);

        private Templates() {}
    }

    private final Finder finder;
    private final PlaceLinks places;
    private final Clock clock;
    private final String city;

    StationPages(
            Finder finder,
            PlaceLinks places,
            Clock clock,
            @ConfigProperty(name = "nuanyi.city", defaultValue = "北京市") String city) {
        this.finder = finder;
        this.places = places;
        this.clock = clock;
        this.city = city;
    }

    /**
     * The page. A station that is gone still has one, which says where to go instead: its sign may
     * hang on.
     *
     * @throws NotFound if there is no such station, or it is not the public's business
     */
    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Response show(@RestPath String code, HttpServerRequest request) {
        FoundStation found =
                StationCode.find(code)
                        .flatMap(finder::find)
                        .orElseThrow(() -> new NotFound("no public station has the code " + code));
        return mergedInto(found.station())
                .map(next -> moved(next, request))
                .orElseGet(() -> Response.ok(page(found, request)).build());
    }

    /** The same station under the code that stayed, where outsiders may look it up. */
    private Optional<Station> mergedInto(Station station) {
        return Optional.of(station.standing())
                .filter(Standing::isMerged)
                .flatMap(Standing::successor)
                .flatMap(finder::find)
                .map(FoundStation::station);
    }

    /** For good, with what the code at the door says. */
    private static Response moved(Station next, HttpServerRequest request) {
        String query = request.query() == null ? "" : "?" + request.query();
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create("/s/" + next.code() + query))
                .build();
    }

    private TemplateInstance page(FoundStation found, HttpServerRequest request) {
        Frame frame = Frames.of(request);
        String userAgent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        LocalDateTime now = LocalDateTime.now(clock);
        TimeWords words = new TimeWords(frame.language(), now);
        LinkedData linked = new LinkedData(PageAddress.root(request), city, now.toLocalDate());
        Station station = found.station();
        CheckWords checks = new CheckWords(words, unit -> unit(unit, frame));
        StationView view =
                new StationWriter(frame, words, checks, userAgent, city)
                        .write(
                                found,
                                unit(station.profile().unit(), frame),
                                instead(found, frame.language()),
                                places.list(station.profile().unit(), frame.language()),
                                PageAddress.of(request, "/s/" + station.code()),
                                linked.station(found));
        return Templates.station(view).setLocale(frame.locale());
    }

    /** Where to go instead: the station that took its place, or else the nearest open one. */
    private Optional<Successor> instead(FoundStation found, Language language) {
        return found.state().status() == Status.CLOSED
                ? successor(found.station()).or(() -> nearestOpen(found.station(), language))
                : Optional.empty();
    }

    private Optional<Successor> successor(Station station) {
        return station.standing()
                .successor()
                .flatMap(finder::find)
                .filter(next -> next.station().isPublic())
                .map(next -> instead(next.station(), ""));
    }

    private Optional<Successor> nearestOpen(Station station, Language language) {
        NearestRequest request =
                new NearestRequest(
                        station.profile().place().location().entrance(),
                        1,
                        NearestRequest.MAX_RADIUS_METRES,
                        new Wishes(Set.of(), false, false, true),
                        Set.of(),
                        Set.of(),
                        Optional.empty());
        return finder.nearest(request).stream()
                .findFirst()
                .map(
                        near ->
                                instead(
                                        near.station(),
                                        DistanceWords.of(near.distanceMetres(), language)));
    }

    private static Successor instead(Station station, String distance) {
        return new Successor(station.code().value(), station.profile().name(), distance);
    }

    private String unit(String code, Frame frame) {
        return places.findUnit(code)
                .map(unit -> frame.language().pick(unit.name(), unit.english()))
                .orElse("");
    }
}
