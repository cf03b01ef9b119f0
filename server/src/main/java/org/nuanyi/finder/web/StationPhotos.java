package org.nuanyi.finder.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuanyi.core.Named;
import org.nuanyi.finder.Finder;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.PhotoKind;
import org.nuanyi.station.Photos;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationPhoto;

/** The current photos of a station the public may know of. */
@Anyone
@Path("/s/{code}/photos")
@Produces("image/jpeg")
@RunOnVirtualThread
public class StationPhotos {

    private static final CacheControl FOR_EVER =
            CacheControl.valueOf("public, max-age=31536000, immutable");
    private static final CacheControl ASK_AGAIN = CacheControl.valueOf("no-cache");

    private final Finder finder;
    private final Photos photos;

    StationPhotos(Finder finder, Photos photos) {
        this.finder = finder;
        this.photos = photos;
    }

    /** The address of a photo, which another photo does not get. */
    static String address(StationCode code, StationPhoto photo) {
        return "/s/%s/photos/%s.jpg?v=%d".formatted(code, photo.kind().id(), photo.id());
    }

    /**
     * The current one; to be kept for ever where its version was named.
     *
     * @throws NotFound if there is none, or the station is not the public's business
     */
    @GET
    @Path("{kind}.jpg")
    @Operation(hidden = true)
    public Response current(
            @RestPath String code,
            @RestPath String kind,
            @RestQuery Optional<String> v,
            @Context Request conditions) {
        StationPhoto photo =
                StationCode.find(code)
                        .filter(known -> finder.find(known).isPresent())
                        .flatMap(known -> find(known, kind))
                        .orElseThrow(() -> new NotFound("no public photo of that kind"));
        String version = Long.toString(photo.id());
        EntityTag tag = new EntityTag(version);
        Response.ResponseBuilder answer = conditions.evaluatePreconditions(tag);
        if (answer == null) {
            answer = Response.ok(photos.jpeg(Scope.PUBLIC, photo));
        }
        boolean named = v.filter(version::equals).isPresent();
        return answer.tag(tag).cacheControl(named ? FOR_EVER : ASK_AGAIN).build();
    }

    private Optional<StationPhoto> find(StationCode code, String kind) {
        return Named.find(PhotoKind.class, kind)
                .flatMap(known -> photos.findCurrent(Scope.PUBLIC, code, known));
    }
}
