package org.nuanyi.finder.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuanyi.core.Named;
import org.nuanyi.station.Facility;
import org.nuanyi.station.StationProfile;

/**
 * Facilities of which the same is to be said.
 *
 * @param checked when and by whom
 */
record FacilityGroup(List<FacilityMark> facilities, String checked) {

    /** Those of a station, most wanted first; a group stands where its first facility does. */
    static List<FacilityGroup> of(StationProfile profile, FacilityMarks marks, CheckWords words) {
        Map<String, List<FacilityMark>> groups = new LinkedHashMap<>();
        for (FacilityMark mark : marks.of(profile)) {
            Facility facility = Named.get(Facility.class, mark.id());
            String checked = words.of(profile.checked(facility));
            groups.computeIfAbsent(checked, said -> new ArrayList<>()).add(mark);
        }
        return groups.entrySet().stream()
                .map(group -> new FacilityGroup(List.copyOf(group.getValue()), group.getKey()))
                .toList();
    }
}
