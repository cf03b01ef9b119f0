package org.nuanyi.finder.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.StationProfile;

/** Writes down what a station offers, most wanted first. */
record FacilityMarks(Language language, Set<Facility> wanted) {

    /** What a worker comes for; the others follow in the order of the catalogue. */
    private static final List<Facility> FIRST =
            List.of(
                    Facility.MICROWAVE,
                    Facility.HOT_WATER,
                    Facility.DRINKING_WATER,
                    Facility.TOILET,
                    Facility.PHONE_CHARGING,
                    Facility.EBIKE_SWAP,
                    Facility.EBIKE_CHARGING,
                    Facility.FIRST_AID);

    List<FacilityMark> of(StationProfile profile) {
        return profile.facilities().entrySet().stream()
                .filter(entry -> entry.getValue().condition() != Condition.WITHDRAWN)
                .sorted(Comparator.comparingInt(entry -> rank(entry.getKey())))
                .map(this::mark)
                .toList();
    }

    /** Every facility there can be, in the order in which they are shown. */
    List<FacilityMark> catalogue() {
        return Stream.of(Facility.values())
                .sorted(Comparator.comparingInt(this::rank))
                .map(facility -> mark(facility, true))
                .toList();
    }

    private int rank(Facility facility) {
        if (wanted.contains(facility)) {
            return -1;
        }
        int first = FIRST.indexOf(facility);
        return first >= 0 ? first : FIRST.size() + facility.ordinal();
    }

    private FacilityMark mark(Map.Entry<Facility, FacilityState> entry) {
        return mark(entry.getKey(), entry.getValue().condition() == Condition.WORKS);
    }

    private FacilityMark mark(Facility facility, boolean works) {
        return new FacilityMark(
                facility.id(), language.pick(facility.chinese(), facility.english()), works);
    }
}
