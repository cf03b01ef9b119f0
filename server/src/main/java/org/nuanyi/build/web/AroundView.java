package org.nuanyi.build.web;

import java.util.List;
import org.nuanyi.core.geo.GeoPoint;

/**
 * What lies around the place of a project.
 *
 * @param at that place, in WGS-84
 * @param tooNear why it may be too near another; empty where it is not
 */
record AroundView(GeoPoint at, String tooNear, List<Near> stations, List<Near> projects) {

    AroundView {
        stations = List.copyOf(stations);
        projects = List.copyOf(projects);
    }

    /**
     * A station or another project.
     *
     * @param said its state
     * @param distance how far, and how that was measured: 步行 420 米, 直线 300 米
     * @param walk how long on foot; empty where no way is known
     */
    record Near(String name, String path, String said, String distance, String walk, GeoPoint at) {}
}
