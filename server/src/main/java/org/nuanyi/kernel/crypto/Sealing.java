package org.nuanyi.kernel.crypto;

import java.util.List;

/** Seals short texts (phone numbers) for storage. Implementations are thread-safe. */
public interface Sealing {

    /** The text, encrypted and protected from change; different bytes at every call. */
    byte[] seal(String plain);

    /**
     * The text that was sealed.
     *
     * @throws SealBroken if the bytes were changed or sealed with another key
     */
    String open(byte[] sealed);

    /**
     * A keyed digest, 32 bytes: equal for equal texts, and of no use to whoever lacks the key. It
     * tells whether a sealed text is the same without opening it.
     */
    byte[] fingerprint(String plain);

    /**
     * Every fingerprint the text may have in the database: that of today's suite and of those
     * before.
     */
    default List<byte[]> fingerprints(String plain) {
        return List.of(fingerprint(plain));
    }
}
