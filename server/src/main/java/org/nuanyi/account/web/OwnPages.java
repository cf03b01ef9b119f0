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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.account.OpenSession;
import org.nuanyi.account.PasswordResult.Changed;
import org.nuanyi.account.PasswordResult.Refused;
import org.nuanyi.account.PasswordResult.WrongPassword;
import org.nuanyi.account.Passwords;
import org.nuanyi.account.Sessions;
import org.nuanyi.account.SignIn;
import org.nuanyi.account.SignInResult;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.DeskTasks;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.web.SessionCookie;

/** One's own account: where one is signed in, the password, signing out. */
@Needs(Permission.SIGNED_IN)
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OwnPages {

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance home(HomeView view);

        static native TemplateInstance me(OwnView view);

        static native TemplateInstance password(PasswordView view);

        static native TemplateInstance prove(ProveView view);

        private Templates() {}
    }

    /**
     * A form for another password.
     *
     * @param demanded whether there is nothing else to do before
     * @param error why it is not taken; empty otherwise
     * @param wrong whether it is the old password that is not right
     */
    record PasswordView(DeskFrame desk, boolean demanded, String error, boolean wrong) {}

    /**
     * Asks again who it is.
     *
     * @param next where to go afterwards
     * @param code whether a code will do as well
     */
    record ProveView(DeskFrame desk, String next, boolean code, boolean refused) {}

    private final DeskFrames frames;
    private final SessionCallers callers;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Passwords passwords;
    private final OwnWriter writer;
    private final HomeWriter home;
    private final DeskTasks tasks;

    OwnPages(
            DeskFrames frames,
            SessionCallers callers,
            Sessions sessions,
            SignIn signIn,
            Passwords passwords,
            OwnWriter writer,
            HomeWriter home,
            DeskTasks tasks) {
        this.frames = frames;
        this.callers = callers;
        this.sessions = sessions;
        this.signIn = signIn;
        this.passwords = passwords;
        this.writer = writer;
        this.home = home;
        this.tasks = tasks;
    }

    /** The first page of the desk. */
    @GET
    @Operation(hidden = true)
    public Response home(RoutingContext context) {
        OwnView own = writer.write(frames.of(context), open(context));
        HomeView view = home.write(own, tasks.list(context));
        return Pages.page(Templates.home(view), own.desk().frame(), 200);
    }

    @GET
    @Path("me")
    @Operation(hidden = true)
    public Response me(RoutingContext context) {
        OwnView view = writer.write(frames.of(context), open(context));
        return Pages.page(Templates.me(view), view.desk().frame(), 200);
    }

    /** Signs one of one's own browsers out. */
    @POST
    @Path("me/sessions/{id}/end")
    @Operation(hidden = true)
    public Response end(@RestPath UUID id, RoutingContext context) {
        UUID account = open(context).account().id();
        sessions.end(account, id, SignedIn.scope(context));
        return Pages.seeOther("/desk/me");
    }

    @POST
    @Path("sign-out")
    @Needs(value = Permission.SIGNED_IN, unready = true)
    @Operation(hidden = true)
    public Response signOut(RoutingContext context) {
        signIn.out(open(context), SignedIn.scope(context));
        SessionCookie.clear(context.request());
        return Pages.seeOther("/desk/login?out=1");
    }

    @GET
    @Path("password")
    @Needs(value = Permission.SIGNED_IN, unready = true)
    @Operation(hidden = true)
    public Response showPassword(RoutingContext context) {
        return password(context, open(context), "", false, 200);
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(value = Permission.SIGNED_IN, unready = true)
    @Operation(hidden = true)
    public Response changePassword(MultivaluedMap<String, String> form, RoutingContext context) {
        OpenSession open = open(context);
        return switch (passwords.change(
                open,
                Pages.text(form, "old"),
                Pages.text(form, "password"),
                SignedIn.scope(context))) {
            case Changed(String token) -> {
                SessionCookie.set(context.request(), token);
                yield Pages.seeOther("/desk/me");
            }
            case WrongPassword _ -> password(context, open, "", true, 400);
            case Refused(var fault) -> {
                Language language = frames.of(context).frame().language();
                yield password(context, open, Words.of(fault, language), false, 400);
            }
        };
    }

    /** Asks again who it is, before something is revealed. */
    @GET
    @Path("prove")
    @Needs(value = Permission.SIGNED_IN, unready = true)
    @Operation(hidden = true)
    public Response showProve(RoutingContext context) {
        return prove(context, LocalPath.of(Pages.query(context.request(), "next")), 200);
    }

    @POST
    @Path("prove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(value = Permission.SIGNED_IN, unready = true)
    @Operation(hidden = true)
    public Response prove(MultivaluedMap<String, String> form, RoutingContext context) {
        String next = LocalPath.of(Pages.text(form, "next"));
        return switch (signIn.again(
                open(context), Pages.text(form, "proof"), SignedIn.scope(context))) {
            case SignInResult.Opened(String token) -> {
                SessionCookie.set(context.request(), token);
                yield Pages.seeOther(next);
            }
            case SignInResult.CodeAwaited _, SignInResult.Refused _ -> prove(context, next, 400);
        };
    }

    private Response password(
            RoutingContext context, OpenSession open, String error, boolean wrong, int status) {
        DeskFrame desk = frames.of(context);
        PasswordView view = new PasswordView(desk, open.account().mustChange(), error, wrong);
        return Pages.page(Templates.password(view), desk.frame(), status);
    }

    private Response prove(RoutingContext context, String next, int status) {
        DeskFrame desk = frames.of(context);
        boolean code = open(context).account().hasCode();
        ProveView view = new ProveView(desk, next, code, status != 200);
        return Pages.page(Templates.prove(view), desk.frame(), status);
    }

    private OpenSession open(RoutingContext context) {
        HttpServerRequest request = context.request();
        return callers.open(request).orElseThrow();
    }
}
