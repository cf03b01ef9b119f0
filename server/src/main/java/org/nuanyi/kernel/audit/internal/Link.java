package org.nuanyi.kernel.audit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.HexFormat;
import org.nuanyi.kernel.crypto.Digest;

/**
 * A place in the chain.
 *
 * @param day on which it was sealed, in Asia/Shanghai
 * @param sequence within the day, from 1
 * @param hash of the link before, the place and the entry
 * @param digest by which; the same for a whole day
 */
record Link(LocalDate day, int sequence, byte[] hash, Digest digest) {

    /** Before the first of all. */
    static final Link START = new Link(LocalDate.EPOCH, 0, new byte[32], Digest.SHA_256);

    /**
     * The place after this one, on that day or, should clocks go back, on this one's.
     *
     * @param wanted the digest of a day that begins
     */
    Link next(LocalDate today, String canonical, Digest wanted) {
        boolean sameDay = !today.isAfter(day);
        LocalDate nextDay = sameDay ? day : today;
        int nextSequence = sameDay ? sequence + 1 : 1;
        Digest used = sameDay ? digest : wanted;
        return new Link(
                nextDay, nextSequence, hash(used, hash, nextDay, nextSequence, canonical), used);
    }

    static byte[] hash(
            Digest digest, byte[] before, LocalDate day, int sequence, String canonical) {
        String place = day + " " + sequence + "\n";
        return digest.of(before, place.getBytes(UTF_8), canonical.getBytes(UTF_8));
    }

    /** For people and for the file that remembers the last: day, sequence, hash. */
    String words() {
        return day + " " + sequence + " " + HexFormat.of().formatHex(hash);
    }
}
