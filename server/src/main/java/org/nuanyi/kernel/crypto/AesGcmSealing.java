package org.nuanyi.kernel.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM. The sealed bytes are: version (1), key id (4), nonce (12), ciphertext with its tag
 * (16 more than the text). Version and key id are authenticated too. Thread-safe.
 */
public final class AesGcmSealing implements Sealing {

    private static final byte VERSION = 1;
    private static final int HEADER = 1 + SealKey.ID_LENGTH;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final SecureRandom random = new SecureRandom();
    private final byte[] header;
    private final SecretKey sealingKey;
    private final SecretKey fingerprintKey;

    public AesGcmSealing(SealKey key) {
        this.header = ByteBuffer.allocate(HEADER).put(VERSION).put(key.id()).array();
        this.sealingKey = key.forSealing();
        this.fingerprintKey = key.forFingerprints();
    }

    @Override
    public byte[] seal(String plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] text = plain.getBytes(UTF_8);
        ByteBuffer sealed = ByteBuffer.allocate(HEADER + NONCE + text.length + TAG);
        sealed.put(header).put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(ByteBuffer.wrap(text), sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM refuses to encrypt", impossible);
        }
        return sealed.array();
    }

    @Override
    public String open(byte[] sealed) {
        requireOurs(sealed);
        byte[] nonce = Arrays.copyOfRange(sealed, HEADER, HEADER + NONCE);
        int start = HEADER + NONCE;
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce);
            return new String(cipher.doFinal(sealed, start, sealed.length - start), UTF_8);
        } catch (AEADBadTagException tampered) {
            throw new SealBroken("A sealed value was changed after it was written.");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM refuses to decrypt", impossible);
        }
    }

    @Override
    public byte[] fingerprint(String plain) {
        try {
            Mac mac = Mac.getInstance(fingerprintKey.getAlgorithm());
            mac.init(fingerprintKey);
            return mac.doFinal(plain.getBytes(UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }

    private void requireOurs(byte[] sealed) {
        if (sealed.length < HEADER + NONCE + TAG || sealed[0] != VERSION) {
            throw new SealBroken("This is not a sealed value.");
        }
        if (!Arrays.equals(sealed, 0, HEADER, header, 0, HEADER)) {
            throw new SealBroken(
                    "This value was sealed with key %s, but the key of this installation is %s: bring back the file keys/seal.key that belongs to the data."
                            .formatted(keyId(sealed), keyId(header)));
        }
    }

    private static String keyId(byte[] sealed) {
        return HexFormat.of().formatHex(sealed, 1, HEADER);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealingKey, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(header);
        return cipher;
    }
}
