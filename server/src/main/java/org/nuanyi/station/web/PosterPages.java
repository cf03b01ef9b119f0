package org.nuanyi.station.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.page.QrCode;
import org.nuanyi.station.Register;
import org.nuanyi.station.RegisterPage;
import org.nuanyi.station.Station;
import org.nuanyi.station.Stations;
import org.nuanyi.station.web.PosterView.SizeLink;
import org.nuanyi.union.Units;

/** Posters and labels for doors, to be printed by the browser; the code alone as a file. */
@Needs(Permission.SEE_STATIONS)
@Path(StationsSection.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PosterPages {

    /** More make a page too long to print in one go. */
    static final int MOST = 200;

    private static final int DOT_PIXELS = 16;

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance poster(PosterView view);

        private Templates() {}
    }

    private final Stations stations;
    private final Register register;
    private final Units units;

    PosterPages(Stations stations, Register register, Units units) {
        this.stations = stations;
        this.register = register;
        this.units = units;
    }

    @GET
    @Path("{code:[0-9]{8}}/poster")
    @Operation(hidden = true)
    public Response one(@RestPath String code, RoutingContext context) {
        Station station = station(code, context);
        HttpServerRequest request = context.request();
        Frame frame = Frames.of(request);
        PosterSize size = Posters.size(request, PosterSize.A4);
        String here = "%s/%s/poster?".formatted(StationsSection.PATH, code);
        return show(
                new PosterView(
                        frame,
                        size,
                        sizes(here, size, frame),
                        "%s/%s".formatted(StationsSection.PATH, code),
                        code,
                        List.of(Posters.of(request).write(station)),
                        0,
                        "",
                        ""));
    }

    /** What the filter shows of the register, sheet by sheet. */
    @GET
    @Path("posters")
    @Operation(hidden = true)
    public Response many(RoutingContext context) {
        HttpServerRequest request = context.request();
        Frame frame = Frames.of(request);
        RegisterQuery query = RegisterQuery.of(request);
        PosterSize size = Posters.size(request, PosterSize.LABELS);
        RegisterPage page =
                register.page(
                        StationScope.of(context),
                        query.filter(units.tree()),
                        query.sorting(),
                        (query.page() - 1) * MOST,
                        MOST);
        Posters posters = Posters.of(request);
        List<PosterView.Poster> written =
                page.stations().stream().filter(Station::isPublic).map(posters::write).toList();
        boolean more = query.page() * MOST < page.totals().all();
        return show(
                new PosterView(
                        frame,
                        size,
                        sizes(posters(query, query.page()) + "&", size, frame),
                        query.path(1),
                        "",
                        written,
                        page.stations().size() - written.size(),
                        query.page() > 1
                                ? posters(query, query.page() - 1) + "&size=" + size.id()
                                : "",
                        more ? posters(query, query.page() + 1) + "&size=" + size.id() : ""));
    }

    @GET
    @Path("{code:[0-9]{8}}/qr.svg")
    @Produces("image/svg+xml")
    @Operation(hidden = true)
    public Response svg(@RestPath String code, RoutingContext context) {
        String link = Posters.of(context.request()).link(station(code, context));
        return file(QrCode.file(link), code + ".svg");
    }

    @GET
    @Path("{code:[0-9]{8}}/qr.png")
    @Produces("image/png")
    @Operation(hidden = true)
    public Response png(@RestPath String code, RoutingContext context) {
        String link = Posters.of(context.request()).link(station(code, context));
        return file(QrCode.png(link, DOT_PIXELS), code + ".png");
    }

    /** One that is for outsiders: at no other door hangs a code. */
    private Station station(String code, RoutingContext context) {
        return Optional.of(stations.station(StationScope.of(context), OneStationPages.known(code)))
                .filter(Station::isPublic)
                .orElseThrow(() -> new NotFound("this station has no public page"));
    }

    private static List<SizeLink> sizes(String here, PosterSize current, Frame frame) {
        return Arrays.stream(PosterSize.values())
                .map(
                        size ->
                                new SizeLink(
                                        Choice.name(size, frame.language()),
                                        here + "size=" + size.id(),
                                        size == current))
                .toList();
    }

    private static String posters(RegisterQuery query, int page) {
        String register = query.path(page);
        int question = register.indexOf('?');
        String asked = question < 0 ? "" : register.substring(question + 1);
        return StationsSection.PATH + "/posters?" + asked;
    }

    private static Response file(Object content, String name) {
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static Response show(PosterView view) {
        return Pages.page(Templates.poster(view), view.frame(), 200);
    }
}
