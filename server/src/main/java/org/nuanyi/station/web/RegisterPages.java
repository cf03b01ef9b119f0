package org.nuanyi.station.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.station.Register;
import org.nuanyi.station.RegisterPage;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** The register as a table. */
@Needs(Permission.SEE_STATIONS)
@Path(StationsSection.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RegisterPages {

    static final int SIZE = 50;

    /** The register with a question, as {@link RegisterQuery#path} writes it. */
    private static final Pattern HERE =
            Pattern.compile(Pattern.quote(StationsSection.PATH) + "\\?[\\w%&=.+*-]+");

    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance register(RegisterView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Register register;
    private final Units units;
    private final RegisterWriter writer;

    RegisterPages(DeskFrames frames, Register register, Units units, RegisterWriter writer) {
        this.frames = frames;
        this.register = register;
        this.units = units;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        DeskFrame desk = frames.of(context);
        RegisterQuery query = RegisterQuery.of(context.request());
        UnitTree tree = units.tree();
        RegisterPage page =
                register.page(
                        StationScope.of(context),
                        query.filter(tree),
                        query.sorting(),
                        (query.page() - 1) * SIZE,
                        SIZE);
        RegisterView view = writer.write(context, desk, query, page, tree);
        return Pages.page(Templates.register(view), desk.frame(), 200);
    }

    /** Remembers which columns the reader wants, in the browser. */
    @POST
    @Path("columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(MultivaluedMap<String, String> form) {
        Set<Column> columns =
                Column.known(Optional.ofNullable(form.get("column")).orElse(List.of()));
        String back = Optional.ofNullable(form.getFirst("back")).orElse("");
        String here = HERE.matcher(back).matches() ? back : StationsSection.PATH;
        return Response.seeOther(URI.create(here))
                .cookie(
                        new NewCookie.Builder(Column.COOKIE)
                                .value(Column.remember(columns))
                                .path(StationsSection.PATH)
                                .maxAge(YEAR_SECONDS)
                                .httpOnly(true)
                                .sameSite(NewCookie.SameSite.LAX)
                                .build())
                .build();
    }
}
