package org.nuanyi.keeper.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.keeper.Device;
import org.nuanyi.keeper.Devices;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.web.KeeperCookie;
import org.nuanyi.kernel.web.Network;
import org.nuanyi.kernel.web.RequestIds;
import org.nuanyi.station.Stations;

/**
 * The link by which a phone becomes a keeper's. To look uses nothing up, for chat programs look at
 * every link they are sent; only the answer to the question binds.
 */
@Anyone
@Path("/k/bind")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class BindPages {

    @CheckedTemplate(basePath = "keeper", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance bind(BindView view);

        private Templates() {}
    }

    /**
     * What the link is for.
     *
     * @param stations their names; none where the link does not work
     */
    record BindView(Frame frame, String token, String person, List<String> stations) {}

    private final Devices devices;
    private final Stations stations;

    BindPages(Devices devices, Stations stations) {
        this.devices = devices;
        this.stations = stations;
    }

    @GET
    @Operation(hidden = true)
    public Response show(HttpServerRequest request) {
        return page(request, Optional.ofNullable(request.getParam("token")).orElse(""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response bind(MultivaluedMap<String, String> form, RoutingContext context) {
        HttpServerRequest request = context.request();
        String link = Optional.ofNullable(form.getFirst("token")).orElse("");
        String browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        Optional<String> token =
                devices.bind(link, browser, Network.address(request), RequestIds.of(context));
        if (token.isEmpty()) {
            return page(request, link);
        }
        KeeperCookie.set(request, token.get(), Devices.LASTS);
        return Response.seeOther(URI.create(KeeperPages.PATH)).build();
    }

    private Response page(HttpServerRequest request, String token) {
        Frame frame = Frames.of(request);
        Optional<Device> device = devices.findByLink(token);
        BindView view =
                new BindView(
                        frame,
                        token,
                        device.map(Device::person).orElse(""),
                        device.map(this::names).orElse(List.of()));
        return Response.status(device.isPresent() ? 200 : KeeperPages.GONE)
                .entity(Templates.bind(view).setLocale(frame.locale()))
                .build();
    }

    private List<String> names(Device device) {
        return stations.list(Devices.scope(device, "-", "-"), device.stations()).stream()
                .map(station -> station.profile().name())
                .toList();
    }
}
