package org.nuanyi.demo.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyi.demo.internal.Area.Street;

/** Finds doors along the streets: crowded at two busy spots of each, thin between. */
final class Sites {

    private static final double METRES_PER_NUMBER = 20;
    private static final double FROM_THE_MIDDLE = 11;
    private static final double MILLIONTH = 1e6;

    private final Chance chance;
    private final Map<String, List<Double>> busySpots = new HashMap<>();

    Sites(Chance chance) {
        this.chance = chance;
    }

    Site next(Area area) {
        Street street = chance.pick(area.streets());
        return on(area, street, along(area, street));
    }

    /** -1 to 1, from the west or south end to the other. */
    private double along(Area area, Street street) {
        if (chance.percent(35)) {
            return chance.between(-0.97, 0.97);
        }
        List<Double> spots =
                busySpots.computeIfAbsent(
                        area.code() + street.name(),
                        name -> List.of(chance.between(-0.8, 0.8), chance.between(-0.8, 0.8)));
        double place = chance.normal(chance.pick(spots), 0.12);
        return Math.clamp(place, -0.97, 0.97);
    }

    private Site on(Area area, Street street, double along) {
        double length = street.northSouth() ? area.halfHeight() : area.halfWidth();
        boolean odd = chance.percent(50);
        double side = (odd ? 1 : -1) * (FROM_THE_MIDDLE + chance.between(0.0, 5.0));
        double across =
                street.offset() * (street.northSouth() ? area.halfWidth() : area.halfHeight());
        double down = along * length;
        double east = street.northSouth() ? across + side : down;
        double north = street.northSouth() ? down : across + side;
        int step = (int) ((along + 1) * length / METRES_PER_NUMBER);
        int number = odd ? 2 * step + 1 : 2 * step + 2;
        return rounded(area, street.name(), number, area.lonAt(east), area.latAt(north));
    }

    static Site rounded(Area area, String street, int number, double lon, double lat) {
        return new Site(area, street, number, round(lon), round(lat));
    }

    /** A millionth of a degree is a tenth of a metre. */
    private static double round(double degrees) {
        return Math.rint(degrees * MILLIONTH) / MILLIONTH;
    }
}
