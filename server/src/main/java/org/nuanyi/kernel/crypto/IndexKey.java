package org.nuanyi.kernel.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The key of fingerprints. It is not that which seals and stays when that one is rotated, or
 * nothing would be found again.
 */
final class IndexKey {

    private final byte[] secret;

    private IndexKey(byte[] secret) {
        this.secret = secret;
    }

    /** The key made of these 32 bytes. */
    static IndexKey of(byte[] secret) {
        return new IndexKey(secret.clone());
    }

    /** That of an installation whose key was never rotated. */
    static IndexKey of(SealKey first) {
        return new IndexKey(first.forFingerprints().getEncoded());
    }

    byte[] secret() {
        return secret.clone();
    }

    byte[] fingerprint(Suite suite, String plain) {
        byte[] text = plain.getBytes(UTF_8);
        return switch (suite) {
            case AES -> hmacSha256(text);
            case SM -> hmacSm3(text);
        };
    }

    private byte[] hmacSha256(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }

    private byte[] hmacSm3(byte[] text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(secret));
        mac.update(text, 0, text.length);
        byte[] code = new byte[mac.getMacSize()];
        mac.doFinal(code, 0);
        return code;
    }
}
