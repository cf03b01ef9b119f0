package org.nuanyi.cabinet;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.cabinet.ProvisionResult.Over;
import org.nuanyi.cabinet.ProvisionResult.Papers;
import org.nuanyi.cabinet.ProvisionResult.Unknown;
import org.nuanyi.cabinet.ProvisionResult.Used;
import org.nuanyi.cabinet.internal.AlarmStore;
import org.nuanyi.cabinet.internal.CabinetStore;
import org.nuanyi.cabinet.internal.DeviceStore;
import org.nuanyi.cabinet.internal.DeviceStore.CardKey;
import org.nuanyi.cabinet.internal.DeviceStore.Device;
import org.nuanyi.cabinet.internal.DeviceStore.Token;
import org.nuanyi.cabinet.internal.Signers;
import org.nuanyi.cabinet.link.CabinetLink;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.TypedText;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.crypto.Tokens;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** Makes a device a cabinet, by a token that works once (contract, section 10). Thread-safe. */
@Singleton
public final class Provisioning {

    /** How long a token waits for its device. */
    public static final Duration TOKEN_LASTS = Duration.ofHours(24);

    /** How long the same request is answered the same: an answer can be lost. */
    private static final Duration AGAIN = Duration.ofMinutes(15);

    private static final int HEARTBEAT_SECONDS = 60;
    private static final int KEY_BYTES = 32;
    private static final int LONGEST = 80;
    private static final Scope KEEPER = Scope.system("cabinet", Reach.everything());

    private final Scopes scopes;
    private final Sealing sealing;
    private final Signers signers;
    private final Members members;
    private final CabinetLink link;
    private final Clock clock;
    private final Tokens tokens = new Tokens();
    private final SecureRandom random = new SecureRandom();

    public Provisioning(
            Scopes scopes,
            Sealing sealing,
            Signers signers,
            Members members,
            CabinetLink link,
            Clock clock) {
        this.scopes = scopes;
        this.sealing = sealing;
        this.signers = signers;
        this.members = members;
        this.link = link;
        this.clock = clock;
    }

    /**
     * A token for the device that is to be this cabinet: shown once, to be typed into it within
     * {@link #TOKEN_LASTS}.
     *
     * @throws NotFound if there is no such cabinet that the scope may see
     */
    public String token(Scope scope, String cabinet) {
        String token = tokens.draw();
        scopes.use(
                scope,
                handle -> {
                    Cabinet found =
                            new CabinetStore(handle)
                                    .lock(cabinet)
                                    .orElseThrow(() -> missing(cabinet));
                    Instant now = clock.instant();
                    new DeviceStore(handle)
                            .addToken(
                                    Tokens.hash(token),
                                    found.unit(),
                                    cabinet,
                                    now,
                                    now.plus(TOKEN_LASTS));
                    Audit.done(
                            handle,
                            scope,
                            found.unit(),
                            Act.of("cabinet.token", "cabinet", cabinet));
                });
        return token;
    }

    /** Empty where no device is the cabinet yet. */
    public Optional<CabinetDevice> device(Scope scope, String cabinet) {
        return scopes.in(scope, handle -> new DeviceStore(handle).about(cabinet));
    }

    /**
     * A cabinet is out of service from today on: nobody opens it, its device is cut off, and what
     * was to be looked after is no more. Out of service already, it stays so.
     *
     * @throws NotFound if there is no such cabinet that the scope may see
     */
    public void retire(Scope scope, String cabinet) {
        serve(scope, cabinet, Optional.of(LocalDate.now(clock)));
        link.expel(cabinet);
    }

    /**
     * It is in service again; a device that was cut off by a broker needs a new token.
     *
     * @throws NotFound if there is no such cabinet that the scope may see
     */
    public void resume(Scope scope, String cabinet) {
        serve(scope, cabinet, Optional.empty());
    }

    private void serve(Scope scope, String cabinet, Optional<LocalDate> retiredOn) {
        scopes.use(
                scope,
                handle -> {
                    CabinetStore cabinets = new CabinetStore(handle);
                    Cabinet found = cabinets.lock(cabinet).orElseThrow(() -> missing(cabinet));
                    if (found.retiredOn().isPresent() == retiredOn.isPresent()) {
                        return;
                    }
                    cabinets.retire(cabinet, retiredOn);
                    if (retiredOn.isPresent()) {
                        new AlarmStore(handle).clearAll(cabinet, clock.instant());
                    }
                    String action = retiredOn.isPresent() ? "cabinet.retire" : "cabinet.resume";
                    Audit.done(handle, scope, found.unit(), Act.of(action, "cabinet", cabinet));
                });
    }

    private static NotFound missing(String cabinet) {
        return new NotFound("There is no cabinet " + cabinet + ".");
    }

    /**
     * A device shows its token. Its former password, and whatever was the cabinet before, are good
     * for nothing from now on.
     *
     * @param request chosen by the device, once
     * @param model may be empty, as {@code serial}
     */
    public ProvisionResult provision(String token, UUID request, String model, String serial) {
        if (!Tokens.isToken(token)) {
            return new Unknown();
        }
        byte[] hash = Tokens.hash(token);
        ProvisionResult result =
                scopes.in(
                        KEEPER,
                        handle ->
                                new DeviceStore(handle)
                                        .token(hash)
                                        .map(
                                                found ->
                                                        answer(
                                                                handle,
                                                                found,
                                                                new Shown(
                                                                        token, request, model,
                                                                        serial)))
                                        .orElseGet(Unknown::new));
        if (result instanceof Papers papers) {
            link.admit(papers.cabinet(), papers.password());
        }
        return result;
    }

    private record Shown(String token, UUID request, String model, String serial) {}

    private ProvisionResult answer(Handle handle, Token token, Shown shown) {
        Instant now = clock.instant();
        if (token.usedAt().isPresent()) {
            boolean isSame =
                    token.request().filter(shown.request()::equals).isPresent()
                            && now.isBefore(token.usedAt().get().plus(AGAIN));
            return isSame ? papers(handle, token, shown) : new Used();
        }
        if (now.isAfter(token.overAt())) {
            return new Over();
        }
        DeviceStore devices = new DeviceStore(handle);
        devices.use(Tokens.hash(shown.token()), shown.request(), now);
        byte[] cardKey = sealing.seal(newKey());
        devices.put(
                new Device(
                        token.cabinet(),
                        token.unit(),
                        Tokens.hash(password(shown)),
                        cardKey,
                        HEARTBEAT_SECONDS,
                        TypedText.allow("model", shown.model(), LONGEST),
                        TypedText.allow("serial", shown.serial(), LONGEST)),
                now);
        members.introduce(handle, new CardKey(token.cabinet(), token.unit(), cardKey));
        Audit.done(
                handle,
                KEEPER,
                token.unit(),
                Act.of("cabinet.provision", "cabinet", token.cabinet())
                        .giving(Map.of("model", shown.model(), "serial", shown.serial())));
        return papers(handle, token, shown);
    }

    private Papers papers(Handle handle, Token token, Shown shown) {
        DeviceStore devices = new DeviceStore(handle);
        return new Papers(
                token.cabinet(),
                password(shown),
                signers.keys(),
                sealing.open(devices.cardKey(token.cabinet())),
                HEARTBEAT_SECONDS,
                devices.nextBoot(token.cabinet()));
    }

    /** Of the token and the request, so that it can be said again and need not be kept. */
    private String password(Shown shown) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        sealing.fingerprint(
                                "cabinet password %s %s"
                                        .formatted(shown.token(), shown.request())));
    }

    private String newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
