package org.nuanyi.station.web;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyi.account.Account;
import org.nuanyi.account.Accounts;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.desk.ActorNames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/**
 * Who did something, by the name of the account or of the keeper. For one page; not thread-safe.
 */
final class Names {

    private static final String JOB = "system:";

    private final Accounts accounts;
    private final List<ActorNames> others;
    private final Scope scope;
    private final Language language;
    private final Map<String, String> known = new HashMap<>();

    /**
     * @param others who have no accounts
     * @param scope of the reader
     */
    private Names(Accounts accounts, List<ActorNames> others, Scope scope, Language language) {
        this.accounts = accounts;
        this.others = others;
        this.scope = scope;
        this.language = language;
    }

    /** Makes them. */
    @Singleton
    static class Book {

        private final Accounts accounts;
        private final List<ActorNames> others;

        Book(Accounts accounts, @All List<ActorNames> others) {
            this.accounts = accounts;
            this.others = others;
        }

        Names names(Scope scope, Language language) {
            return new Names(accounts, others, scope, language);
        }
    }

    String of(String actor) {
        return known.computeIfAbsent(actor, this::find);
    }

    private String find(String actor) {
        if (actor.startsWith(JOB)) {
            return language.pick("系统", "the system") + " (" + actor.substring(JOB.length()) + ")";
        }
        return others.stream()
                .flatMap(other -> other.find(scope, actor, language).stream())
                .findFirst()
                .orElseGet(() -> account(actor));
    }

    private String account(String actor) {
        try {
            Account account = accounts.account(UUID.fromString(actor));
            return account.name();
        } catch (IllegalArgumentException | NotFound nobody) {
            return actor;
        }
    }
}
