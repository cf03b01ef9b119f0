package org.nuanyi.kernel.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM. Thread-safe. */
public final class AesGcmSealing extends GcmSealing {

    private final SecretKey sealingKey;

    public AesGcmSealing(SealKey key) {
        super(Suite.AES, key);
        this.sealingKey = key.forSealing();
    }

    @Override
    byte[] encrypt(byte[] nonce, byte[] header, byte[] text) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, nonce, header).doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM refuses to encrypt", impossible);
        }
    }

    @Override
    byte[] decrypt(byte[] nonce, byte[] header, byte[] text) {
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, header).doFinal(text);
        } catch (AEADBadTagException tampered) {
            throw tampered();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM refuses to decrypt", impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] header) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealingKey, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(header);
        return cipher;
    }
}
