package org.nuanyi.account.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
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
import org.nuanyi.account.IdentityResult.Refused;
import org.nuanyi.account.Origin;
import org.nuanyi.account.SignInResult;
import org.nuanyi.kernel.Forbidden;
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

    static final String START = Gate.LOGIN + "/provider";

    private static final String BACK = START + "/back";
    private static final String COOKIE = "nuanyi_identity";
    private static final String ME = "/desk/me";

    private final Identities identities;
    private final SessionCallers callers;

    IdentityPages(Identities identities, SessionCallers callers) {
        this.identities = identities;
        this.callers = callers;
    }

    @GET
    @Anyone
    @Path("login/provider")
    @Operation(hidden = true)
    public Response start(HttpServerRequest request) {
        String next = LocalPath.of(Pages.query(request, "next"));
        return ask(request, identities.ask(back(request), next));
    }

    /**
     * The same for who is signed in and has just shown it. Only from our own page: else another
     * site could have somebody else's identity linked.
     */
    @GET
    @Path("me/identity")
    @Needs(value = Permission.SIGNED_IN, fresh = true)
    @Operation(hidden = true)
    public Response link(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            throw new Forbidden("This is begun on one's own page.");
        }
        UUID account = SignedIn.of(context).caller().account();
        return ask(request, identities.askToLink(back(request), ME, account));
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

    private Response ask(HttpServerRequest request, Optional<Question> question) {
        if (identities.provider().isEmpty()) {
            throw new NotFound("there is no identity provider");
        }
        if (question.isEmpty()) {
            return refused(IdentityResult.Reason.UNTOLD);
        }
        request.response()
                .addCookie(
                        cookie(request, question.get().memory())
                                .setMaxAge(Identities.PATIENCE.toSeconds()));
        return Response.seeOther(question.get().address())
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Anyone
    @Path("login/provider/back")
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
            case SignInResult.Refused _ -> refused(IdentityResult.Reason.UNKNOWN);
        };
    }

    private static Response refused(IdentityResult.Reason why) {
        return Pages.seeOther(Gate.LOGIN + "?provider=" + why.name().toLowerCase(Locale.ROOT));
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
