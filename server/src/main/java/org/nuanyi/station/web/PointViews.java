package org.nuanyi.station.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.geo.Sphere;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.Edit;
import org.nuanyi.station.Neighbour;
import org.nuanyi.station.Points;
import org.nuanyi.station.web.OneStationView.NearView;
import org.nuanyi.station.web.OneStationView.PointView;

/**
 * Says where a point lies that a station could have.
 *
 * @param near the stations close by
 * @param metresToUnit how far the nearest other station of its unit is
 */
record PointViews(
        Language language,
        Function<GeoPoint, List<Neighbour>> near,
        Function<GeoPoint, Optional<Double>> metresToUnit) {

    /** From every other station of the unit farther than this: another subdistrict. */
    private static final double LONELY_METRES = 3_000;

    /**
     * Where that is, and who is near.
     *
     * @param now where the entrance is said to be
     */
    PointView write(String text, GeoPoint now) {
        return Points.read(text).map(point -> write(point, now)).orElse(PointView.NONE);
    }

    private PointView write(GeoPoint point, GeoPoint now) {
        GeoPoint there = point.to(Datum.WGS84).rounded();
        double moved = metres(now, there);
        return new PointView(
                Double.toString(there.lon()),
                Double.toString(there.lat()),
                moved < 1 ? "" : said(moved),
                moved > Edit.FAR_METRES,
                moved < 1 ? "" : lonely(there),
                near.apply(there).stream().map(this::write).toList());
    }

    /** How far apart two texts of points are; empty where one of them is none. */
    Optional<String> apart(String was, String became) {
        return Points.read(was)
                .flatMap(
                        before ->
                                Points.read(became)
                                        .map(
                                                since ->
                                                        said(
                                                                metres(
                                                                        before.to(Datum.WGS84),
                                                                        since.to(Datum.WGS84)))));
    }

    private String lonely(GeoPoint there) {
        return metresToUnit
                .apply(there)
                .filter(metres -> metres > LONELY_METRES)
                .map(
                        metres ->
                                language.pick(
                                                "离本单位最近的驿站也有 %.1f 公里：看看坐标系和经纬度有没有写错。",
                                                "The nearest station of the unit is %.1f km away:"
                                                        + " is the datum right?")
                                        .formatted(metres / 1_000))
                .orElse("");
    }

    private NearView write(Neighbour one) {
        return new NearView(
                one.code().value(), one.name(), said(one.metres()), one.at().lon(), one.at().lat());
    }

    private static double metres(GeoPoint one, GeoPoint other) {
        return Sphere.distanceMetres(one.lon(), one.lat(), other.lon(), other.lat());
    }

    private String said(double metres) {
        return language.pick("%d 米", "%d m").formatted(Math.round(metres));
    }
}
