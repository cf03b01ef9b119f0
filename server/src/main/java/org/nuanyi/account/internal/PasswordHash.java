package org.nuanyi.account.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.nuanyi.kernel.Unavailable;

/**
 * Argon2id with what OWASP asks for (19 MiB, 2 passes, 1 lane), written as PHC: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Only so many are worked out at once, so that no crowd
 * at the door takes the memory or the processors of everybody else. Thread-safe.
 */
@Singleton
public final class PasswordHash {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int MOST_KIB = 256 * 1024;

    private static final Pattern PHC =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();
    private final int memoryKib;
    private final int passes;
    private final String nobodys;

    public PasswordHash() {
        this(MEMORY_KIB, PASSES);
    }

    /** New hashes cost that; what a hash cost stands in it, so any can be compared by any. */
    PasswordHash(int memoryKib, int passes) {
        this.memoryKib = memoryKib;
        this.passes = passes;
        this.nobodys = of("nobody has this password");
    }

    /** The hash of a password, different at every call. */
    public String of(String password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] hash = inTurn(() -> argon2(password, salt, memoryKib, passes, LANES, LENGTH));
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(memoryKib, passes, LANES, encoded(salt), encoded(hash));
    }

    /** Whether the hash is one of the password. */
    public boolean isOf(String password, String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > MOST_KIB) {
            throw new IllegalStateException("not a hash of a password");
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] actual =
                inTurn(
                        () ->
                                argon2(
                                        password,
                                        salt,
                                        Integer.parseInt(parts.group(1)),
                                        Integer.parseInt(parts.group(2)),
                                        Integer.parseInt(parts.group(3)),
                                        expected.length));
        return MessageDigest.isEqual(expected, actual);
    }

    /** Takes as long as {@link #isOf} and is never right: for names that nobody has. */
    public boolean isNobodys(String password) {
        isOf(password, nobodys);
        return false;
    }

    private byte[] inTurn(Supplier<byte[]> work) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Unavailable("Too many people sign in at once: try again in a minute.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The server is stopping.");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static byte[] argon2(
            String password, byte[] salt, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[length];
        generator.generateBytes(plain(password).getBytes(UTF_8), hash);
        return hash;
    }

    /** However a keyboard puts signs together, it is the same password. */
    private static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
