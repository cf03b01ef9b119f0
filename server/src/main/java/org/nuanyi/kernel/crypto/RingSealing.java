package org.nuanyi.kernel.crypto;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Seals with the newest key and opens with whichever a value names. Reads the keys again when it
 * meets one it does not know: they may have been rotated meanwhile. Thread-safe.
 */
final class RingSealing implements RotatingSealing {

    private final Suite suite;
    private final Supplier<KeyRing> keys;
    private final Supplier<String> newest;
    private volatile KeyRing ring;

    /**
     * A sealing.
     *
     * @param keys as they are now
     * @param newest name of the newest key, known for less
     */
    RingSealing(Suite suite, Supplier<KeyRing> keys, Supplier<String> newest) {
        this.suite = suite;
        this.keys = keys;
        this.newest = newest;
        this.ring = keys.get();
    }

    @Override
    public byte[] seal(String plain) {
        return ring.sealing(suite).seal(plain);
    }

    @Override
    public String open(byte[] sealed) {
        GcmSealing.requireSealed(sealed);
        KeyRing known = ring;
        if (known.find(sealed).isEmpty()) {
            refresh();
            known = ring;
        }
        return known.find(sealed).orElseGet(() -> ring.sealing(suite)).open(sealed);
    }

    @Override
    public byte[] fingerprint(String plain) {
        return ring.fingerprint(suite, plain);
    }

    @Override
    public List<byte[]> fingerprints(String plain) {
        KeyRing known = ring;
        return Arrays.stream(Suite.values()).map(each -> known.fingerprint(each, plain)).toList();
    }

    @Override
    public void refresh() {
        if (!newest.get().equals(key())) {
            ring = keys.get();
        }
    }

    @Override
    public String key() {
        return ring.current().name();
    }

    @Override
    public byte[] header() {
        return KeyRing.header(suite, ring.current()).array();
    }
}
