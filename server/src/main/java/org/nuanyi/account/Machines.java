package org.nuanyi.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.MachineResult.Made;
import org.nuanyi.account.MachineResult.Refused;
import org.nuanyi.account.internal.AccountActs;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.account.internal.KeyStore;
import org.nuanyi.account.internal.LinkStore;
import org.nuanyi.account.internal.MachineRules;
import org.nuanyi.account.internal.RoleStore;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Tokens;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.union.Units;

/**
 * Partner systems and devices, and their keys (ADR 15). A key is shown once; what is kept opens
 * nothing. Thread-safe.
 */
@Singleton
public final class Machines {

    /** How long the key before stays good, so that nothing stops while the new one is put in. */
    public static final Duration OVERLAP = Duration.ofDays(7);

    private static final Duration TOKEN_LASTS = Duration.ofDays(1);

    private final Jdbi jdbi;
    private final Scopes scopes;
    private final Clock clock;
    private final Units units;
    private final Tokens tokens = new Tokens();

    public Machines(Jdbi jdbi, Clock clock, Units units) {
        this.jdbi = jdbi;
        this.scopes = new Scopes(jdbi);
        this.clock = clock;
        this.units = units;
    }

    /** Makes a partner system with its first key, or a device with a token that works once. */
    public MachineResult make(NewMachine wanted, Scope by) {
        return MachineRules.refusal(wanted, units.asOf(today()), today())
                .<MachineResult>map(Refused::new)
                .orElseGet(() -> scopes.in(by, handle -> make(handle, wanted, by)));
    }

    private Made make(Handle handle, NewMachine wanted, Scope by) {
        UUID id = UUID.randomUUID();
        String kind = wanted.kind().name().toLowerCase(Locale.ROOT);
        String login = kind + "-" + id.toString().substring(0, 8);
        HeldRole role =
                new HeldRole(
                        wanted.kind().role().orElseThrow(),
                        wanted.unit(),
                        today(),
                        Optional.of(wanted.until()));
        AccountStore accounts = new AccountStore(handle);
        accounts.addMachine(id, login, wanted, clock.instant());
        new RoleStore(handle).give(id, role, AccountActs.name(handle, by), clock.instant());
        Audit.done(
                handle,
                by,
                wanted.unit(),
                AccountActs.of("make", login).giving(AccountActs.fields(role)));
        Account account = accounts.find(id).orElseThrow();
        ApiKey first = key(handle, account, wanted.networks(), wanted.perMinute(), end(role), by);
        return new Made(account, secret(handle, account, first, by));
    }

    /** All that work or worked, by login. */
    public List<Machine> list() {
        return jdbi.withHandle(
                handle ->
                        new AccountStore(handle)
                                .listMachines().stream()
                                        .map(account -> machine(handle, account))
                                        .toList());
    }

    /**
     * The machine of that id.
     *
     * @throws NotFound if there is none
     */
    public Machine machine(UUID id) {
        return jdbi.withHandle(handle -> machine(handle, id));
    }

    private static Machine machine(Handle handle, UUID id) {
        return new AccountStore(handle)
                .find(id)
                .filter(account -> account.kind() != AccountKind.PERSON)
                .map(account -> machine(handle, account))
                .orElseThrow(() -> new NotFound("no machine " + id));
    }

    private static Machine machine(Handle handle, Account account) {
        return new Machine(
                account,
                new AccountStore(handle).findStation(account.id()),
                new RoleStore(handle).list(account.id()).getFirst(),
                new KeyStore(handle).list(account.id()));
    }

    /**
     * A new key, or for a device a new token; the keys before stay good for {@link #OVERLAP}.
     *
     * @return the secret, this once
     * @throws NotFound if there is no such machine, or it was ended
     */
    public String rotate(UUID id, Scope by) {
        return scopes.in(
                by,
                handle -> {
                    Machine machine = machine(handle, id);
                    if (machine.account().isDisabled()) {
                        throw new NotFound("the machine was ended: " + id);
                    }
                    ApiKey last = machine.keys().getFirst();
                    HeldRole role = machine.role().role();
                    ApiKey next =
                            key(
                                    handle,
                                    machine.account(),
                                    last.networks(),
                                    last.perMinute(),
                                    end(role),
                                    by);
                    return secret(handle, machine.account(), next, by);
                });
    }

    /** The key opens nothing from now on. */
    public void revoke(UUID id, String key, Scope by) {
        scopes.use(
                by,
                handle -> {
                    if (new KeyStore(handle).revoke(id, key, clock.instant())) {
                        note(handle, by, "key-revoke", id, key);
                    }
                });
    }

    /** The machine does nothing any more: no key, no token, no role. */
    public void end(UUID id, Scope by) {
        scopes.use(
                by,
                handle -> {
                    Machine machine = machine(handle, id);
                    Instant now = clock.instant();
                    new AccountStore(handle).disable(id, now);
                    new LinkStore(handle).forget(id);
                    machine.keys().forEach(key -> new KeyStore(handle).revoke(id, key.id(), now));
                    Audit.done(handle, by, AccountActs.of(handle, "disable", id));
                });
    }

    /**
     * A device exchanges its token for a key: of many who come with the same, one gets it.
     *
     * @return the key, this once; empty where the token does not work
     */
    public Optional<String> provision(String token, Origin origin) {
        Scope self = AccountActs.nobody(origin);
        return scopes.in(
                self,
                handle -> {
                    boolean device =
                            new LinkStore(handle)
                                    .find(token, clock.instant())
                                    .flatMap(new AccountStore(handle)::find)
                                    .filter(found -> found.kind() == AccountKind.DEVICE)
                                    .filter(found -> !found.isDisabled())
                                    .isPresent();
                    return device ? exchange(handle, token, self) : Optional.empty();
                });
    }

    private Optional<String> exchange(Handle handle, String token, Scope self) {
        return new LinkStore(handle)
                .use(token, clock.instant())
                .map(
                        id -> {
                            ApiKey waiting = machine(handle, id).keys().getFirst();
                            note(handle, self, "provision", id, waiting.id());
                            return drawn(handle, waiting);
                        });
    }

    private ApiKey key(
            Handle handle,
            Account account,
            List<String> networks,
            int perMinute,
            Instant end,
            Scope by) {
        Instant now = clock.instant();
        KeyStore store = new KeyStore(handle);
        store.shorten(account.id(), now.plus(OVERLAP));
        ApiKey key =
                new ApiKey(
                        UUID.randomUUID().toString().substring(0, 8),
                        account.id(),
                        networks,
                        perMinute,
                        now,
                        AccountActs.name(handle, by),
                        end,
                        Optional.empty(),
                        Optional.empty());
        store.add(key, tokens.draw());
        note(handle, by, "key-make", account.id(), key.id());
        return key;
    }

    private String secret(Handle handle, Account account, ApiKey key, Scope by) {
        if (account.kind() == AccountKind.PARTNER) {
            return drawn(handle, key);
        }
        String token = tokens.draw();
        Instant now = clock.instant();
        new LinkStore(handle).replace(token, account.id(), now, now.plus(TOKEN_LASTS));
        Audit.done(handle, by, AccountActs.of("link-make", account.login()));
        return token;
    }

    /** Gives the key its secret. Until then nobody has it. */
    private String drawn(Handle handle, ApiKey key) {
        String whole = ApiKey.MARK + key.id() + "_" + tokens.draw();
        new KeyStore(handle).setSecret(key.id(), whole);
        return whole;
    }

    private static void note(Handle handle, Scope by, String verb, UUID id, String key) {
        Act act = AccountActs.of(handle, verb, id);
        Audit.done(handle, by, act.giving(Map.of("key", key)));
    }

    private Instant end(HeldRole role) {
        LocalDate last = role.until().orElseThrow();
        return last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
