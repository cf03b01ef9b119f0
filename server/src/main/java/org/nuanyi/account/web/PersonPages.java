package org.nuanyi.account.web;

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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.nuanyi.account.Account;
import org.nuanyi.account.Accounts;
import org.nuanyi.account.Links;
import org.nuanyi.account.RoleResult;
import org.nuanyi.account.RoleResult.Done;
import org.nuanyi.account.RoleResult.Reason;
import org.nuanyi.account.RoleResult.Refused;
import org.nuanyi.account.Roles;
import org.nuanyi.account.Sessions;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Needs;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.scope.Scope;

/** One person: the account, the roles, the sessions. */
@Needs(Permission.SEE_PEOPLE)
@Path(PeopleSection.PATH + "/{id:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PersonPages {

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance person(PersonView view);

        private Templates() {}
    }

    private final DeskFrames frames;
    private final Accounts accounts;
    private final Links links;
    private final Roles roles;
    private final Sessions sessions;
    private final PersonWriter writer;
    private final Clock clock;

    PersonPages(
            DeskFrames frames,
            Accounts accounts,
            Links links,
            Roles roles,
            Sessions sessions,
            PersonWriter writer,
            Clock clock) {
        this.frames = frames;
        this.accounts = accounts;
        this.links = links;
        this.roles = roles;
        this.sessions = sessions;
        this.writer = writer;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath UUID id, RoutingContext context) {
        return show(view(id, context), 200);
    }

    /** A new link, shown this once. */
    @POST
    @Path("link")
    @Needs(Permission.MAKE_ACCOUNTS)
    @Operation(hidden = true)
    public Response link(@RestPath UUID id, RoutingContext context) {
        Account account = another(id, context);
        if (!PersonWriter.mayBeLinked(account)) {
            throw new Forbidden("A link to an administrator is made at the console.");
        }
        String url = writer.url(context, links.make(id, maker(context)));
        return show(view(id, context).withLink(url), 200);
    }

    @POST
    @Path("disable")
    @Needs(Permission.MAKE_ACCOUNTS)
    @Operation(hidden = true)
    public Response disable(@RestPath UUID id, RoutingContext context) {
        return done(accounts::disable, id, context);
    }

    @POST
    @Path("enable")
    @Needs(Permission.MAKE_ACCOUNTS)
    @Operation(hidden = true)
    public Response enable(@RestPath UUID id, RoutingContext context) {
        return done(accounts::enable, id, context);
    }

    /** The owner must set another password before anything else. */
    @POST
    @Path("new-password")
    @Needs(Permission.MAKE_ACCOUNTS)
    @Operation(hidden = true)
    public Response demandPassword(@RestPath UUID id, RoutingContext context) {
        return done(accounts::demandNewPassword, id, context);
    }

    /** Makes somebody the first security or audit administrator. */
    @POST
    @Path("invite")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.MAKE_ACCOUNTS)
    @Operation(hidden = true)
    public Response invite(
            @RestPath UUID id, MultivaluedMap<String, String> form, RoutingContext context) {
        Account account = accounts.person(id);
        RoleResult result =
                Role.find(Pages.text(form, "role"))
                        .map(role -> roles.invite(account, role, maker(context)))
                        .orElseGet(() -> new Refused(Reason.NOT_FIRST));
        return answer(result, id, context);
    }

    @POST
    @Path("roles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.GIVE_ROLES)
    @Operation(hidden = true)
    public Response give(
            @RestPath UUID id, MultivaluedMap<String, String> form, RoutingContext context) {
        Account account = accounts.person(id);
        RoleResult result =
                role(form)
                        .map(role -> roles.give(account, role, giver(context)))
                        .orElseGet(() -> new Refused(Reason.DAYS));
        return answer(result, id, context);
    }

    @POST
    @Path("roles/{given}/take")
    @Needs(Permission.GIVE_ROLES)
    @Operation(hidden = true)
    public Response take(@RestPath UUID id, @RestPath long given, RoutingContext context) {
        return answer(roles.take(accounts.person(id), given, giver(context)), id, context);
    }

    /** Signs the person out, everywhere. */
    @POST
    @Path("sign-out")
    @Needs(Permission.END_SESSIONS)
    @Operation(hidden = true)
    public Response signOut(@RestPath UUID id, RoutingContext context) {
        sessions.endAll(accounts.person(id).id(), SignedIn.scope(context));
        return back(id);
    }

    /** Signs the person out of one browser. */
    @POST
    @Path("sessions/{session}/end")
    @Needs(Permission.END_SESSIONS)
    @Operation(hidden = true)
    public Response end(@RestPath UUID id, @RestPath UUID session, RoutingContext context) {
        sessions.end(accounts.person(id).id(), session, SignedIn.scope(context));
        return back(id);
    }

    /** Done to somebody else's account, and said who did it. */
    private Response done(BiConsumer<UUID, Scope> act, UUID id, RoutingContext context) {
        act.accept(another(id, context).id(), maker(context));
        return back(id);
    }

    /** Empty where a word is no role or a day no day. */
    private Optional<HeldRole> role(MultivaluedMap<String, String> form) {
        String until = Pages.text(form, "until");
        try {
            LocalDate since =
                    Pages.text(form, "since").isBlank()
                            ? LocalDate.now(clock)
                            : LocalDate.parse(Pages.text(form, "since"));
            Optional<LocalDate> last =
                    until.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(until));
            return Role.find(Pages.text(form, "role"))
                    .map(role -> new HeldRole(role, Pages.text(form, "unit"), since, last));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private Response answer(RoleResult result, UUID id, RoutingContext context) {
        return switch (result) {
            case Done _ -> back(id);
            case Refused(var why) -> {
                PersonView view = view(id, context);
                String error = Words.of(why, view.desk().frame().language());
                yield show(view.withError(error), 400);
            }
        };
    }

    private PersonView view(UUID id, RoutingContext context) {
        DeskFrame desk = frames.of(context);
        return writer.write(desk, accounts.person(id), SignedIn.of(context).caller());
    }

    private static Scope maker(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_PEOPLE, Permission.MAKE_ACCOUNTS);
    }

    private static Scope giver(RoutingContext context) {
        return SignedIn.scope(context, Permission.SEE_PEOPLE, Permission.GIVE_ROLES);
    }

    /** The account, which is not the reader's own: nobody does this to himself. */
    private Account another(UUID id, RoutingContext context) {
        if (id.equals(SignedIn.of(context).caller().account())) {
            throw new Forbidden("Nobody does this to his or her own account.");
        }
        return accounts.person(id);
    }

    private static Response back(UUID id) {
        return Pages.seeOther(PeopleSection.PATH + "/" + id);
    }

    static Response show(PersonView view, int status) {
        return Pages.page(Templates.person(view), view.desk().frame(), status);
    }
}
