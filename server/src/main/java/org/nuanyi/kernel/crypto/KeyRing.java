package org.nuanyi.kernel.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of an installation: one for new values, older ones for what they sealed, and by
 * fingerprints always the same one, or nothing would be found again after a rotation. Immutable.
 */
final class KeyRing {

    private final SealKey current;
    private final Map<ByteBuffer, Sealing> byHeader = new HashMap<>();
    private final IndexKey index;

    /**
     * A ring.
     *
     * @param current for new values
     * @param older for what they sealed
     * @param index for fingerprints
     */
    KeyRing(SealKey current, List<SealKey> older, IndexKey index) {
        this.current = current;
        this.index = index;
        for (Suite suite : Suite.values()) {
            older.forEach(key -> byHeader.put(header(suite, key), suite.sealing(key)));
            byHeader.put(header(suite, current), suite.sealing(current));
        }
    }

    IndexKey index() {
        return index;
    }

    SealKey current() {
        return current;
    }

    /** What new values are sealed with. */
    Sealing sealing(Suite suite) {
        return find(header(suite, current).array()).orElseThrow();
    }

    /** What a value was sealed with, if the key is there. */
    Optional<Sealing> find(byte[] sealed) {
        return Optional.ofNullable(
                byHeader.get(ByteBuffer.wrap(Arrays.copyOf(sealed, GcmSealing.HEADER))));
    }

    byte[] fingerprint(Suite suite, String plain) {
        return index.fingerprint(suite, plain);
    }

    /** First bytes of what a suite seals with a key. */
    static ByteBuffer header(Suite suite, SealKey key) {
        return ByteBuffer.wrap(
                ByteBuffer.allocate(GcmSealing.HEADER).put(suite.version()).put(key.id()).array());
    }
}
