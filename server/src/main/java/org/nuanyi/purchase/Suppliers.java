package org.nuanyi.purchase;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.purchase.internal.SupplierStore;

/**
 * The suppliers of units. Numbers of their accounts are sealed; each look at one is in the audit
 * trail. Thread-safe.
 */
@Singleton
public final class Suppliers {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WHY = 300;

    private final Scopes scopes;
    private final Audit audit;
    private final Sealing sealing;
    private final Clock clock;

    public Suppliers(Scopes scopes, Sealing sealing, Clock clock) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * Enters one.
     *
     * @param credit 统一社会信用代码: 18 digits and capital letters
     * @return its id
     * @throws BadInput that names the field
     * @throws Conflict if the unit has one of this code or of this name
     */
    public long enter(Scope scope, String unit, String name, String credit) {
        String words = require("name", name, LONGEST_NAME);
        if (!credit.matches("[0-9A-Z]{18}")) {
            throw new BadInput("credit", "Write the 18 digits and capital letters of the code.");
        }
        return scopes.in(
                scope,
                handle -> {
                    SupplierStore store = new SupplierStore(handle);
                    if (store.isKnown(unit, words)) {
                        throw new Conflict("name", "There is a supplier of this name.");
                    }
                    long supplier =
                            store.add(unit, words, credit, scope.actor().id(), clock.instant())
                                    .orElseThrow(
                                            () ->
                                                    new Conflict(
                                                            "credit",
                                                            "There is a supplier of this code."));
                    Audit.done(
                            handle,
                            scope,
                            unit,
                            Act.of("purchase.supplier", "supplier", credit)
                                    .giving(Map.of("name", words)));
                    return supplier;
                });
    }

    /**
     * Says where a supplier is paid from now on.
     *
     * @param number 8 to 30 digits, with spaces or without
     * @throws BadInput that names the field
     */
    public void account(Scope scope, long supplier, String bank, String number) {
        String digits = number.replaceAll("[\\s-]", "");
        if (!digits.matches("[0-9]{8,30}")) {
            throw new BadInput("account", "The number of an account has 8 to 30 digits.");
        }
        String words = require("bank", bank, LONGEST_NAME);
        scopes.use(
                scope,
                handle -> {
                    Supplier paid = supplier(handle, supplier);
                    new SupplierStore(handle)
                            .addAccount(
                                    paid,
                                    new Supplier.Account(
                                            words, digits.substring(digits.length() - 4)),
                                    sealing.seal(digits),
                                    scope.actor().id(),
                                    clock.instant());
                    Audit.done(
                            handle,
                            scope,
                            paid.unit(),
                            Act.of("purchase.supplier-account", "supplier", paid.credit())
                                    .giving(Map.of("bank", words)));
                });
    }

    /**
     * The number of its account, which is noted.
     *
     * @throws NotFound if there is none that the scope may see
     */
    public String reveal(Scope scope, long supplier) {
        Act act = Act.of("purchase.supplier-reveal", "supplier", Long.toString(supplier));
        return audit.in(
                scope,
                act,
                handle -> {
                    byte[] sealed =
                            new SupplierStore(handle)
                                    .findNumber(supplier)
                                    .orElseThrow(() -> new NotFound("There is no account."));
                    Audit.done(handle, scope, supplier(handle, supplier).unit(), act);
                    return sealing.open(sealed);
                });
    }

    /**
     * From now on nothing is bought from it, or something again.
     *
     * @throws BadInput if nobody says why
     */
    public void block(Scope scope, long supplier, boolean blocked, String why) {
        String words = require("why", why, LONGEST_WHY);
        scopes.use(
                scope,
                handle -> {
                    Supplier known = supplier(handle, supplier);
                    new SupplierStore(handle)
                            .block(known, blocked, words, scope.actor().id(), clock.instant());
                    Audit.done(
                            handle,
                            scope,
                            known.unit(),
                            Act.of(
                                            blocked
                                                    ? "purchase.supplier-block"
                                                    : "purchase.supplier-unblock",
                                            "supplier",
                                            known.credit())
                                    .giving(Map.of("why", words)));
                });
    }

    /** Those that the scope may see, by name. */
    public List<Supplier> list(Scope scope) {
        return scopes.in(scope, handle -> new SupplierStore(handle).list());
    }

    private static Supplier supplier(Handle handle, long id) {
        return new SupplierStore(handle)
                .find(id)
                .orElseThrow(() -> new NotFound("There is no supplier " + id + "."));
    }

    private static String require(String field, String written, int longest) {
        String words = written.strip();
        if (words.isEmpty() || words.length() > longest) {
            throw new BadInput(field, "Write 1 to " + longest + " characters.");
        }
        return words;
    }
}
