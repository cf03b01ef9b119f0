package org.nuanyi.station.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nuanyi.account.Account;
import org.nuanyi.account.Accounts;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.page.Language;

/** Who did something, by the name of the account. For one page; not thread-safe. */
final class Names {

    private static final String JOB = "system:";

    private final Accounts accounts;
    private final Language language;
    private final Map<String, String> known = new HashMap<>();

    Names(Accounts accounts, Language language) {
        this.accounts = accounts;
        this.language = language;
    }

    String of(String actor) {
        return known.computeIfAbsent(actor, this::find);
    }

    private String find(String actor) {
        if (actor.startsWith(JOB)) {
            return language.pick("系统", "the system") + " (" + actor.substring(JOB.length()) + ")";
        }
        try {
            Account account = accounts.account(UUID.fromString(actor));
            return account.name();
        } catch (IllegalArgumentException | NotFound nobody) {
            return actor;
        }
    }
}
