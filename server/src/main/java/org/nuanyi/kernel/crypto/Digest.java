package org.nuanyi.kernel.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A hash of 32 bytes, by which a change is noticed. Implementations are thread-safe. */
@FunctionalInterface
public interface Digest {

    /** The hash of all of them, one after the other. */
    byte[] of(byte[]... parts);

    /** SHA-256. */
    static Digest sha256() {
        return parts -> {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (byte[] part : parts) {
                    digest.update(part);
                }
                return digest.digest();
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("every JDK has SHA-256", missing);
            }
        };
    }
}
