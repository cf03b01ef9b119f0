package org.nuanyi.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.RoleResult.Done;
import org.nuanyi.account.RoleResult.Reason;
import org.nuanyi.account.RoleResult.Refused;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.account.internal.RoleRules;
import org.nuanyi.account.internal.RoleStore;
import org.nuanyi.account.internal.SessionStore;
import org.nuanyi.account.internal.Trail;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.union.Unit;
import org.nuanyi.union.Units;

/**
 * Who may act as what. Whoever gains or loses a role must sign in anew, so that no session keeps
 * rights it was not opened with. Thread-safe.
 */
@Singleton
public final class Roles {

    private final Jdbi jdbi;
    private final Clock clock;
    private final Units units;

    public Roles(Jdbi jdbi, Clock clock, Units units) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.units = units;
    }

    /** All the account holds or ever held; what was taken comes last. */
    public List<GivenRole> list(UUID account) {
        return jdbi.withHandle(handle -> new RoleStore(handle).list(account));
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
    public RoleResult give(Account account, HeldRole role, Account by) {
        if (account.id().equals(by.id())) {
            return new Refused(Reason.OWN);
        }
        return jdbi.inTransaction(handle -> give(handle, account, role, by.login()));
    }

    RoleResult give(Handle handle, Account account, HeldRole role, String by) {
        Optional<Reason> refusal = RoleRules.refusal(account, role, units.asOf(today()), today());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (role.role().isAdministrator()
                && !new AccountStore(handle).setAdministrator(account.id(), role.role())) {
            return new Refused(Reason.ADMINISTRATORS_APART);
        }
        if (!new RoleStore(handle).give(account.id(), role, by, clock.instant())) {
            return new Refused(Reason.HELD);
        }
        new SessionStore(handle).endAll(account.id());
        Trail.tell(handle, "role-given", account.id(), by, role.role().id(), role.unit());
        return new Done();
    }

    /** Takes a role again, at once. */
    public RoleResult take(Account account, long given, Account by) {
        if (account.id().equals(by.id())) {
            return new Refused(Reason.OWN);
        }
        return jdbi.inTransaction(
                handle -> {
                    if (!new RoleStore(handle)
                            .take(account.id(), given, by.login(), clock.instant())) {
                        return new Refused(Reason.NOT_HELD);
                    }
                    new SessionStore(handle).endAll(account.id());
                    Trail.tell(handle, "role-taken", account.id(), by.login(), "" + given);
                    return new Done();
                });
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
    public RoleResult invite(Account account, Role role, Account by) {
        if (account.id().equals(by.id())) {
            return new Refused(Reason.OWN);
        }
        return jdbi.inTransaction(
                handle -> {
                    new AccountStore(handle).alone();
                    return missing(handle).contains(role)
                            ? give(handle, account, everywhere(role), by.login())
                            : new Refused(Reason.NOT_FIRST);
                });
    }

    HeldRole everywhere(Role role) {
        return new HeldRole(role, root(), today(), Optional.empty());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
