package org.nuanyi.build;

import java.math.BigDecimal;
import org.nuanyi.core.geo.GeoPoint;

/**
 * The place a station will be at.
 *
 * @param given the point as it came, in the datum it came in
 * @param source who or what gave the point
 * @param floor and where there: 临街一层
 * @param areaM2 square metres
 * @param bikes whether there is room for bikes before it
 * @param peopleServed about how many outdoor workers work within reach
 */
public record Site(
        GeoPoint given,
        String source,
        String floor,
        BigDecimal areaM2,
        boolean streetFacing,
        boolean bikes,
        int peopleServed) {}
