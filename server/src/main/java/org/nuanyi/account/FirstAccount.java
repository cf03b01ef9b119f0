package org.nuanyi.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.AccountResult.Made;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** How the first person comes in: by a link on the console, never by a password everybody knows. */
@Singleton
public final class FirstAccount {

    /** Its login. */
    public static final String LOGIN = "admin";

    private static final Scope CONSOLE = Scope.reader("console");
    private static final String NAME = "系统管理员";

    private final Scopes scopes;
    private final Accounts accounts;
    private final Roles roles;
    private final Links links;

    public FirstAccount(Jdbi jdbi, Accounts accounts, Roles roles, Links links) {
        this.scopes = new Scopes(jdbi);
        this.accounts = accounts;
        this.roles = roles;
        this.links = links;
    }

    /**
     * The path of a new link for the first system administrator, as long as nobody has a password.
     */
    public Optional<String> link() {
        HeldRole first = roles.everywhere(Role.SYSTEM_ADMINISTRATOR);
        return scopes.in(
                CONSOLE,
                handle -> {
                    AccountStore store = new AccountStore(handle);
                    store.alone();
                    return store.isBegun()
                            ? Optional.empty()
                            : Optional.of(links.make(handle, account(handle, first), CONSOLE));
                });
    }

    private UUID account(Handle handle, HeldRole first) {
        return new AccountStore(handle)
                .findByLogin(LOGIN)
                .map(Account::id)
                .orElseGet(() -> make(handle, first));
    }

    private UUID make(Handle handle, HeldRole first) {
        return switch (accounts.add(handle, LOGIN, NAME, CONSOLE)) {
            case Made(Account made) -> {
                roles.give(handle, made, first, CONSOLE);
                yield made.id();
            }
            case AccountResult.Refused refused ->
                    throw new IllegalStateException(refused.toString());
        };
    }
}
