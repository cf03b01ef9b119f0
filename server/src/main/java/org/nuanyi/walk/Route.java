package org.nuanyi.walk;

import java.util.List;
import org.nuanyi.core.geo.GeoPoint;

/**
 * The way to one place.
 *
 * @param line to draw, from where the walker stands to the entrance, in WGS-84
 * @param steps what to do; empty where the way is an estimate
 */
public record Route(Way way, List<GeoPoint> line, List<Step> steps) {

    public Route {
        line = List.copyOf(line);
        steps = List.copyOf(steps);
    }
}
