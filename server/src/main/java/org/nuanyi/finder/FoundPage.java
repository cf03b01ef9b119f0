package org.nuanyi.finder;

import java.util.List;
import java.util.Optional;
import org.nuanyi.station.StationCode;

/**
 * One page of a list.
 *
 * @param total how many there are on all pages
 * @param next where the next page goes on ({@link ListRequest#after}); empty on the last one
 */
public record FoundPage(List<FoundStation> stations, int total, Optional<StationCode> next) {

    public FoundPage {
        stations = List.copyOf(stations);
    }
}
