package org.nuanyi.account.internal;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.account.Account;
import org.nuanyi.account.Accounts;
import org.nuanyi.kernel.desk.ActorNames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/** Names people by their accounts. Thread-safe. */
@Singleton
public final class AccountNames implements ActorNames {

    private final Accounts accounts;

    public AccountNames(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<String> find(Scope scope, String actor, Language language) {
        try {
            return accounts.find(UUID.fromString(actor)).map(Account::name);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
