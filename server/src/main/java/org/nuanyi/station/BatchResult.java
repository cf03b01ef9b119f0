package org.nuanyi.station;

import java.util.List;

/**
 * What a batch did.
 *
 * @param added codes of the new stations, in the order in which they were added to the batch
 * @param changed codes of the stations of which the batch said something new
 * @param unchanged number of stations left as they were, version and all
 * @param removed number of demo stations that are gone
 */
public record BatchResult(
        List<StationCode> added, List<StationCode> changed, long unchanged, long removed) {

    public BatchResult {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }
}
