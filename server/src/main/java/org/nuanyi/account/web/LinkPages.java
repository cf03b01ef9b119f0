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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.account.Account;
import org.nuanyi.account.LinkResult.Gone;
import org.nuanyi.account.LinkResult.Opened;
import org.nuanyi.account.LinkResult.Refused;
import org.nuanyi.account.Links;
import org.nuanyi.kernel.access.Anyone;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Frames;
import org.nuanyi.kernel.web.SessionCookie;

/** A link that works once, by which somebody sets a password. */
@Anyone
@Path("/desk/link")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class LinkPages {

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance link(LinkView view);

        private Templates() {}
    }

    /**
     * What the link opens.
     *
     * @param name of the person; empty where the link does not work
     * @param error why the password is not taken; empty otherwise
     */
    record LinkView(Frame frame, String token, String login, String name, String error) {}

    private final Links links;

    LinkPages(Links links) {
        this.links = links;
    }

    @GET
    @Operation(hidden = true)
    public Response show(HttpServerRequest request) {
        return page(request, Pages.query(request, "token"), "", 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response use(MultivaluedMap<String, String> form, RoutingContext context) {
        HttpServerRequest request = context.request();
        String token = Pages.text(form, "token");
        return switch (links.use(token, Pages.text(form, "password"), Origins.of(context))) {
            case Opened(String session) -> {
                SessionCookie.set(request, session);
                yield Pages.seeOther(LocalPath.HOME);
            }
            case Refused(var fault) ->
                    page(request, token, Words.of(fault, Frames.of(request).language()), 400);
            case Gone _ -> page(request, token, "", 200);
        };
    }

    private Response page(HttpServerRequest request, String token, String error, int status) {
        Frame frame = Frames.of(request);
        Optional<Account> account = links.find(token);
        LinkView view =
                new LinkView(
                        frame,
                        token,
                        account.map(Account::login).orElse(""),
                        account.map(Account::name).orElse(""),
                        error);
        return Pages.page(Templates.link(view), frame, account.isPresent() ? status : 410);
    }
}
