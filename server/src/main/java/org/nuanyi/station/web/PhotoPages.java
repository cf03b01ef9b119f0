package org.nuanyi.station.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.web.Uploads;
import org.nuanyi.station.PhotoKind;
import org.nuanyi.station.Photos;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;

/** The photos of a station: sent, described, taken away and had back. */
@Needs(Permission.EDIT_STATIONS)
@Path(StationsSection.PATH + "/{code:[0-9]{8}}/photos")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PhotoPages {

    private final Photos photos;
    private final Stations stations;
    private final OneStationWriter writer;

    PhotoPages(Photos photos, Stations stations, OneStationWriter writer) {
        this.photos = photos;
        this.stations = stations;
        this.writer = writer;
    }

    /** A photo of the station, current or former. */
    @GET
    @Path("{given:[0-9]{1,18}}.jpg")
    @Produces("image/jpeg")
    @Needs(Permission.SEE_STATIONS)
    @Operation(hidden = true)
    public Response photo(@RestPath String code, @RestPath long given, RoutingContext context) {
        return photos.findJpeg(StationScope.of(context), OneStationPages.known(code), given)
                .map(Response::ok)
                .orElseThrow(() -> new NotFound("the station has no such photo"))
                .build();
    }

    /** A new photo of that kind; without one, what is on the one that is there. */
    @POST
    @Path("{kind:[a-z]+}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response send(
            @RestPath String code,
            @RestPath String kind,
            @RestForm("photo") @Nullable FileUpload upload,
            @RestForm("alt") @Nullable String alt,
            RoutingContext context) {
        StationCode station = OneStationPages.known(code);
        Scope scope = StationScope.of(context);
        String told = Optional.ofNullable(alt).orElse("");
        try {
            Optional.ofNullable(upload)
                    .filter(file -> file.size() > 0)
                    .map(Uploads::bytes)
                    .ifPresentOrElse(
                            sent ->
                                    photos.add(
                                            scope,
                                            station,
                                            known(kind),
                                            sent,
                                            told,
                                            scope.actor().role()),
                            () -> photos.describe(scope, station, known(kind), told));
            return back(station);
        } catch (BadInput bad) {
            return refuse(station, bad.field(), context);
        }
    }

    @POST
    @Path("{kind:[a-z]+}/remove")
    @Operation(hidden = true)
    public Response remove(@RestPath String code, @RestPath String kind, RoutingContext context) {
        StationCode station = OneStationPages.known(code);
        photos.remove(StationScope.of(context), station, known(kind));
        return back(station);
    }

    @POST
    @Path("{given:[0-9]{1,18}}/restore")
    @Operation(hidden = true)
    public Response restore(@RestPath String code, @RestPath long given, RoutingContext context) {
        StationCode station = OneStationPages.known(code);
        Scope scope = StationScope.of(context);
        photos.restore(scope, station, given, scope.actor().role());
        return back(station);
    }

    private Response refuse(StationCode code, String field, RoutingContext context) {
        StationPage page = writer.page(context, stations.station(StationScope.of(context), code));
        Language language = page.frame().language();
        String sentence =
                field.equals("alt")
                        ? language.pick(
                                "没有保存：说明最多 200 个字。",
                                "Not saved: what is on it takes up to 200 characters.")
                        : language.pick(
                                "没有保存：这个文件不是能用的照片。请选 JPEG 或 PNG，最多 10 MB、4000 万像素。",
                                "Not saved: this file is no photo we can take. Choose a JPEG or"
                                        + " PNG of at most 10 MB and 40 million pixels.");
        return OneStationPages.page(page.refused(sentence), 400);
    }

    private static PhotoKind known(String kind) {
        return Named.find(PhotoKind.class, kind)
                .orElseThrow(() -> new NotFound("no photo of that kind"));
    }

    private static Response back(StationCode code) {
        return Pages.seeOther("%s/%s?saved=photos#photos".formatted(StationsSection.PATH, code));
    }
}
