package org.nuanyi.account.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyi.account.Account;
import org.nuanyi.account.GivenRole;
import org.nuanyi.account.Roles;
import org.nuanyi.account.web.PeopleView.PersonLine;
import org.nuanyi.account.web.PersonView.Choice;
import org.nuanyi.account.web.PersonView.GivenLine;
import org.nuanyi.account.web.PersonView.May;
import org.nuanyi.kernel.access.Caller;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Puts a person into words for an administrator. */
@Singleton
public class PersonWriter {

    private static final UUID NONE = new UUID(0, 0);

    private final Roles roles;
    private final Units units;
    private final OwnWriter own;
    private final Clock clock;

    PersonWriter(Roles roles, Units units, OwnWriter own, Clock clock) {
        this.roles = roles;
        this.units = units;
        this.own = own;
        this.clock = clock;
    }

    /** A line of the list. */
    PersonLine line(Account account, Language language) {
        return new PersonLine(
                account.id().toString(),
                account.login(),
                account.name(),
                state(account),
                roles.list(account.id()).stream()
                        .filter(this::isHeld)
                        .map(given -> DeskFrames.name(given.role().role(), language))
                        .distinct()
                        .collect(Collectors.joining(language.pick("、", ", "))),
                account.hasCode());
    }

    private boolean isHeld(GivenRole given) {
        return given.takenAt().isEmpty() && given.role().isHeldOn(LocalDate.now(clock));
    }

    /** The whole page, for this reader. */
    PersonView write(DeskFrame desk, Account account, Caller reader) {
        Language language = desk.frame().language();
        UnitTree tree = units.asOf(LocalDate.now(clock));
        May may = may(account, reader);
        return new PersonView(
                desk,
                account.id().toString(),
                account.login(),
                account.name(),
                state(account),
                account.hasCode(),
                own.minute(account.madeAt()),
                roles.list(account.id()).stream().map(given -> given(given, language)).toList(),
                own.sessions(account.id(), NONE),
                may,
                may.account() ? choices(roles.listMissing(), language) : List.of(),
                choices(Arrays.stream(Role.values()).filter(Role::isForPeople).toList(), language),
                tree.listUnits().stream()
                        .map(
                                unit ->
                                        new Choice(
                                                unit.code(),
                                                language.pick(unit.name(), unit.english())))
                        .toList(),
                LocalDate.now(clock).toString(),
                "",
                "");
    }

    /** Nobody does any of this to himself; a link to an administrator comes from the console. */
    private static May may(Account account, Caller reader) {
        boolean other = !account.id().equals(reader.account());
        boolean makes = other && reader.may(Permission.MAKE_ACCOUNTS);
        return new May(
                makes,
                makes && mayBeLinked(account),
                other && reader.may(Permission.GIVE_ROLES),
                other && reader.may(Permission.END_SESSIONS));
    }

    /** Whether a system administrator may open the account anew without becoming somebody else. */
    static boolean mayBeLinked(Account account) {
        return !account.isDisabled()
                && (account.administrator().isEmpty() || !account.hasPassword());
    }

    private GivenLine given(GivenRole given, Language language) {
        return new GivenLine(
                given.id(),
                OwnWriter.role(given.role(), units.tree(), language),
                given.givenBy(),
                given.takenAt()
                        .map(at -> own.minute(at) + " " + given.takenBy().orElse(""))
                        .orElse(""));
    }

    private static List<Choice> choices(List<Role> roles, Language language) {
        return roles.stream()
                .map(role -> new Choice(role.id(), DeskFrames.name(role, language)))
                .toList();
    }

    private static String state(Account account) {
        return account.isDisabled() ? "disabled" : account.hasPassword() ? "active" : "invited";
    }

    /** The whole address of a link, as this reader reaches the server. */
    String url(RoutingContext context, String path) {
        return PageAddress.root(context.request()) + "/" + path;
    }
}
