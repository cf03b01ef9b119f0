package org.nuanyi.kernel.crypto;

import java.util.HexFormat;

/**
 * Seals files, each with a key of its own that is sealed beside it: when the installation's key is
 * rotated, 32 bytes are sealed anew and not the file. Thread-safe.
 */
public final class SealedFiles {

    private final Sealing sealing;

    public SealedFiles(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * A file that was sealed.
     *
     * @param key a sealed value, in a column declared by crypto.seal_column
     * @param content only this key opens it
     */
    @SuppressWarnings("ArrayRecordComponent") // opened, never compared
    public record SealedFile(byte[] key, byte[] content) {}

    /** The file, encrypted by the suite of today and protected from change. */
    public SealedFile seal(byte[] plain) {
        SealKey key = SealKey.generate();
        byte[] sealed = sealing.seal(HexFormat.of().formatHex(key.secret()));
        return new SealedFile(sealed, suite(sealed).sealing(key).sealBytes(plain));
    }

    /**
     * The file that was sealed.
     *
     * @throws SealBroken if either was changed, or belongs to another file or installation
     */
    public byte[] open(SealedFile file) {
        SealKey key = SealKey.of(HexFormat.of().parseHex(sealing.open(file.key())));
        return suite(file.content()).sealing(key).openBytes(file.content());
    }

    private static Suite suite(byte[] sealed) {
        GcmSealing.requireSealed(sealed);
        return Suite.find(sealed[0]).orElseThrow();
    }
}
