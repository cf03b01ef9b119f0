package org.nuanyi.finder;

import java.util.Optional;
import java.util.Set;
import org.nuanyi.station.Facility;
import org.nuanyi.station.StationCode;

/**
 * Which stations are wanted, in order of code, a page at a time.
 *
 * @param unit code of a unit: its own stations and those of the units below it
 * @param text words that must all be found in name, address, host, tags, unit or code, also in
 *     pinyin or initials; blank asks nothing
 * @param facilities a station must have all of them, working
 * @param openOnly leaves out what is not open now, or not known to be
 * @param after the last station of the page before
 */
public record ListRequest(
        Optional<Bounds> bounds,
        Optional<String> unit,
        String text,
        Set<Facility> facilities,
        boolean openOnly,
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
                    Set.of(),
                    false,
                    USUAL_LIMIT,
                    Optional.empty());

    /**
     * @throws IllegalArgumentException if the limit is out of range
     */
    public ListRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
        facilities = Set.copyOf(facilities);
    }
}
