package org.nuanyi.cabinet.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.nuanyi.cabinet.MemberPhones;
import org.nuanyi.cabinet.SignInRequest;
import org.nuanyi.cabinet.SignInResult.Reason;
import org.nuanyi.cabinet.SignInResult.Refused;
import org.nuanyi.cabinet.SignInResult.SignedIn;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.crypto.Tokens;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.pace.Pace;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.kernel.web.MemberCookie;
import org.nuanyi.kernel.web.Network;
import org.nuanyi.wechat.WeChatLogin;
import org.nuanyi.wechat.WeChatTrouble;

/**
 * How a phone becomes a member's: by the number of the card, once. Inside WeChat, where the
 * operator named an account, WeChat is asked first, and who was here before is let in by that.
 */
@Anyone
@Path("/cabinet")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class MemberPages {

    private static final Logger LOG = Logger.getLogger(MemberPages.class);
    private static final String IN_WECHAT = "MicroMessenger";

    @CheckedTemplate(basePath = "door", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance signIn(SignInView view);

        private Templates() {}
    }

    /**
     * The form.
     *
     * @param cabinet whose page is next; empty for the member's own
     * @param wechat of {@link WeChatSlips}; empty outside of WeChat
     * @param refused why not, as an id; empty at first
     */
    record SignInView(Frame frame, String cabinet, String wechat, String refused) {}

    private final MemberPhones phones;
    private final Optional<WeChatLogin> wechat;
    private final WeChatSlips slips;
    private final Pace pace;
    private final Tokens tokens = new Tokens();

    MemberPages(MemberPhones phones, Optional<WeChatLogin> wechat, WeChatSlips slips, Pace pace) {
        this.phones = phones;
        this.wechat = wechat;
        this.slips = slips;
        this.pace = pace;
    }

    @GET
    @Path("sign-in")
    @Operation(hidden = true)
    public Response show(HttpServerRequest request) {
        String cabinet = Pages.query(request, "cabinet");
        return wechat.filter(_ -> isInWeChat(request))
                .map(login -> ask(login, cabinet, request))
                .orElseGet(() -> form(new SignInView(Frames.of(request), cabinet, "", ""), 200));
    }

    private static boolean isInWeChat(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader("User-Agent"))
                .filter(agent -> agent.contains(IN_WECHAT))
                .isPresent();
    }

    private Response ask(WeChatLogin login, String cabinet, HttpServerRequest request) {
        String state = tokens.draw();
        MemberCookie.setAsked(request, state);
        URI back =
                URI.create(PageAddress.root(request) + "/cabinet/wechat?cabinet=" + known(cabinet));
        return Response.seeOther(login.question(back, state)).build();
    }

    /** The phone is back from WeChat. Whatever went wrong there, the card's number still does. */
    @GET
    @Path("wechat")
    @Operation(hidden = true)
    public Response back(HttpServerRequest request) {
        String cabinet = Pages.query(request, "cabinet");
        Optional<String> openid = wechat.flatMap(login -> openid(login, request));
        return openid.flatMap(phones::signIn)
                .map(token -> signedIn(token, cabinet, request))
                .orElseGet(
                        () ->
                                form(
                                        new SignInView(
                                                Frames.of(request),
                                                cabinet,
                                                openid.map(phones::wechat)
                                                        .map(slips::write)
                                                        .orElse(""),
                                                ""),
                                        200));
    }

    private static Optional<String> openid(WeChatLogin login, HttpServerRequest request) {
        String state = Pages.query(request, "state");
        String code = Pages.query(request, "code");
        if (code.isEmpty() || MemberCookie.findAsked(request).filter(state::equals).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(login.openid(code));
        } catch (WeChatTrouble trouble) {
            LOG.warn(trouble.getMessage());
            return Optional.empty();
        }
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(MultivaluedMap<String, String> form, HttpServerRequest request) {
        pace.take(request, "cabinet-sign-in");
        String cabinet = Pages.text(form, "cabinet");
        String slip = Pages.text(form, "wechat");
        SignInRequest asked =
                new SignInRequest(
                        Pages.text(form, "number"),
                        Pages.text(form, "phone").strip(),
                        slips.read(slip),
                        Network.of(request));
        return switch (phones.signIn(asked)) {
            case SignedIn(String token) -> signedIn(token, cabinet, request);
            case Refused(Reason why) ->
                    form(new SignInView(Frames.of(request), cabinet, slip, id(why)), status(why));
        };
    }

    private static String id(Reason why) {
        return why.name().toLowerCase(Locale.ROOT);
    }

    private static int status(Reason why) {
        return switch (why) {
            case MALFORMED -> 400;
            case STRANGER -> 422;
            case WAIT -> 429;
            case NO_ANSWER -> 503;
        };
    }

    private static Response signedIn(String token, String cabinet, HttpServerRequest request) {
        MemberCookie.set(request, token, MemberPhones.LASTS);
        String id = known(cabinet);
        return Pages.seeOther("/cabinet/" + (id.isEmpty() ? "mine" : id));
    }

    /** What has the form of a cabinet's id; anything else is nobody's page. */
    private static String known(String cabinet) {
        return cabinet.matches("[a-z0-9-]{2,32}") ? cabinet : "";
    }

    private static Response form(SignInView view, int status) {
        return Pages.page(Templates.signIn(view), view.frame(), status);
    }
}
