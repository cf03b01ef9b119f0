package org.nuanyi.purchase;

import java.util.List;
import java.util.Optional;
import org.nuanyi.station.StationCode;

/**
 * Which pieces.
 *
 * @param units codes of whose stations
 * @param words in a tag, a serial number or what it is; empty for all
 */
public record AssetFilter(
        List<String> units,
        Optional<StationCode> station,
        Optional<AssetStanding> standing,
        String words) {

    public AssetFilter {
        units = List.copyOf(units);
    }
}
