package org.nuanyi.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.internal.AccountActs;
import org.nuanyi.account.internal.AccountStore;
import org.nuanyi.account.internal.SessionStore;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * The second factor: six digits that change every 30 seconds (RFC 6238, HMAC-SHA-1). A code is good
 * for its own step and one before and after, and once. Thread-safe.
 */
@Singleton
public final class Codes {

    private static final int SECRET_BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Duration OFFER_LASTS = Duration.ofMinutes(30);

    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator(STEP);
    private final SecureRandom random = new SecureRandom();
    private final Jdbi jdbi;
    private final Scopes scopes;
    private final Audit audit;
    private final Clock clock;
    private final Sealing sealing;

    public Codes(Jdbi jdbi, Clock clock, Sealing sealing) {
        this.jdbi = jdbi;
        this.scopes = new Scopes(jdbi);
        this.audit = new Audit(scopes);
        this.clock = clock;
        this.sealing = sealing;
    }

    /**
     * A secret that is offered to an account and not yet its own.
     *
     * @param secret in base 32, to be typed into the phone
     * @param uri the same for a QR code
     * @param sealed the same for the form, so that nobody can have another one confirmed
     */
    public record Offer(String secret, String uri, String sealed) {}

    /** Whether it is six digits. */
    static boolean looksLikeOne(String typed) {
        return typed.strip().matches("[0-9]{6}");
    }

    /** A new secret for the account; nothing is kept. */
    public Offer offer(Account account) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return offer(account, Base32.toBase32String(secret));
    }

    /**
     * The same offer once more, if it was made to this account in the last half hour; else a new
     * one.
     */
    public Offer again(Account account, String sealed) {
        String secret = opened(account, sealed);
        return secret.isEmpty() ? offer(account) : offer(account, secret);
    }

    private Offer offer(Account account, String secret) {
        String uri =
                "otpauth://totp/%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                        .formatted(encoded("暖驿:" + account.login()), secret, encoded("暖驿"));
        String text = account.id() + " " + clock.instant().getEpochSecond() + " " + secret;
        return new Offer(secret, uri, Base32.toBase32String(sealing.seal(text)));
    }

    /** The secret of an offer; empty if it is not this account's, too old or changed. */
    private String opened(Account account, String sealed) {
        try {
            String[] parts = sealing.open(Base32.decode(sealed)).split(" ");
            Instant offered = Instant.ofEpochSecond(Long.parseLong(parts[1]));
            boolean good =
                    parts[0].equals(account.id().toString())
                            && offered.plus(OFFER_LASTS).isAfter(clock.instant());
            return good ? parts[2] : "";
        } catch (RuntimeException notOurs) {
            return "";
        }
    }

    /**
     * The offered secret becomes the account's second factor, if the code shows that a phone has
     * it.
     *
     * @param open the session that stays open; the others of the account end
     */
    public boolean accept(OpenSession open, String sealed, String code, Scope self) {
        Account account = open.account();
        Act act = AccountActs.of("code-set-up", account.login());
        String secret = opened(account, sealed);
        OptionalLong step = secret.isEmpty() ? OptionalLong.empty() : step(secret, code);
        if (step.isEmpty()) {
            audit.refused(self, act);
            return false;
        }
        scopes.use(
                self,
                handle -> {
                    new AccountStore(handle)
                            .setCodeSecret(account.id(), sealing.seal(secret), step.getAsLong());
                    new SessionStore(handle).endAll(account.id(), open.session().id());
                    Audit.done(handle, self, act);
                });
        return true;
    }

    /** Whether the code is right and was not used before; it is used by this. */
    boolean take(UUID account, String code) {
        return jdbi.inTransaction(
                handle -> {
                    AccountStore store = new AccountStore(handle);
                    OptionalLong step =
                            store.findCodeSecret(account)
                                    .map(sealing::open)
                                    .map(secret -> step(secret, code))
                                    .orElse(OptionalLong.empty());
                    return step.isPresent() && store.takeCodeStep(account, step.getAsLong());
                });
    }

    /** Which of the three steps around now the code is of. */
    private OptionalLong step(String secret, String code) {
        String typed = code.strip();
        if (!looksLikeOne(typed)) {
            return OptionalLong.empty();
        }
        long now = clock.instant().getEpochSecond() / STEP.toSeconds();
        return LongStream.of(now, now - 1, now + 1)
                .filter(step -> isEqual(typed, code(secret, step)))
                .findFirst();
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** What a phone shows in that step. */
    String code(String secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), "HmacSHA1"),
                    Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("a secret is a key", impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
