package org.nuanyi.kernel.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A block cipher in GCM with one key. The sealed bytes are: suite (1), key id (4), nonce (12),
 * ciphertext with its tag (16 more than the text). Suite and key id are authenticated too.
 * Thread-safe.
 */
abstract class GcmSealing implements Sealing {

    static final int HEADER = 1 + SealKey.ID_LENGTH;
    static final int NONCE = 12;
    static final int TAG = 16;

    private final SecureRandom random = new SecureRandom();
    private final Suite suite;
    private final byte[] header;
    private final IndexKey index;

    GcmSealing(Suite suite, SealKey key) {
        this.suite = suite;
        this.index = IndexKey.of(key);
        this.header = ByteBuffer.allocate(HEADER).put(suite.version()).put(key.id()).array();
    }

    @Override
    public final byte[] seal(String plain) {
        return sealBytes(plain.getBytes(UTF_8));
    }

    @Override
    public final String open(byte[] sealed) {
        return new String(openBytes(sealed), UTF_8);
    }

    /** What {@link #seal} does, for what is no text. */
    final byte[] sealBytes(byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] text = encrypt(nonce, header, plain);
        return ByteBuffer.allocate(HEADER + NONCE + text.length)
                .put(header)
                .put(nonce)
                .put(text)
                .array();
    }

    /** What {@link #open} does, for what is no text. */
    final byte[] openBytes(byte[] sealed) {
        requireOurs(sealed);
        byte[] nonce = Arrays.copyOfRange(sealed, HEADER, HEADER + NONCE);
        byte[] text = Arrays.copyOfRange(sealed, HEADER + NONCE, sealed.length);
        return decrypt(nonce, header, text);
    }

    @Override
    public final byte[] fingerprint(String plain) {
        return index.fingerprint(suite, plain);
    }

    /** Ciphertext and tag. */
    abstract byte[] encrypt(byte[] nonce, byte[] header, byte[] text);

    /**
     * The text.
     *
     * @throws SealBroken if it or the header was changed
     */
    abstract byte[] decrypt(byte[] nonce, byte[] header, byte[] text);

    static SealBroken tampered() {
        return new SealBroken("A sealed value was changed after it was written.");
    }

    private void requireOurs(byte[] sealed) {
        requireSealed(sealed);
        if (!Arrays.equals(sealed, 0, HEADER, header, 0, HEADER)) {
            throw new SealBroken(
                    "This value was sealed with key %s, but the key of this installation is %s: bring back the file keys/seal.key that belongs to the data."
                            .formatted(keyId(sealed), keyId(header)));
        }
    }

    /**
     * Goes on if the bytes look sealed, by whatever key.
     *
     * @throws SealBroken otherwise
     */
    static void requireSealed(byte[] sealed) {
        if (sealed.length < HEADER + NONCE + TAG || Suite.find(sealed[0]).isEmpty()) {
            throw new SealBroken("This is not a sealed value.");
        }
    }

    static String keyId(byte[] sealed) {
        return HexFormat.of().formatHex(sealed, 1, HEADER);
    }
}
