package org.nuanyi.finder.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.finder.Finder;
import org.nuanyi.finder.FoundPage;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.finder.ListRequest;
import org.nuanyi.finder.Wishes;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.station.StationCode;
import org.nuanyi.union.Unit;

/** Tells search engines what there is to read, and what is none of theirs. */
@Anyone
@Path("/")
@RunOnVirtualThread
public class CrawlerResource {

    private static final String ROBOTS =
            """
            User-agent: *
            Disallow: /api/
            Disallow: /desk
            Disallow: /q/
            Disallow: /r/

            Sitemap: %s/sitemap.xml
            """;

    private final Finder finder;

    CrawlerResource(Finder finder) {
        this.finder = finder;
    }

    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String robots(HttpServerRequest request) {
        return ROBOTS.formatted(PageAddress.root(request));
    }

    /** All pages, or where there are too many for one file an index of files. */
    @GET
    @Path("sitemap.xml")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(hidden = true)
    public String sitemap(HttpServerRequest request) {
        return new Sitemap(PageAddress.root(request), pages()).whole();
    }

    /**
     * One file of the index.
     *
     * @param number from 1
     * @throws NotFound if there are not so many
     */
    @GET
    @Path("sitemap-{number:[1-9][0-9]{0,5}}.xml")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(hidden = true)
    public String part(@RestPath int number, HttpServerRequest request) {
        return new Sitemap(PageAddress.root(request), pages())
                .findPart(number)
                .orElseThrow(() -> new NotFound("the sitemap has no part " + number));
    }

    /** The first page, the subdistricts, the stations; nothing that was made up. */
    private List<String> pages() {
        List<String> pages = new ArrayList<>(List.of("/"));
        List<String> stations = stations();
        if (!stations.isEmpty()) {
            finder.units().stream()
                    .filter(Unit::isAssessed)
                    .map(AreaPages::path)
                    .forEach(pages::add);
        }
        pages.addAll(stations);
        return pages;
    }

    private List<String> stations() {
        List<String> paths = new ArrayList<>();
        Optional<StationCode> after = Optional.empty();
        do {
            FoundPage page = finder.list(request(after));
            page.stations().stream()
                    .map(FoundStation::station)
                    .filter(station -> !station.isDemo())
                    .forEach(station -> paths.add("/s/" + station.code().value()));
            after = page.next();
        } while (after.isPresent());
        return paths;
    }

    private static ListRequest request(Optional<StationCode> after) {
        return new ListRequest(
                Optional.empty(),
                Optional.empty(),
                "",
                Wishes.NONE,
                Optional.empty(),
                ListRequest.MAX_LIMIT,
                after);
    }
}
