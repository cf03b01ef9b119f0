package org.nuanyi.kernel.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of an installation: 32 random bytes. What encrypts, what fingerprints and what names
 * the key are three values derived from it, so that none gives another away.
 */
public final class SealKey {

    static final int LENGTH = 32;
    static final int ID_LENGTH = 4;
    private static final int SM4_LENGTH = 16;

    private final byte[] secret;

    private SealKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * The key made of these bytes.
     *
     * @throws IllegalArgumentException unless there are 32
     */
    public static SealKey of(byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException(
                    "a seal key has %d bytes, not %d".formatted(LENGTH, secret.length));
        }
        return new SealKey(secret.clone());
    }

    /** A new key. */
    public static SealKey generate() {
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        return new SealKey(secret);
    }

    byte[] secret() {
        return secret.clone();
    }

    /** Names the key without giving it away; written in front of everything it seals. */
    byte[] id() {
        return Arrays.copyOf(derive("id"), ID_LENGTH);
    }

    /** The same in eight hex digits. */
    String name() {
        return HexFormat.of().formatHex(id());
    }

    SecretKey forSealing() {
        return new SecretKeySpec(derive("seal"), "AES");
    }

    /** SM4 takes 16 bytes. */
    byte[] forSm4() {
        return Arrays.copyOf(derive("seal sm4"), SM4_LENGTH);
    }

    SecretKey forFingerprints() {
        return new SecretKeySpec(derive("fingerprint"), "HmacSHA256");
    }

    private byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(("nuanyi " + purpose).getBytes(UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }

    /** Shows which key it is, not the key. */
    @Override
    public String toString() {
        return "SealKey[" + name() + "]";
    }
}
