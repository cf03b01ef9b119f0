package org.nuanyi.finder;

import java.time.Instant;
import java.util.Optional;
import org.nuanyi.station.StationCode;

/**
 * Which stations are wanted, in order of code, a page at a time.
 *
 * @param unit code of a unit: its own stations and those of the units below it
 * @param text words that must all be found in name, address, host, tags, unit or code, also in
 *     pinyin or initials; blank asks nothing
 * @param at the minute that matters; now where there is none
 * @param after the last station of the page before
 */
public record ListRequest(
        Optional<Bounds> bounds,
        Optional<String> unit,
        String text,
        Wishes wishes,
        Optional<Instant> at,
        int limit,
        Optional<StationCode> after) {

    public static final int MAX_LIMIT = 500;
    public static final int USUAL_LIMIT = 100;

    /** Everything, first page. */
    public static final ListRequest ALL =
            new ListRequest(
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    Wishes.NONE,
                    Optional.empty(),
                    USUAL_LIMIT,
                    Optional.empty());

    /**
     * @throws IllegalArgumentException if the limit is out of range
     */
    public ListRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
    }
}
