package org.nuanyi.forms.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.form.FormPhotos;
import org.nuanyi.kernel.scope.Scopes;

/** Photos of submissions. */
@Needs(Permission.SEE_FORMS)
@Path(FormPaths.FORMS + "/photo/{photo}")
@RunOnVirtualThread
public class FormPhotoPages {

    private final Scopes scopes;
    private final FormPhotos photos;

    FormPhotoPages(Scopes scopes, FormPhotos photos) {
        this.scopes = scopes;
        this.photos = photos;
    }

    @GET
    @Produces("image/jpeg")
    @Operation(hidden = true)
    public byte[] photo(@RestPath UUID photo, RoutingContext context) {
        return scopes.in(
                SignedIn.reader(context, Permission.SEE_FORMS),
                handle -> photos.jpeg(handle, photo));
    }
}
