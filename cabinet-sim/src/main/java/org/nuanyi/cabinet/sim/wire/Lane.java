package org.nuanyi.cabinet.sim.wire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lane and what lies in it.
 *
 * @param lane its number, 1 to 60
 * @param item code of the catalogue
 * @param expiresOn in Asia/Shanghai
 * @param capacity pieces
 */
public record Lane(
        int lane,
        LaneKind kind,
        String item,
        @Nullable String lot,
        @Nullable LocalDate expiresOn,
        int pieces,
        int capacity,
        Door door) {

    /** With so many pieces. */
    public Lane holding(int count) {
        return new Lane(lane, kind, item, lot, expiresOn, count, capacity, door);
    }

    /** With its door so. */
    public Lane with(Door now) {
        return new Lane(lane, kind, item, lot, expiresOn, pieces, capacity, now);
    }

    /** Of another lot. */
    public Lane of(@Nullable String batch, @Nullable LocalDate expiry) {
        return new Lane(lane, kind, item, batch, expiry, pieces, capacity, door);
    }
}
