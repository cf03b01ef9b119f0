package org.nuanyi.account.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.nuanyi.account.Account;
import org.nuanyi.account.AccountKind;
import org.nuanyi.account.RoleResult.Reason;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.union.UnitTree;

/** Which roles may be given. */
public final class RoleRules {

    private RoleRules() {}

    /** Why the account may not be given the role; empty if it may. */
    public static Optional<Reason> refusal(
            Account account, HeldRole role, UnitTree units, LocalDate today) {
        if (!role.role().isForPeople() || account.kind() != AccountKind.PERSON) {
            return Optional.of(Reason.NOT_FOR_PEOPLE);
        }
        if (units.findUnit(role.unit()).isEmpty()) {
            return Optional.of(Reason.UNIT);
        }
        if (role.until()
                .filter(last -> last.isBefore(role.since()) || last.isBefore(today))
                .isPresent()) {
            return Optional.of(Reason.DAYS);
        }
        boolean apart = areApart(account, role.role());
        return apart ? Optional.of(Reason.ADMINISTRATORS_APART) : Optional.empty();
    }

    /** System, security and audit administrator are three people, now and for ever. */
    private static boolean areApart(Account account, Role role) {
        return role.isAdministrator()
                && account.administrator().filter(other -> other != role).isPresent();
    }
}
