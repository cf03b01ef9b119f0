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
 */
record Link(LocalDate day, int sequence, byte[] hash) {

    /** Before the first of all. */
    static final Link START = new Link(LocalDate.EPOCH, 0, new byte[32]);

    /** The place after this one, on that day or, should clocks go back, on this one's. */
    Link next(LocalDate today, String canonical, Digest digest) {
        boolean sameDay = !today.isAfter(day);
        LocalDate nextDay = sameDay ? day : today;
        int nextSequence = sameDay ? sequence + 1 : 1;
        return new Link(
                nextDay, nextSequence, hash(digest, hash, nextDay, nextSequence, canonical));
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
