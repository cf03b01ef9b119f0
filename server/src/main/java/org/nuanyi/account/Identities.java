package org.nuanyi.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.IdentityResult.Known;
import org.nuanyi.account.IdentityResult.Linked;
import org.nuanyi.account.IdentityResult.Reason;
import org.nuanyi.account.IdentityResult.Refused;
import org.nuanyi.account.internal.AccountActs;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.account.internal.IdentityStore;
import org.nuanyi.account.internal.OidcClient;
import org.nuanyi.account.internal.OidcClient.NotTold;
import org.nuanyi.account.internal.OidcClient.Told;
import org.nuanyi.account.internal.OidcSettings;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.crypto.Tokens;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Signing in by a city's identity provider (ADR 16), where the operator names one. It says who
 * somebody is; the account and its roles are ours, and nobody gets one by it. Thread-safe.
 */
@Singleton
public final class Identities {

    /** How long somebody may take at the provider. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(Identities.class);
    private static final int PARTS = 6;

    private final Jdbi jdbi;
    private final Scopes scopes;
    private final Clock clock;
    private final Sealing sealing;
    private final SignIn signIn;
    private final Optional<OidcClient> client;
    private final Tokens tokens = new Tokens();

    Identities(Jdbi jdbi, Clock clock, Sealing sealing, SignIn signIn, Config config) {
        this.jdbi = jdbi;
        this.scopes = new Scopes(jdbi);
        this.clock = clock;
        this.sealing = sealing;
        this.signIn = signIn;
        this.client = OidcSettings.of(config).map(settings -> new OidcClient(settings, clock));
    }

    /**
     * A question to the provider.
     *
     * @param address where the browser goes
     * @param memory what the browser keeps meanwhile; only this server can read it
     */
    public record Question(URI address, String memory) {}

    /** What the memory says. */
    private record Memory(
            String state,
            String nonce,
            String verifier,
            Instant until,
            String account,
            String next) {}

    /** Has the settings read at the start, where the operator is told what is wrong with them. */
    void start(@Observes StartupEvent event) {
        client.ifPresent(known -> LOG.infof("people may sign in by %s", known.settings().issuer()));
    }

    /** The name of the provider; empty where there is none. */
    public Optional<String> provider() {
        return client.map(known -> known.settings().name());
    }

    /**
     * Asks who somebody is.
     *
     * @param back where the browser comes back to
     * @param next where to go afterwards
     * @return empty where there is no provider, or it cannot be asked
     */
    public Optional<Question> ask(String back, String next) {
        return ask(back, next, "");
    }

    /**
     * The same to link whoever it is with an account that is signed in.
     *
     * @param account whose it will be
     */
    public Optional<Question> askToLink(String back, String next, UUID account) {
        return ask(back, next, account.toString());
    }

    private Optional<Question> ask(String back, String next, String account) {
        if (client.isEmpty()) {
            return Optional.empty();
        }
        Memory memory =
                new Memory(
                        tokens.draw(),
                        tokens.draw(),
                        tokens.draw(),
                        clock.instant().plus(PATIENCE),
                        account,
                        next);
        try {
            URI address =
                    client.get().asking(memory.state(), memory.nonce(), memory.verifier(), back);
            return Optional.of(new Question(address, sealed(memory)));
        } catch (NotTold failed) {
            LOG.warnf("the identity provider cannot be asked: %s", failed.getMessage());
            return Optional.empty();
        }
    }

    /**
     * What a browser comes back with.
     *
     * @param remembered what it kept
     * @param back where it came back to
     */
    public record Answer(String remembered, String state, String code, String back) {}

    /** The browser of nobody comes back. */
    public IdentityResult answer(Answer answer, Origin origin) {
        return answer(answer, Optional.empty(), origin);
    }

    /** The same of somebody who is signed in. */
    public IdentityResult answer(Answer answer, OpenSession present, Origin origin) {
        return answer(answer, Optional.of(present), origin);
    }

    private IdentityResult answer(Answer answer, Optional<OpenSession> present, Origin origin) {
        Optional<Memory> memory =
                opened(answer.remembered()).filter(known -> isAnswered(known, answer.state()));
        if (client.isEmpty() || memory.isEmpty() || answer.code().isEmpty()) {
            return new Refused(Reason.UNTOLD);
        }
        Memory known = memory.get();
        try {
            Told told =
                    client.get()
                            .told(answer.code(), known.nonce(), known.verifier(), answer.back());
            return known.account().isEmpty()
                    ? enter(told, known.next(), origin)
                    : link(told, known, present, origin);
        } catch (NotTold untrue) {
            LOG.warnf("an answer of the identity provider is refused: %s", untrue.getMessage());
            return new Refused(Reason.UNTOLD);
        }
    }

    private boolean isAnswered(Memory memory, String state) {
        return clock.instant().isBefore(memory.until())
                && MessageDigest.isEqual(
                        memory.state().getBytes(US_ASCII), state.getBytes(US_ASCII));
    }

    private IdentityResult enter(Told told, String next, Origin origin) {
        Optional<Account> account =
                jdbi.withHandle(
                        handle ->
                                new IdentityStore(handle)
                                        .find(issuer(), told.subject())
                                        .flatMap(new AccountStore(handle)::find)
                                        .filter(found -> !found.isDisabled()));
        return account.<IdentityResult>map(
                        found -> new Known(signIn.byIdentity(found, told.strong(), origin), next))
                .orElseGet(() -> new Refused(Reason.UNKNOWN));
    }

    private IdentityResult link(
            Told told, Memory memory, Optional<OpenSession> present, Origin origin) {
        Optional<Account> same =
                present.map(OpenSession::account)
                        .filter(account -> account.id().toString().equals(memory.account()));
        if (same.isEmpty()) {
            return new Refused(Reason.UNTOLD);
        }
        Account account = same.get();
        Scope self = signIn.self(account, origin);
        return scopes.in(
                self,
                handle -> {
                    boolean linked =
                            new IdentityStore(handle)
                                    .add(issuer(), told.subject(), account.id(), clock.instant());
                    if (!linked) {
                        return new Refused(Reason.TAKEN);
                    }
                    Audit.done(handle, self, AccountActs.of("identity-link", account.login()));
                    return new Linked();
                });
    }

    /** Whether the account is linked with somebody of the provider's. */
    public boolean isLinked(UUID account) {
        return client.isPresent()
                && jdbi.withHandle(h -> new IdentityStore(h).isLinked(issuer(), account));
    }

    /** The provider leads to the account no more. */
    public void unlink(Account account, Scope by) {
        if (client.isPresent()) {
            scopes.use(by, handle -> unlink(handle, account, by));
        }
    }

    private void unlink(Handle handle, Account account, Scope by) {
        if (new IdentityStore(handle).remove(issuer(), account.id())) {
            Audit.done(handle, by, AccountActs.of("identity-unlink", account.login()));
        }
    }

    private String issuer() {
        return client.orElseThrow().settings().issuer().toString();
    }

    private String sealed(Memory memory) {
        String plain =
                String.join(
                        "\n",
                        List.of(
                                memory.state(),
                                memory.nonce(),
                                memory.verifier(),
                                memory.until().toString(),
                                memory.account(),
                                memory.next()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.seal(plain));
    }

    /** Empty for what this server did not seal. */
    private Optional<Memory> opened(String remembered) {
        try {
            String[] parts =
                    sealing.open(Base64.getUrlDecoder().decode(remembered)).split("\n", PARTS);
            return parts.length == PARTS
                    ? Optional.of(
                            new Memory(
                                    parts[0],
                                    parts[1],
                                    parts[2],
                                    Instant.parse(parts[3]),
                                    parts[4],
                                    parts[5]))
                    : Optional.empty();
        } catch (RuntimeException foreign) {
            return Optional.empty();
        }
    }
}
