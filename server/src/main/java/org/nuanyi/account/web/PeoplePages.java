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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nuanyi.account.Account;
import org.nuanyi.account.AccountResult.Made;
import org.nuanyi.account.AccountResult.Refused;
import org.nuanyi.account.Accounts;
import org.nuanyi.account.Links;
import org.nuanyi.account.web.PeopleView.PersonLine;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/** The list of people, and a new one. */
@Needs(Permission.SEE_PEOPLE)
@Path(PeopleSection.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PeoplePages {

    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance people(PeopleView view);

        static native TemplateInstance newPerson(NewPersonView view);

        private Templates() {}
    }

    /**
     * A form for an account.
     *
     * @param error why it is not made; empty otherwise
     */
    record NewPersonView(DeskFrame desk, String login, String name, String error) {}

    private final DeskFrames frames;
    private final Accounts accounts;
    private final Links links;
    private final PersonWriter writer;

    PeoplePages(DeskFrames frames, Accounts accounts, Links links, PersonWriter writer) {
        this.frames = frames;
        this.accounts = accounts;
        this.links = links;
        this.writer = writer;
    }

    @GET
    @Operation(hidden = true)
    public Response list(RoutingContext context) {
        HttpServerRequest request = context.request();
        String words = Pages.query(request, "q").strip();
        List<Account> found = accounts.list(words, Pages.query(request, "after"), PAGE + 1);
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        List<PersonLine> lines =
                found.stream().limit(PAGE).map(one -> writer.line(one, language)).toList();
        PeopleView view =
                new PeopleView(
                        desk,
                        words,
                        lines,
                        found.size() > PAGE
                                ? Optional.of(more(words, lines.getLast().login()))
                                : Optional.empty(),
                        SignedIn.of(context).caller().may(Permission.MAKE_ACCOUNTS));
        return Pages.page(Templates.people(view), desk.frame(), 200);
    }

    private static String more(String words, String after) {
        return "%s?q=%s&after=%s"
                .formatted(
                        PeopleSection.PATH,
                        URLEncoder.encode(words, StandardCharsets.UTF_8),
                        URLEncoder.encode(after, StandardCharsets.UTF_8));
    }

    @GET
    @Path("new")
    @Needs(Permission.MAKE_ACCOUNTS)
    @Operation(hidden = true)
    public Response showNew(RoutingContext context) {
        return form(new NewPersonView(frames.of(context), "", "", ""), 200);
    }

    /** Makes an account and shows the link to it, this once. */
    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.MAKE_ACCOUNTS)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form, RoutingContext context) {
        String login = Pages.text(form, "login");
        String name = Pages.text(form, "name");
        DeskFrame desk = frames.of(context);
        Scope by = SignedIn.scope(context, Permission.SEE_PEOPLE, Permission.MAKE_ACCOUNTS);
        return switch (accounts.add(login, name, by)) {
            case Made(Account made) -> {
                PersonView view =
                        writer.write(desk, made, SignedIn.of(context).caller())
                                .withLink(writer.url(context, links.make(made.id(), by)));
                yield PersonPages.show(view, 200);
            }
            case Refused(var why) ->
                    form(
                            new NewPersonView(
                                    desk, login, name, Words.of(why, desk.frame().language())),
                            400);
        };
    }

    private static Response form(NewPersonView view, int status) {
        return Pages.page(Templates.newPerson(view), view.desk().frame(), status);
    }
}
