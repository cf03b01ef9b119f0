package org.nuanyi.walk.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.finder.Finder;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.station.StationCode;
import org.nuanyi.walk.Walks;
import org.nuanyi.walk.Way;
import org.nuanyi.walk.web.WalkAnswer.Line;
import org.nuanyi.walk.web.WalkAnswer.StationWay;
import org.nuanyi.walk.web.WalkAnswer.Ways;

/** Walks to public stations. Described in META-INF/openapi.yaml. */
@Anyone
@Path("/api/v1/walks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WalkResource {

    private static final Comparator<StationWay> SOONEST =
            Comparator.comparingInt(StationWay::minutes)
                    .thenComparingLong(StationWay::metres)
                    .thenComparing(StationWay::station);

    private final Walks walks;
    private final Finder finder;

    WalkResource(Walks walks, Finder finder) {
        this.walks = walks;
        this.finder = finder;
    }

    /** How far each station is on foot. */
    @POST
    public RestResponse<Ways> ways(byte[] body) {
        WalkQuestion question = WalkQuestion.read(body);
        List<StationCode> codes = question.stations();
        List<Way> ways = walks.ways(question.from(), codes.stream().map(this::entrance).toList());
        return unkept(
                new Ways(
                        IntStream.range(0, codes.size())
                                .mapToObj(i -> StationWay.of(codes.get(i).value(), ways.get(i)))
                                .sorted(SOONEST)
                                .toList()));
    }

    /** The way to the first of the stations, to draw and to follow. */
    @POST
    @Path("route")
    public RestResponse<Line> route(byte[] body, HttpServerRequest request) {
        WalkQuestion question = WalkQuestion.read(body);
        StationCode code = question.stations().getFirst();
        GeoPoint from = question.from();
        return unkept(
                Line.of(
                        code.value(),
                        walks.route(from, entrance(code)),
                        from.datum(),
                        new TurnWords(Frames.of(request).language())));
    }

    private GeoPoint entrance(StationCode code) {
        return finder.find(code)
                .map(found -> found.station().profile().place().location().entrance())
                .orElseThrow(() -> new NotFound("No public station has the code " + code + "."));
    }

    /** It says where somebody stood. */
    private static <T> RestResponse<T> unkept(T answer) {
        return ResponseBuilder.ok(answer).header("Cache-Control", "no-store").build();
    }
}
