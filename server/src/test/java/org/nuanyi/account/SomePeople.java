package org.nuanyi.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.AccountResult.Made;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.account.internal.PasswordHash;
import org.nuanyi.account.internal.RoleStore;
import org.nuanyi.account.internal.WeakHashes;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/** Accounts for tests, and everything that can be done with them. */
public final class SomePeople {

    public static final String PASSWORD = "暖气足水也热乎得很呢";
    public static final String DONGSI = "110101006";
    public static final Origin HERE = new Origin("192.0.2.1", "Firefox on Windows", "request-1");

    /** Whoever arranges a test. */
    public static final Scope TEST = Scope.reader("test");

    private static final PasswordHash HASHES = WeakHashes.make();

    public final Accounts accounts;
    public final Sessions sessions;
    public final Codes codes;
    public final Links links;
    public final SignIn signIn;
    public final Passwords passwords;
    public final Roles roles;
    public final FirstAccount first;
    public final Machines machines;
    public final Keys keys;
    private final Jdbi jdbi;
    private final Clock clock;
    private final Account giver;

    /** In a test's own database. */
    public SomePeople(TestDatabase database, Clock clock) {
        this(database.jdbi(), clock, new AesGcmSealing(SealKey.generate()));
    }

    public SomePeople(Jdbi jdbi, Clock clock, Sealing sealing) {
        SessionLimits limits = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));
        this.jdbi = jdbi;
        this.clock = clock;
        this.accounts = new Accounts(jdbi, clock);
        this.sessions = new Sessions(jdbi, clock, limits);
        this.codes = new Codes(jdbi, clock, sealing);
        this.links = new Links(jdbi, clock, sessions, HASHES);
        this.signIn = new SignIn(jdbi, clock, sealing, sessions, codes, HASHES);
        this.passwords = new Passwords(jdbi, signIn, sessions, HASHES);
        this.roles = new Roles(jdbi, clock, new Units(jdbi));
        this.first = new FirstAccount(jdbi, accounts, roles, links);
        this.machines = new Machines(jdbi, clock, new Units(jdbi));
        this.keys = new Keys(jdbi, clock, sealing);
        this.giver = invited();
    }

    /** Somebody new, who has never signed in. */
    public Account invited() {
        String login = "p" + UUID.randomUUID().toString().substring(0, 13);
        return ((Made) accounts.add(login, "李明", TEST)).account();
    }

    /** Somebody new with {@link #PASSWORD} and no role. */
    public Account person() {
        Account invited = invited();
        token(invited);
        return accounts.account(invited.id());
    }

    /** Somebody new who holds the role for Dongsi, or for all where it is an administrator's. */
    public Account holding(Role role) {
        Account person = person();
        give(person, role);
        return accounts.account(person.id());
    }

    public RoleResult give(Account account, Role role) {
        String unit = role.isAdministrator() ? roles.root() : DONGSI;
        return roles.give(
                account,
                new HeldRole(role, unit, LocalDate.now(clock), Optional.empty()),
                scope(giver));
    }

    /**
     * Gives a role as it is, also one the rules would not give: an administrator's for one unit.
     */
    public void hold(Account account, HeldRole held) {
        jdbi.useTransaction(
                handle -> {
                    if (held.role().isAdministrator()) {
                        new AccountStore(handle).setAdministrator(account.id(), held.role());
                    }
                    new RoleStore(handle).give(account.id(), held, "test", clock.instant());
                });
    }

    /** A partner system of the unit, and its key. */
    public MachineResult.Made partner(String unit) {
        return machine(AccountKind.PARTNER, unit);
    }

    /** A device of the unit, and the token it exchanges for a key. */
    public MachineResult.Made device(String unit) {
        return machine(AccountKind.DEVICE, unit);
    }

    private MachineResult.Made machine(AccountKind kind, String unit) {
        NewMachine wanted =
                new NewMachine(
                        kind,
                        "12351 平台",
                        unit,
                        Optional.empty(),
                        LocalDate.now(clock).plusDays(30),
                        List.of(),
                        6_000);
        return (MachineResult.Made) machines.make(wanted, scope(giver));
    }

    /** Another one who may give roles. */
    public Account giver() {
        return giver;
    }

    /** Somebody who acts, and may see and change everything. */
    public static Scope scope(Account account) {
        Actor actor =
                new Actor(
                        account.id().toString(),
                        "test",
                        Optional.of(HERE.address()),
                        Optional.of(HERE.request()));
        return new Scope(actor, Reach.everything(), Reach.everything());
    }

    /** The token of a session that is open and set up, by a link. */
    public String token(Account account) {
        String link = links.make(account.id(), TEST);
        LinkResult used = links.use(link.substring(link.indexOf('=') + 1), PASSWORD, HERE);
        String token = ((LinkResult.Opened) used).token();
        OpenSession open = sessions.find(token).orElseThrow();
        if (open.needsCode()) {
            secret(open);
        }
        return token;
    }

    /** Sets up a second factor, and gives its secret. */
    public String secret(OpenSession open) {
        Codes.Offer offer = codes.offer(open.account());
        boolean accepted =
                codes.accept(open, offer.sealed(), code(offer.secret(), 0), scope(open.account()));
        if (!accepted) {
            throw new IllegalStateException("the code is not accepted");
        }
        return offer.secret();
    }

    /** What a phone shows, so many steps of 30 s from now. */
    public String code(String secret, int stepsFromNow) {
        return codes.code(secret, clock.instant().getEpochSecond() / 30 + stepsFromNow);
    }
}
