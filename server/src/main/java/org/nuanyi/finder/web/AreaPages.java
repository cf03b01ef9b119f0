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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.FoundPage;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.finder.ListRequest;
import org.nuanyi.finder.Wishes;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.StationCode;
import org.nuanyi.union.Unit;

/** All stations of a subdistrict on one page: to be found by a search engine, and to be printed. */
@Anyone
@Path("/area")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AreaPages {

    @CheckedTemplate(basePath = "area", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance area(AreaView view);

        private Templates() {}
    }

    private final Finder finder;
    private final PlaceLinks places;
    private final Clock clock;
    private final String city;

    AreaPages(
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
     * The page.
     *
     * @param code of a subdistrict, or of the park
     * @throws NotFound if there is none of that code
     */
    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath String code, HttpServerRequest request) {
        Frame frame = Frames.of(request);
        Unit unit =
                places.findUnit(code)
                        .filter(Unit::isAssessed)
                        .orElseThrow(() -> new NotFound("no subdistrict has the code " + code));
        LocalDateTime now = LocalDateTime.now(clock);
        AreaView view =
                new AreaWriter(
                                frame,
                                PageAddress.of(request, path(unit)),
                                new TimeWords(frame.language(), now))
                        .write(
                                unit,
                                all(unit),
                                new LinkedData(PageAddress.root(request), city, now.toLocalDate()));
        return Templates.area(view).setLocale(frame.locale());
    }

    static String path(Unit unit) {
        return "/area/" + unit.code();
    }

    private List<FoundStation> all(Unit unit) {
        List<FoundStation> all = new ArrayList<>();
        Optional<StationCode> after = Optional.empty();
        do {
            FoundPage page = finder.list(request(unit, after));
            all.addAll(page.stations());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    private static ListRequest request(Unit unit, Optional<StationCode> after) {
        return new ListRequest(
                Optional.empty(),
                Optional.of(unit.code()),
                "",
                Wishes.NONE,
                Optional.empty(),
                ListRequest.MAX_LIMIT,
                after);
    }
}
