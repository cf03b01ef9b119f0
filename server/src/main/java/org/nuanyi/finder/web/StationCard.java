package org.nuanyi.finder.web;

import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.page.StateLine;

/**
 * A station in a list.
 *
 * @param lon of its entrance, in WGS-84
 * @param place address, and where in the building
 * @param minutes of walking, estimated; absent where no position is known or it is no walk
 * @param distance in words; empty where no position is known
 * @param more how many facilities are not among those shown
 * @param why we believe what the state says
 * @param tells whether the first of them is to be read with the state
 * @param go a link that leads there
 */
record StationCard(
        String code,
        String name,
        StateLine state,
        double lon,
        double lat,
        String place,
        Optional<Integer> minutes,
        String distance,
        List<FacilityMark> facilities,
        int more,
        List<String> why,
        boolean tells,
        Optional<String> phone,
        String go,
        boolean demo) {}
