package org.nuanyi.account.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.account.Account;
import org.nuanyi.account.Origin;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;

/**
 * What is done to accounts, as the audit trail says it: by login, which never changes. No password,
 * code or token is ever in it.
 */
public final class AccountActs {

    private static final String KIND = "account";
    private static final String NO_ROLE = "none";

    private AccountActs() {}

    /** Something done to an account of that login: {@code sign-in}. */
    public static Act of(String verb, String login) {
        return Act.of(KIND + "." + verb, KIND, login);
    }

    /** The same of an account that is known by its id. */
    public static Act of(Handle handle, String verb, UUID account) {
        return of(verb, new AccountStore(handle).find(account).map(Account::login).orElse(""));
    }

    /** A role as the trail spells it. */
    public static Map<String, String> fields(HeldRole held) {
        Map<String, String> fields =
                new HashMap<>(
                        Map.of(
                                "role", held.role().id(),
                                "unit", held.unit(),
                                "since", held.since().toString()));
        held.until().map(LocalDate::toString).ifPresent(until -> fields.put("until", until));
        return fields;
    }

    /** Who is not signed in, or not yet. */
    public static Scope nobody(Origin origin) {
        return scope("anonymous", NO_ROLE, origin);
    }

    /** Somebody who signs in this moment. */
    public static Scope self(Handle handle, UUID account, LocalDate today, Origin origin) {
        String role =
                new RoleStore(handle)
                        .listHeld(account, today).stream()
                                .map(held -> held.role().id())
                                .findFirst()
                                .orElse(NO_ROLE);
        return scope(account.toString(), role, origin);
    }

    private static Scope scope(String actor, String role, Origin origin) {
        return new Scope(
                new Actor(
                        actor, role, Optional.of(origin.address()), Optional.of(origin.request())),
                Reach.nothing(),
                Reach.nothing());
    }

    /** The login of who acts, or the name of the job. */
    public static String name(Handle handle, Scope scope) {
        String actor = scope.actor().id();
        return account(scope)
                .flatMap(new AccountStore(handle)::find)
                .map(Account::login)
                .orElse(actor.substring(actor.indexOf(':') + 1));
    }

    /** The account that acts; empty for a job. */
    private static Optional<UUID> account(Scope scope) {
        try {
            return Optional.of(UUID.fromString(scope.actor().id()));
        } catch (IllegalArgumentException job) {
            return Optional.empty();
        }
    }
}
