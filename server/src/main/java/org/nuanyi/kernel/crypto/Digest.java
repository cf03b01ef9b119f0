package org.nuanyi.kernel.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SM3Digest;

/** A hash of 32 bytes, by which a change is noticed. */
public enum Digest {
    SHA_256("sha-256") {
        @Override
        public byte[] of(byte[]... parts) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (byte[] part : parts) {
                    digest.update(part);
                }
                return digest.digest();
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("every JDK has SHA-256", missing);
            }
        }
    },
    SM3("sm3") {
        @Override
        public byte[] of(byte[]... parts) {
            SM3Digest digest = new SM3Digest();
            for (byte[] part : parts) {
                digest.update(part, 0, part.length);
            }
            byte[] hash = new byte[digest.getDigestSize()];
            digest.doFinal(hash, 0);
            return hash;
        }
    };

    private final String id;

    Digest(String id) {
        this.id = id;
    }

    /** Stable, for the database. */
    public String id() {
        return id;
    }

    /** The hash of all of them, one after the other. */
    public abstract byte[] of(byte[]... parts);

    /** The digest of that id. */
    public static Digest find(String id) {
        return Arrays.stream(values())
                .filter(digest -> digest.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no digest " + id));
    }

    /** SHA-256. */
    public static Digest sha256() {
        return SHA_256;
    }
}
