package org.nuanyi.finder.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.page.MapGround;

/**
 * Serves the operator's file of map tiles piece by piece: the browser asks for the ranges it needs.
 */
@Anyone
@Path(MapGround.TILES)
public class MapFile {

    private static final String KEPT_FOR_AN_HOUR = "public, max-age=3600";

    private final MapGround ground;

    MapFile(MapGround ground) {
        this.ground = ground;
    }

    /** The whole file, or the range of bytes asked for. */
    @GET
    @Blocking
    @Operation(hidden = true)
    public Response read(@RestHeader("Range") @Nullable String range) throws IOException {
        java.nio.file.Path file = ground.pmtiles().orElseThrow(NotFoundException::new);
        long size = Files.size(file);
        if (range == null) {
            return answer(Status.OK, file).entity(file).build();
        }
        return ByteRange.find(range, size)
                .map(bytes -> part(file, bytes, size))
                .orElseGet(() -> unsatisfiable(size));
    }

    private static Response part(java.nio.file.Path file, ByteRange bytes, long size) {
        return answer(Status.PARTIAL_CONTENT, file)
                .header(
                        "Content-Range",
                        "bytes %d-%d/%d".formatted(bytes.first(), bytes.last(), size))
                .entity(new PathPart(file, bytes.first(), bytes.length()))
                .build();
    }

    private static Response unsatisfiable(long size) {
        return Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                .header("Content-Range", "bytes */" + size)
                .build();
    }

    private static Response.ResponseBuilder answer(Status status, java.nio.file.Path file) {
        return Response.status(status)
                .type("application/octet-stream")
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", KEPT_FOR_AN_HOUR)
                .tag(Long.toHexString(file.toFile().lastModified()));
    }
}
