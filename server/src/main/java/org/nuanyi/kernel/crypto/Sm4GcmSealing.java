package org.nuanyi.kernel.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4-GCM (GB/T 32907), by Bouncy Castle. Thread-safe. */
final class Sm4GcmSealing extends GcmSealing {

    private final byte[] sealingKey;

    Sm4GcmSealing(SealKey key) {
        super(Suite.SM, key);
        this.sealingKey = key.forSm4();
    }

    @Override
    byte[] encrypt(byte[] nonce, byte[] header, byte[] text) {
        return encrypt(sealingKey, nonce, header, text);
    }

    /** Ciphertext and tag, as RFC 8998 has them. */
    static byte[] encrypt(byte[] key, byte[] nonce, byte[] header, byte[] text) {
        try {
            return worked(true, key, nonce, header, text);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("SM4-GCM refuses to encrypt", impossible);
        }
    }

    @Override
    byte[] decrypt(byte[] nonce, byte[] header, byte[] text) {
        try {
            return worked(false, sealingKey, nonce, header, text);
        } catch (InvalidCipherTextException tampered) {
            throw tampered();
        }
    }

    private static byte[] worked(
            boolean encrypts, byte[] key, byte[] nonce, byte[] header, byte[] text)
            throws InvalidCipherTextException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypts, new AEADParameters(new KeyParameter(key), TAG * 8, nonce, header));
        byte[] out = new byte[cipher.getOutputSize(text.length)];
        int length = cipher.processBytes(text, 0, text.length, out, 0);
        length += cipher.doFinal(out, length);
        return Arrays.copyOf(out, length);
    }
}
