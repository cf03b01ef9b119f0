package org.nuanyi.station;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a station is and offers: everything a person writes down about it.
 *
 * @param tags brands and programmes: 暖空间, 骑手驿站
 * @param entryNote what to do at the door beyond the entry rule; may be empty
 * @param facilities in the order of the catalogue
 * @param deskPhone the published number
 * @param unit code of the unit that answers for it
 */
public record StationProfile(
        String name,
        List<String> tags,
        StationKind kind,
        Serves serves,
        Optional<Host> host,
        Entry entry,
        String entryNote,
        Place place,
        Hours hours,
        Map<Facility, FacilityState> facilities,
        Optional<String> deskPhone,
        String unit) {

    public StationProfile {
        tags = List.copyOf(tags);
        facilities = inCatalogueOrder(facilities);
    }

    private static Map<Facility, FacilityState> inCatalogueOrder(
            Map<Facility, FacilityState> facilities) {
        Map<Facility, FacilityState> ordered = new EnumMap<>(Facility.class);
        ordered.putAll(facilities);
        return Collections.unmodifiableMap(ordered);
    }

    /** Whether the facility is there and works. */
    public boolean offers(Facility facility) {
        FacilityState state = facilities.get(facility);
        return state != null && state.condition() == Condition.WORKS;
    }

    /** That the facility was checked. */
    public Optional<Check> checked(Facility facility) {
        return Optional.ofNullable(facilities.get(facility)).flatMap(FacilityState::checked);
    }
}
