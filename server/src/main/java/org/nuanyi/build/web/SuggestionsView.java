package org.nuanyi.build.web;

import java.util.List;
import java.util.Optional;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Option;

/**
 * What people wish for, spot by spot.
 *
 * @param units to choose from; empty where there is one alone
 * @param settles whether the reader may settle any
 * @param wrong why an answer was not taken; empty otherwise
 */
record SuggestionsView(
        DeskFrame desk, List<Option> units, List<Heap> heaps, boolean settles, String wrong) {

    SuggestionsView {
        units = List.copyOf(units);
        heaps = List.copyOf(heaps);
    }

    /**
     * A spot.
     *
     * @param unit its code, and {@code unitName} in the reader's language
     * @param place as the spot is called
     * @param middle of its cell, where it was chosen on a map
     * @param comers who would come, and how many say so
     * @param days the first and the last on which somebody wished for it
     * @param becomes where an application begins for it
     */
    record Heap(
            String unit,
            String unitName,
            String place,
            Optional<GeoPoint> middle,
            int count,
            String comers,
            List<String> addresses,
            List<String> whys,
            String days,
            String becomes) {

        Heap {
            addresses = List.copyOf(addresses);
            whys = List.copyOf(whys);
        }

        /** What it is called on the page. */
        public String name() {
            return addresses.isEmpty() ? place : addresses.getFirst();
        }
    }
}
