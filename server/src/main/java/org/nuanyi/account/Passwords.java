package org.nuanyi.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.PasswordResult.Changed;
import org.nuanyi.account.PasswordResult.Refused;
import org.nuanyi.account.PasswordResult.WrongPassword;
import org.nuanyi.account.internal.AccountActs;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.account.internal.PasswordHash;
import org.nuanyi.account.internal.PasswordRules;
import org.nuanyi.account.internal.SessionStore;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** One's own password. Thread-safe. */
@Singleton
public final class Passwords {

    private final Scopes scopes;
    private final SignIn signIn;
    private final Sessions sessions;
    private final PasswordHash hashes;

    public Passwords(Jdbi jdbi, SignIn signIn, Sessions sessions, PasswordHash hashes) {
        this.scopes = new Scopes(jdbi);
        this.signIn = signIn;
        this.sessions = sessions;
        this.hashes = hashes;
    }

    /** Changes it. The other sessions of the account end, and this one gets another token. */
    public PasswordResult change(OpenSession open, String old, String wanted, Scope self) {
        Account account = open.account();
        if (!signIn.isPassword(account, old, "password-change", self)) {
            return new WrongPassword();
        }
        Optional<PasswordFault> fault =
                old.equals(wanted)
                        ? Optional.of(PasswordFault.SAME)
                        : PasswordRules.fault(account.login(), wanted);
        return fault.<PasswordResult>map(Refused::new).orElseGet(() -> changed(open, wanted, self));
    }

    private PasswordResult changed(OpenSession open, String wanted, Scope self) {
        String phc = hashes.of(wanted);
        return scopes.in(
                self,
                handle -> {
                    new AccountStore(handle).setPassword(open.account().id(), phc);
                    new SessionStore(handle).endAll(open.account().id(), open.session().id());
                    Audit.done(
                            handle,
                            self,
                            AccountActs.of("password-change", open.account().login()));
                    return new Changed(sessions.prove(handle, open.session()));
                });
    }
}
