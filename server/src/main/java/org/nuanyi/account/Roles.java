package org.nuanyi.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.RoleResult.Done;
import org.nuanyi.account.RoleResult.Reason;
import org.nuanyi.account.RoleResult.Refused;
import org.nuanyi.account.internal.AccountActs;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.account.internal.RoleRules;
import org.nuanyi.account.internal.RoleStore;
import org.nuanyi.account.internal.SessionStore;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/**
 * Who may act as what. Whoever gains or loses a role must sign in anew, so that no session keeps
 * rights it was not opened with. Thread-safe.
 */
@Singleton
public final class Roles {

    private final Jdbi jdbi;
    private final Scopes scopes;
    private final Audit audit;
    private final Clock clock;
    private final Units units;

    public Roles(Jdbi jdbi, Clock clock, Units units) {
        this.jdbi = jdbi;
        this.scopes = new Scopes(jdbi);
        this.audit = new Audit(scopes);
        this.clock = clock;
        this.units = units;
    }

    /** All the account holds or ever held; what was taken comes last. */
    public List<GivenRole> list(UUID account) {
        return jdbi.withHandle(handle -> new RoleStore(handle).list(account));
    }

    /** Who may sign in and has the permission for the unit today, by name. */
    public List<Account> listAble(Permission permission, String unit) {
        return listHolders(permission.roles(), unit);
    }

    /** Who may sign in and holds one of the roles for the unit today, by name. */
    public List<Account> listHolders(Collection<Role> roles, String unit) {
        List<String> ids = roles.stream().map(Role::id).toList();
        List<String> around = withAllAbove(unit);
        return jdbi.withHandle(
                handle -> {
                    AccountStore accounts = new AccountStore(handle);
                    return new RoleStore(handle)
                            .listHolders(ids, around, today()).stream()
                                    .flatMap(id -> accounts.find(id).stream())
                                    .filter(account -> !account.isDisabled())
                                    .sorted(
                                            Comparator.comparing(Account::name)
                                                    .thenComparing(Account::login))
                                    .toList();
                });
    }

    private List<String> withAllAbove(String unit) {
        UnitTree tree = units.tree();
        return Stream.iterate(
                        tree.findUnit(unit),
                        Optional::isPresent,
                        below -> below.flatMap(Unit::parent).flatMap(tree::findUnit))
                .flatMap(Optional::stream)
                .map(Unit::code)
                .toList();
    }

    /** The unit above all others: whose administrators are the whole house's. */
    public String root() {
        return units.listUnits().stream()
                .filter(unit -> unit.parent().isEmpty())
                .map(Unit::code)
                .findFirst()
                .orElseThrow();
    }

    /** Gives the account a role. */
    public RoleResult give(Account account, HeldRole role, Scope by) {
        Act act = giving(account, role);
        return isOwn(account, by)
                ? refused(by, act, Reason.OWN)
                : noted(by, act, scopes.in(by, handle -> give(handle, account, role, by)));
    }

    RoleResult give(Handle handle, Account account, HeldRole role, Scope by) {
        Optional<Reason> refusal =
                RoleRules.refusal(account, role, units.asOf(handle, today()), today());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (role.role().isAdministrator()
                && !new AccountStore(handle).setAdministrator(account.id(), role.role())) {
            return new Refused(Reason.ADMINISTRATORS_APART);
        }
        String giver = AccountActs.name(handle, by);
        if (!new RoleStore(handle).give(account.id(), role, giver, clock.instant())) {
            return new Refused(Reason.HELD);
        }
        new SessionStore(handle).endAll(account.id());
        Audit.done(handle, by, role.unit(), giving(account, role));
        return new Done();
    }

    /** Takes a role again, at once. */
    public RoleResult take(Account account, long given, Scope by) {
        Act act = AccountActs.of("role-take", account.login());
        return isOwn(account, by)
                ? refused(by, act, Reason.OWN)
                : noted(by, act, scopes.in(by, handle -> take(handle, account, given, act, by)));
    }

    private RoleResult take(Handle handle, Account account, long given, Act act, Scope by) {
        Optional<HeldRole> taken =
                new RoleStore(handle)
                        .take(account.id(), given, AccountActs.name(handle, by), clock.instant());
        if (taken.isEmpty()) {
            return new Refused(Reason.NOT_HELD);
        }
        HeldRole role = taken.get();
        new SessionStore(handle).endAll(account.id());
        Audit.done(handle, by, role.unit(), act.changing(AccountActs.fields(role), Map.of()));
        return new Done();
    }

    private static Act giving(Account account, HeldRole role) {
        return AccountActs.of("role-give", account.login()).giving(AccountActs.fields(role));
    }

    private static boolean isOwn(Account account, Scope by) {
        return account.id().toString().equals(by.actor().id());
    }

    private RoleResult noted(Scope by, Act act, RoleResult result) {
        return result instanceof Refused(var why) ? refused(by, act, why) : result;
    }

    private RoleResult refused(Scope by, Act act, Reason why) {
        Map<String, String> tried = new HashMap<>(act.after());
        tried.put("why", why.name().toLowerCase(Locale.ROOT));
        audit.refused(by, act.giving(tried));
        return new Refused(why);
    }

    /** The administrators nobody is yet, whom the system administrator may invite: one of each. */
    public List<Role> listMissing() {
        return jdbi.withHandle(handle -> missing(handle));
    }

    private List<Role> missing(Handle handle) {
        RoleStore store = new RoleStore(handle);
        return List.of(Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR).stream()
                .filter(role -> !store.hasHolder(role, today()))
                .toList();
    }

    /** The system administrator makes somebody the first security or audit administrator. */
    public RoleResult invite(Account account, Role role, Scope by) {
        HeldRole everywhere = everywhere(role);
        Act act = giving(account, everywhere);
        return isOwn(account, by)
                ? refused(by, act, Reason.OWN)
                : noted(by, act, scopes.in(by, handle -> invite(handle, account, everywhere, by)));
    }

    private RoleResult invite(Handle handle, Account account, HeldRole everywhere, Scope by) {
        new AccountStore(handle).alone();
        return missing(handle).contains(everywhere.role())
                ? give(handle, account, everywhere, by)
                : new Refused(Reason.NOT_FIRST);
    }

    HeldRole everywhere(Role role) {
        return new HeldRole(role, root(), today(), Optional.empty());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
