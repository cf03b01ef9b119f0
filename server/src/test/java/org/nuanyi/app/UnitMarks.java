package org.nuanyi.app;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuanyi.kernel.photo.Pictures;

/**
 * What no other unit's rows hold.
 *
 * @param open stands in what the public may read of the unit
 * @param secret stands in everything else
 * @param mobile of its keepers and of who reports
 * @param width of its pictures that are public; the others are one wider
 */
record UnitMarks(String open, String secret, String mobile, int width) {

    /** Stands in the rows of all units, so that one search finds all it is shown. */
    static final String WORD = "w" + UUID.randomUUID().toString().substring(0, 6);

    private static final ConcurrentMap<String, UnitMarks> ALL = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Those of a unit: always the same. */
    static UnitMarks of(String unit) {
        return ALL.computeIfAbsent(unit, _ -> next());
    }

    private static UnitMarks next() {
        int number = COUNT.incrementAndGet();
        String random = UUID.randomUUID().toString().substring(0, 8);
        return new UnitMarks(
                "OPN" + number + "x" + random,
                "SEC" + number + "x" + random,
                "1391%07d".formatted(UnitRows.random(100_000) * 100 + number),
                100 + 2 * number);
    }

    byte[] picture(boolean open) {
        return open ? Pictures.encoded("jpeg", Pictures.picture(width, 90)) : picture(90);
    }

    /** One that is not public, and is another picture for each height. */
    byte[] picture(int height) {
        return Pictures.encoded("jpeg", Pictures.picture(width + 1, height));
    }

    boolean isWide(int pixels) {
        return pixels == width || pixels == width + 1;
    }
}
