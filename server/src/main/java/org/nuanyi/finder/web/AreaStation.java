package org.nuanyi.finder.web;

import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.page.StateLine;

/**
 * A station in the list of a subdistrict, as it may be printed and hung up.
 *
 * @param place address, where in the building, and how one gets in
 * @param hours of an ordinary week, else the words as they came; may be empty
 */
record AreaStation(
        String code,
        String name,
        StateLine state,
        String place,
        String hours,
        List<FacilityMark> facilities,
        Optional<String> phone) {}
