package org.nuanyi.finder.web;

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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.station.StationCode;

/** The page that finds stations: around the reader, around a place, or those of a subdistrict. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FinderPages {

    @CheckedTemplate(basePath = "finder", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance finder(FinderView view);

        static native TemplateInstance results(Results results);

        private Templates() {}
    }

    private final ResultLists lists;
    private final PlaceLinks places;

    FinderPages(ResultLists lists, PlaceLinks places) {
        this.lists = lists;
        this.places = places;
    }

    /**
     * The page.
     *
     * @param at an address, a landmark, a subdistrict or a station as somebody typed it
     * @param unit code of a subdistrict
     * @param after the last station of the page before, in the list of a subdistrict
     */
    @GET
    @Operation(hidden = true)
    public TemplateInstance find(
            @RestQuery Optional<String> at,
            @RestQuery Optional<String> unit,
            @RestQuery List<String> facilities,
            @RestQuery Optional<String> open,
            @RestQuery Optional<String> filtered,
            @RestQuery Optional<String> after,
            HttpServerRequest request) {
        Frame frame = Frames.of(request);
        Filters filters = Filters.of(facilities, open, filtered.isPresent(), unit.isEmpty());
        Results results = results(at, unit, filters, after, Reader.of(frame, request));
        FinderView view =
                new FinderView(
                        frame.showing(results.showsDemo()),
                        at.orElse(""),
                        unit.orElse(""),
                        filters.chips(frame.language()),
                        results,
                        places.list(unit.orElse(""), frame.language()));
        return Templates.finder(view).setLocale(frame.locale());
    }

    /**
     * The list around the reader. The position comes in the body, is used and forgotten: no URL, no
     * log and no store ever holds it.
     */
    @POST
    @Path("nearby")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> nearby(
            @RestForm @Nullable String lon,
            @RestForm @Nullable String lat,
            @RestForm List<String> facilities,
            @RestForm Optional<String> open,
            @RestForm Optional<String> filtered,
            HttpServerRequest request) {
        Frame frame = Frames.of(request);
        Filters filters = Filters.of(facilities, open, filtered.isPresent(), true);
        Results results = lists.near(Position.parse(lon, lat), filters, Reader.of(frame, request));
        return ResponseBuilder.ok(Templates.results(results).setLocale(frame.locale()))
                .header("HX-Replace-Url", "/?" + filters.query())
                .header("Cache-Control", "no-store")
                .build();
    }

    private Results results(
            Optional<String> at,
            Optional<String> unit,
            Filters filters,
            Optional<String> after,
            Reader reader) {
        if (unit.isPresent()) {
            return places.findUnit(unit.get())
                    .map(
                            known ->
                                    lists.of(
                                            known,
                                            filters,
                                            after.flatMap(StationCode::find),
                                            reader))
                    .orElseGet(() -> lists.unknown(unit.get(), reader));
        }
        return at.map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .map(typed -> lists.at(typed, filters, reader))
                .orElseGet(() -> lists.ask(reader));
    }
}
