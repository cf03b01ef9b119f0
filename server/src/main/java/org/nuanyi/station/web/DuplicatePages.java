package org.nuanyi.station.web;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Duplicates;
import org.nuanyi.station.Duplicates.Pair;
import org.nuanyi.station.Host;
import org.nuanyi.station.StandingResult;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.station.web.DuplicatesView.PairView;
import org.nuanyi.station.web.DuplicatesView.Side;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Stations that may have been registered twice: told apart or merged. */
@Needs(Permission.EDIT_STATIONS)
@Path(DuplicatesSection.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class DuplicatePages {

    private static final int MOST = 50;

    @CheckedTemplate(basePath = "station", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance duplicates(DuplicatesView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Duplicates duplicates;
    private final Stations stations;
    private final Units units;
    private final Clock clock;

    DuplicatePages(
            DeskFrames frames, Duplicates duplicates, Stations stations, Units units, Clock clock) {
        this.frames = frames;
        this.duplicates = duplicates;
        this.stations = stations;
        this.units = units;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        return show(context, "", 200);
    }

    /** They are two. */
    @POST
    @Path("two")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response tellApart(MultivaluedMap<String, String> form, RoutingContext context) {
        duplicates.tellApart(scope(context), code(form, "one"), code(form, "other"));
        return back();
    }

    /** They are one: the second leads to the first from then on. */
    @POST
    @Path("one")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response merge(MultivaluedMap<String, String> form, RoutingContext context) {
        return switch (duplicates.merge(scope(context), code(form, "kept"), code(form, "gone"))) {
            case StandingResult.Changed _ -> back();
            case StandingResult.Refused _ ->
                    show(
                            context,
                            frames.of(context)
                                    .frame()
                                    .language()
                                    .pick(
                                            "没有合并：其中一座已经关闭，或者选了同一座。",
                                            "Not merged: one of them is closed already, or they"
                                                    + " are the same."),
                            400);
        };
    }

    private Response show(RoutingContext context, String error, int status) {
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        Scope scope = scope(context);
        List<Pair> pairs = duplicates.list(scope, MOST);
        Map<StationCode, Station> all =
                stations
                        .list(
                                scope,
                                pairs.stream()
                                        .flatMap(pair -> Stream.of(pair.station(), pair.other()))
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Station::code, Function.identity()));
        UnitTree tree = units.tree();
        DuplicatesView view =
                new DuplicatesView(
                        desk,
                        pairs.stream()
                                .flatMap(pair -> view(pair, all, tree, language).stream())
                                .toList(),
                        error);
        return Response.status(status)
                .entity(Templates.duplicates(view).setLocale(desk.frame().locale()))
                .build();
    }

    /** Nothing where one of them went since the pairs were listed. */
    private Optional<PairView> view(
            Pair pair, Map<StationCode, Station> all, UnitTree tree, Language language) {
        Station station = all.get(pair.station());
        Station other = all.get(pair.other());
        return station == null || other == null
                ? Optional.empty()
                : Optional.of(
                        new PairView(
                                side(station, tree, language),
                                side(other, tree, language),
                                Math.round(pair.metres())));
    }

    private Side side(Station station, UnitTree tree, Language language) {
        String unit = station.profile().unit();
        TimeWords words = new TimeWords(language, LocalDateTime.now(clock));
        return new Side(
                station.code().value(),
                station.profile().name(),
                station.profile().place().address(),
                station.profile().host().map(Host::name).orElse(""),
                station.profile().hours().text(),
                tree.findUnit(unit)
                        .map(found -> language.pick(found.shortName(), found.english()))
                        .orElse(unit),
                station.standing()
                        .signs()
                        .proof()
                        .map(Proof::at)
                        .map(words::past)
                        .orElse(language.pick("从未", "never")));
    }

    private static StationCode code(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field))
                .flatMap(StationCode::find)
                .orElseThrow(() -> new NotFound("no station of this code"));
    }

    private static Response back() {
        return Response.seeOther(URI.create(DuplicatesSection.PATH)).build();
    }

    private static Scope scope(RoutingContext context) {
        return SignedIn.scope(context, Permission.EDIT_STATIONS, Permission.EDIT_STATIONS);
    }
}
