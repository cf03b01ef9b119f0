package org.nuanyi.finder.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.StationState;
import org.nuanyi.core.trust.StationState.Reason;
import org.nuanyi.core.trust.Status;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.finder.web.StationView.Successor;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

/** The page of one station: what the code at its door leads to. */
@Path("/s")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StationPages {

    @CheckedTemplate(basePath = "station", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance station(StationView view);

        private Templates() {}
    }

    private static final StationState GONE =
            StationState.unseen(Status.CLOSED, Reason.NOT_IN_SERVICE);

    private final Finder finder;
    private final Stations stations;
    private final PlaceLinks places;
    private final Clock clock;
    private final String city;

    StationPages(
            Finder finder,
            Stations stations,
            PlaceLinks places,
            Clock clock,
            @ConfigProperty(name = "nuanyi.city", defaultValue = "北京市") String city) {
        this.finder = finder;
        this.stations = stations;
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
    public TemplateInstance show(@RestPath String code, HttpServerRequest request) {
        Frame frame = Frames.of(request);
        FoundStation found =
                StationCode.find(code)
                        .flatMap(known -> finder.find(known).or(() -> gone(known)))
                        .orElseThrow(() -> new NotFound("no public station has the code " + code));
        String userAgent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        TimeWords words = new TimeWords(frame.language(), LocalDateTime.now(clock));
        Station station = found.station();
        StationView view =
                new StationWriter(frame, words, userAgent, city)
                        .write(
                                found,
                                unit(station, frame),
                                successor(station),
                                places.list(station.profile().unit(), frame.language()));
        return Templates.station(view).setLocale(frame.locale());
    }

    private Optional<FoundStation> gone(StationCode code) {
        return stations.findStation(code)
                .filter(station -> station.standing().lifecycle() == Lifecycle.CLOSED)
                .filter(station -> station.profile().serves() != Serves.INTERNAL)
                .map(
                        station ->
                                new FoundStation(
                                        station, 0, 0, GONE, Optional.empty(), Optional.empty()));
    }

    private Optional<Successor> successor(Station station) {
        return station.standing()
                .successor()
                .flatMap(finder::find)
                .map(FoundStation::station)
                .map(next -> new Successor(next.code().value(), next.profile().name()));
    }

    private String unit(Station station, Frame frame) {
        return places.findUnit(station.profile().unit())
                .map(unit -> frame.language().pick(unit.name(), unit.english()))
                .orElse("");
    }
}
