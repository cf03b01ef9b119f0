package org.nuanyi.account.web;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.account.Identities;
import org.nuanyi.account.OpenSession;
import org.nuanyi.account.Sessions;
import org.nuanyi.account.SignIn;
import org.nuanyi.account.SignInResult.CodeAwaited;
import org.nuanyi.account.SignInResult.Opened;
import org.nuanyi.account.SignInResult.Refused;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.access.Gate;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.web.SessionCookie;

/** Signing in: the password, and the code where there is a second factor. */
@Anyone
@Path(Gate.LOGIN)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class LoginPages {

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance login(LoginView view);

        static native TemplateInstance loginCode(LoginView view);

        private Templates() {}
    }

    /**
     * A form of the login.
     *
     * @param next where to go afterwards
     * @param login as it was typed
     * @param refused whether what was typed before is refused
     * @param provider name of an identity provider that can be asked instead; empty for none
     * @param providerPath where it is asked
     * @param untold why its answer did not do; empty otherwise
     */
    record LoginView(
            Frame frame,
            String next,
            String login,
            boolean refused,
            String provider,
            String providerPath,
            String untold) {}

    /** Where who was too slow with the code begins again. */
    private static final String AGAIN = Gate.LOGIN + "?again=1";

    private final SignIn signIn;
    private final Sessions sessions;
    private final Identities identities;

    LoginPages(SignIn signIn, Sessions sessions, Identities identities) {
        this.identities = identities;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GET
    @Operation(hidden = true)
    public Response show(HttpServerRequest request) {
        String next = LocalPath.of(Pages.query(request, "next"));
        return login(request, next, "", false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(MultivaluedMap<String, String> form, RoutingContext context) {
        HttpServerRequest request = context.request();
        String next = LocalPath.of(Pages.text(form, "next"));
        String login = Pages.text(form, "login");
        return switch (signIn.byPassword(
                login, Pages.text(form, "password"), Origins.of(context))) {
            case Opened(String token) -> enter(request, token, next);
            case CodeAwaited(String token) -> enter(request, token, code(next));
            case Refused _ -> login(request, next, login, true);
        };
    }

    @GET
    @Path("code")
    @Operation(hidden = true)
    public Response showCode(HttpServerRequest request) {
        String next = LocalPath.of(Pages.query(request, "next"));
        return halfOpen(request).isPresent() ? code(request, next, 200) : Pages.seeOther(AGAIN);
    }

    @POST
    @Path("code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response enterCode(MultivaluedMap<String, String> form, RoutingContext context) {
        HttpServerRequest request = context.request();
        String next = LocalPath.of(Pages.text(form, "next"));
        Optional<OpenSession> halfOpen = halfOpen(request);
        if (halfOpen.isEmpty()) {
            return Pages.seeOther(AGAIN);
        }
        return switch (signIn.byCode(
                halfOpen.get(), Pages.text(form, "code"), Origins.of(context))) {
            case Opened(String token) -> enter(request, token, next);
            case CodeAwaited _, Refused _ -> code(request, next, 400);
        };
    }

    private Optional<OpenSession> halfOpen(HttpServerRequest request) {
        return SessionCookie.find(request).flatMap(sessions::findHalfOpen);
    }

    static Response enter(HttpServerRequest request, String token, String path) {
        SessionCookie.set(request, token);
        return Pages.seeOther(path);
    }

    static String code(String next) {
        return Gate.LOGIN + "/code?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private Response login(HttpServerRequest request, String next, String login, boolean refused) {
        Frame frame = Frames.of(request);
        String untold = Words.untold(Pages.query(request, "provider"), frame.language());
        LoginView view =
                new LoginView(
                        frame,
                        next,
                        login,
                        refused,
                        identities.provider().orElse(""),
                        IdentityPages.start(next),
                        untold);
        int status = refused || !untold.isEmpty() ? 400 : 200;
        return Pages.page(Templates.login(view), frame, status);
    }

    private static Response code(HttpServerRequest request, String next, int status) {
        Frame frame = Frames.of(request);
        LoginView view = new LoginView(frame, next, "", status != 200, "", "", "");
        return Pages.page(Templates.loginCode(view), frame, status);
    }
}
