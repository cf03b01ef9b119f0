package org.nuanyi.fund;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.nuanyi.fund.internal.PayeeStore;
import org.nuanyi.fund.internal.Texts;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Where money is sent. Numbers of accounts are sealed; each look at one is in the audit trail.
 * Thread-safe.
 */
@Singleton
public final class Payees {

    private static final String NUMBER = "[0-9]{8,30}";
    private static final int LONGEST_NAME = 100;

    private final Scopes scopes;
    private final Audit audit;
    private final Sealing sealing;
    private final Clock clock;

    public Payees(Scopes scopes, Sealing sealing, Clock clock) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * Enters an account; from now on it is that of the unit or of the station.
     *
     * @throws BadInput that names the field
     * @throws org.nuanyi.kernel.Forbidden if the scope may not change what is the unit's
     */
    public Payee enter(Scope scope, NewPayee entered) {
        String number = entered.number().replaceAll("[\\s-]", "");
        if (!number.matches(NUMBER)) {
            throw new BadInput("account", "The number of an account has 8 to 30 digits.");
        }
        NewPayee tidy =
                new NewPayee(
                        entered.unit(),
                        entered.station(),
                        Texts.require("holder", entered.holder(), LONGEST_NAME),
                        Texts.require("bank", entered.bank(), LONGEST_NAME),
                        number);
        Act act =
                Act.of("fund.payee", "payee", tidy.unit())
                        .giving(Map.of("holder", tidy.holder(), "bank", tidy.bank()));
        return audit.in(
                scope,
                act,
                handle -> {
                    Audit.done(handle, scope, tidy.unit(), act);
                    return new PayeeStore(handle)
                            .add(tidy, sealing.seal(number), scope.actor().id(), clock.instant());
                });
    }

    /** Those of these numbers that the scope may see, also such as hold no more. */
    public Map<Long, Payee> find(Scope scope, Collection<Long> ids) {
        return scopes.in(scope, handle -> new PayeeStore(handle).list(ids));
    }

    /** Those that hold now, by unit. */
    public List<Payee> list(Scope scope) {
        return scopes.in(scope, handle -> new PayeeStore(handle).listCurrent());
    }

    /**
     * The number, which is noted.
     *
     * @throws NotFound if there is no such account that the scope may see
     */
    public String reveal(Scope scope, long id) {
        Act act = Act.of("fund.payee-reveal", "payee", Long.toString(id));
        return audit.in(
                scope,
                act,
                handle -> {
                    PayeeStore store = new PayeeStore(handle);
                    byte[] sealed =
                            store.findNumber(id)
                                    .orElseThrow(() -> new NotFound("There is no account " + id));
                    Audit.done(handle, scope, act);
                    return sealing.open(sealed);
                });
    }
}
