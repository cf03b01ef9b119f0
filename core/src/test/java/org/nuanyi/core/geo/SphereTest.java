package org.nuanyi.core.geo;

import static java.lang.Math.PI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nuanyi.core.geo.Sphere.RADIUS_M;
import static org.nuanyi.core.geo.Sphere.distanceMetres;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.Seeded;

class SphereTest {

    private static final double A_DEGREE = RADIUS_M * PI / 180;

    @Test
    void a_degree_along_a_meridian_is_111_195_m() {
        assertThat(distanceMetres(116, 39, 116, 40)).isCloseTo(A_DEGREE, within(1e-6));
        assertThat(A_DEGREE).isCloseTo(111_195.08, within(0.01));
    }

    @Test
    void beijing_to_shanghai_is_1068_km() {
        double metres = distanceMetres(116.4074, 39.9042, 121.4737, 31.2304);
        assertThat(metres).isCloseTo(1_067_300, within(500.0));
    }

    @Test
    void the_same_place_is_at_no_distance() {
        assertThat(distanceMetres(116.4193, 39.9284, 116.4193, 39.9284)).isZero();
    }

    @Test
    void the_antimeridian_is_no_border() {
        assertThat(distanceMetres(179.9, 0, -179.9, 0)).isCloseTo(0.2 * A_DEGREE, within(1e-5));
        assertThat(distanceMetres(180, 10, -180, 10)).isZero();
    }

    @Test
    void at_a_pole_every_longitude_is_the_same_place() {
        assertThat(distanceMetres(0, 90, 120, 90)).isCloseTo(0, within(1e-6));
        assertThat(distanceMetres(0, 89, 180, 89)).isCloseTo(2 * A_DEGREE, within(1e-6));
    }

    @Test
    void the_far_end_of_the_earth_is_half_a_circumference_away() {
        assertThat(distanceMetres(30, 20, -150, -20)).isCloseTo(RADIUS_M * PI, within(0.1));
    }

    @Test
    void near_and_far_distances_agree_with_the_chord_between_unit_vectors() {
        RandomGenerator random = Seeded.random("distances");
        for (int i = 0; i < 100_000; i++) {
            double lon = random.nextDouble(-180, 180);
            double lat = random.nextDouble(-90, 90);
            double spread = Math.pow(10, random.nextDouble(-6, 2));
            double lon2 = wrapped(lon + spread * random.nextDouble(-1, 1));
            double lat2 = Math.clamp(lat + spread * random.nextDouble(-1, 1), -90, 90);
            double expected = byChord(lon, lat, lon2, lat2);
            assertThat(distanceMetres(lon, lat, lon2, lat2))
                    .as("%s,%s to %s,%s", lon, lat, lon2, lat2)
                    .isCloseTo(expected, within(1e-6 + 1e-9 * expected));
        }
    }

    @Test
    void haversines_and_metres_put_distances_in_the_same_order() {
        RandomGenerator random = Seeded.random("order of haversines");
        for (int i = 0; i < 100_000; i++) {
            double degrees = Math.pow(10, random.nextDouble(-7, 2));
            double h = Sphere.haversine(degrees, degrees / 2, random.nextDouble());
            double next = Double.longBitsToDouble(Double.doubleToRawLongBits(h) + 16);
            assertThat(Sphere.metres(next)).isGreaterThan(Sphere.metres(h));
        }
    }

    private static double wrapped(double lon) {
        return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
    }

    private static double byChord(double lon1, double lat1, double lon2, double lat2) {
        double[] a = unit(lon1, lat1);
        double[] b = unit(lon2, lat2);
        double apart = Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
        double across = Math.hypot(Math.hypot(a[0] + b[0], a[1] + b[1]), a[2] + b[2]);
        return 2 * RADIUS_M * Math.atan2(apart, across);
    }

    private static double[] unit(double lon, double lat) {
        double l = Math.toRadians(lon);
        double f = Math.toRadians(lat);
        return new double[] {Math.cos(f) * Math.cos(l), Math.cos(f) * Math.sin(l), Math.sin(f)};
    }
}
