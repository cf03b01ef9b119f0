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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.StationCode;
import org.nuanyi.union.Unit;

/**
 * The page that finds stations: around a place, or those of a subdistrict. Around the reader the
 * phone finds them itself, so that nothing here ever learns a position.
 */
@Anyone
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FinderPages {

    @CheckedTemplate(basePath = "finder", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance finder(FinderView view);

        private Templates() {}
    }

    private final ResultLists lists;
    private final PlaceLinks places;
    private final Clock clock;

    FinderPages(ResultLists lists, PlaceLinks places, Clock clock) {
        this.lists = lists;
        this.places = places;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param at an address, a landmark, a subdistrict or a station as somebody typed it
     * @param unit code of a subdistrict
     * @param when the hour the reader means to be there
     * @param after the last station of the page before, in the list of a subdistrict
     */
    @GET
    @Operation(hidden = true)
    public TemplateInstance find(
            @RestQuery Optional<String> at,
            @RestQuery Optional<String> unit,
            @RestQuery List<String> facilities,
            @RestQuery List<String> open,
            @RestQuery Optional<String> entry,
            @RestQuery Optional<String> when,
            @RestQuery Optional<String> filtered,
            @RestQuery Optional<String> after,
            HttpServerRequest request) {
        Frame frame = Frames.of(request);
        LocalDateTime now = LocalDateTime.now(clock);
        FilterForm form =
                new FilterForm(
                        facilities,
                        open,
                        entry,
                        when.flatMap(FilterForm::time),
                        filtered.isEmpty());
        Filters filters = Filters.of(form, unit.isEmpty(), now);
        Results results = results(at, unit, filters, after, Reader.of(frame, request));
        FinderView view =
                new FinderView(
                        frame.showing(results.showsDemo()),
                        at.orElse(""),
                        unit.orElse(""),
                        HourChoice.of(filters.when(), now, new TimeWords(frame.language(), now)),
                        filters.chips(frame.language()),
                        results,
                        places.list(unit.orElse(""), frame.language()),
                        Prototypes.in(frame.language()),
                        PageAddress.of(request, path(unit)));
        return Templates.finder(view).setLocale(frame.locale());
    }

    /** Where search engines find what is shown: a subdistrict has a page of its own. */
    private String path(Optional<String> unit) {
        return unit.flatMap(places::findUnit)
                .filter(Unit::isAssessed)
                .map(AreaPages::path)
                .orElse("/");
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
