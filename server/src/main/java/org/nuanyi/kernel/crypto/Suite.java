package org.nuanyi.kernel.crypto;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.kernel.Trouble;

/**
 * Which algorithms seal, digest and fingerprint. Each sealed value names its suite, so that what
 * was sealed with another one stays readable.
 */
public enum Suite {
    /** AES-256-GCM, SHA-256, HMAC-SHA-256. */
    AES("aes", (byte) 1, Digest.SHA_256),
    /** SM4-GCM (GB/T 32907), SM3 (GB/T 32905), HMAC-SM3: 国密. */
    SM("sm", (byte) 2, Digest.SM3);

    /** Says which, in the environment. */
    public static final String VARIABLE = "NUANYI_CRYPTO";

    private final String id;
    private final byte version;
    private final Digest digest;

    Suite(String id, byte version, Digest digest) {
        this.id = id;
        this.version = version;
        this.digest = digest;
    }

    /**
     * The one for new values; {@link #AES} where the environment does not say.
     *
     * @throws Trouble if it says one there is not
     */
    public static Suite of(Map<String, String> environment) {
        String wanted = environment.getOrDefault(VARIABLE, "").strip();
        return wanted.isEmpty()
                ? AES
                : Arrays.stream(values())
                        .filter(suite -> suite.id.equals(wanted))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Trouble(
                                                "%s must be aes or sm, not %s."
                                                        .formatted(VARIABLE, wanted)));
    }

    /** The one a value was sealed with, by its first byte. */
    static Optional<Suite> find(byte version) {
        return Arrays.stream(values()).filter(suite -> suite.version == version).findFirst();
    }

    public String id() {
        return id;
    }

    /** First byte of what it seals. */
    byte version() {
        return version;
    }

    public Digest digest() {
        return digest;
    }

    /** Seals with one key. */
    GcmSealing sealing(SealKey key) {
        return switch (this) {
            case AES -> new AesGcmSealing(key);
            case SM -> new Sm4GcmSealing(key);
        };
    }
}
