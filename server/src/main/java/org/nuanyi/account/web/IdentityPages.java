package org.nuanyi.account.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.account.Identities;
import org.nuanyi.account.Identities.Answer;
import org.nuanyi.account.Identities.Question;
import org.nuanyi.account.IdentityResult;
import org.nuanyi.account.IdentityResult.Known;
import org.nuanyi.account.IdentityResult.Linked;
import org.nuanyi.account.IdentityResult.Reason;
import org.nuanyi.account.IdentityResult.Refused;
import org.nuanyi.account.Origin;
import org.nuanyi.account.SignInResult;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.access.Gate;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.PageAddress;

/** To the identity provider and back: to sign in, or to link it with the account. */
@Path("/desk")
@RunOnVirtualThread
public class IdentityPages {

    private static final String START = "/desk/identity";

    private static final String BACK = START + "/back";
    private static final String COOKIE = "nuanyi_identity";
    private static final String ME = "/desk/me";
    private static final String CACHE = "Cache-Control";
    private static final String NO_STORE = "no-store";

    private final Identities identities;
    private final SessionCallers callers;

    IdentityPages(Identities identities, SessionCallers callers) {
        this.identities = identities;
        this.callers = callers;
    }

    @GET
    @Anyone
    @Path("identity")
    @Operation(hidden = true)
    public Response start(HttpServerRequest request) {
        String next = LocalPath.of(Pages.query(request, "next"));
        return ask(request, identities.ask(back(request), next))
                .map(address -> Response.seeOther(address).header(CACHE, NO_STORE).build())
                .orElseGet(() -> refused(Reason.UNTOLD));
    }

    /**
     * The same for who is signed in and has just shown it. A form: another site cannot send it, and
     * could else have somebody else's identity linked. A browser does not follow a form's redirect
     * to another site ({@code form-action}), so it is a page that sends on.
     */
    @POST
    @Path("me/identity")
    @Needs(value = Permission.SIGNED_IN, fresh = true)
    @Operation(hidden = true)
    public Response link(RoutingContext context) {
        HttpServerRequest request = context.request();
        UUID account = SignedIn.of(context).caller().account();
        return ask(request, identities.askToLink(back(request), ME, account))
                .map(to -> Response.ok("").header("Refresh", "0; url=" + to))
                .map(page -> page.type(MediaType.TEXT_HTML).header(CACHE, NO_STORE).build())
                .orElseGet(() -> refused(Reason.UNTOLD));
    }

    @POST
    @Path("me/identity/remove")
    @Needs(value = Permission.SIGNED_IN, fresh = true)
    @Operation(hidden = true)
    public Response unlink(RoutingContext context) {
        callers.open(context.request())
                .ifPresent(open -> identities.unlink(open.account(), SignedIn.scope(context)));
        return Pages.seeOther(ME);
    }

    private Optional<URI> ask(HttpServerRequest request, Optional<Question> question) {
        if (identities.provider().isEmpty()) {
            throw new NotFound("there is no identity provider");
        }
        question.map(asked -> cookie(request, asked.memory()))
                .map(cookie -> cookie.setMaxAge(Identities.PATIENCE.toSeconds()))
                .ifPresent(request.response()::addCookie);
        return question.map(Question::address);
    }

    @GET
    @Anyone
    @Path("identity/back")
    @Operation(hidden = true)
    public Response back(RoutingContext context) {
        HttpServerRequest request = context.request();
        String remembered =
                Optional.ofNullable(request.getCookie(COOKIE)).map(Cookie::getValue).orElse("");
        request.response().addCookie(cookie(request, "").setMaxAge(0));
        Answer answer =
                new Answer(
                        remembered,
                        Pages.query(request, "state"),
                        Pages.query(request, "code"),
                        back(request));
        Origin origin = Origins.of(context);
        IdentityResult result =
                callers.open(request)
                        .map(present -> identities.answer(answer, present, origin))
                        .orElseGet(() -> identities.answer(answer, origin));
        return switch (result) {
            case Known(var signedIn, var next) -> enter(request, signedIn, next);
            case Linked() -> Pages.seeOther(ME);
            case Refused(var why) -> refused(why);
        };
    }

    private static Response enter(HttpServerRequest request, SignInResult result, String next) {
        return switch (result) {
            case SignInResult.Opened(String token) -> LoginPages.enter(request, token, next);
            case SignInResult.CodeAwaited(String token) ->
                    LoginPages.enter(request, token, LoginPages.code(next));
            case SignInResult.Refused _ -> refused(Reason.UNKNOWN);
        };
    }

    private static Response refused(Reason why) {
        return Pages.seeOther(Gate.LOGIN + "?provider=" + why.name().toLowerCase(Locale.ROOT));
    }

    /** Where somebody signs in by the provider, who wants to go on to a page afterwards. */
    static String start(String next) {
        return START + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static String back(HttpServerRequest request) {
        return PageAddress.root(request) + BACK;
    }

    private static Cookie cookie(HttpServerRequest request, String value) {
        return Cookie.cookie(COOKIE, value)
                .setPath(START)
                .setHttpOnly(true)
                .setSecure("https".equals(request.scheme()))
                .setSameSite(CookieSameSite.LAX);
    }
}
