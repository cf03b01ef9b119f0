package org.nuanyi.kernel.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that open something: 256 random bits, in a cookie or a link. Thread-safe. */
public final class Tokens {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** A new one, 43 signs that need no escape in a URL or a cookie. */
    public String draw() {
        byte[] token = new byte[BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Whether the text has the form of a token. */
    public static boolean isToken(String text) {
        return text.matches("[A-Za-z0-9_-]{43}");
    }

    /** What the database keeps: whoever reads it cannot make the token of it. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
