package org.nuanyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.geo.Sphere;
import org.nuanyi.intake.ImportSummary.Changes;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Station;
import org.nuanyi.testing.SharedData;

class RealFilesTest extends Importing {

    @Test
    @DisplayName("郑州 82 个真实驿站")
    void the_82_stations_of_zhengzhou_come_in() {
        Path file = SharedData.file("zhengzhou-82-stations.gcj02.json");
        UnaryOperator<Asked> asked = r -> r.gcj02().report(report()).unit("110101");

        ImportSummary summary = run(file, asked);

        assertThat(summary.bad()).isZero();
        assertThat(summary.changes()).isEqualTo(new Changes(82, 0, 0, 0));
        assertThat(all()).hasSize(82).allMatch(Station::isPublic);
        assertThat(all()).allMatch(s -> s.profile().place().location().checked().isEmpty());
        assertThat(all()).allMatch(s -> s.profile().hours().osm().isPresent());
        assertThat(all().stream().filter(s -> s.profile().deskPhone().isPresent())).hasSize(8);
        assertThat(run(file, asked).changes()).isEqualTo(new Changes(0, 0, 82, 0));
    }

    @Test
    void the_centre_of_zhengzhou_has_stations_around_it() {
        Path file = SharedData.file("zhengzhou-82-stations.gcj02.json");
        run(file, r -> r.report(report()).unit("110101"));
        GeoPoint erqi = GeoPoint.wgs84(113.6587, 34.7525);

        assertThat(all().stream().map(s -> s.profile().place().location().entrance()))
                .filteredOn(
                        p -> Sphere.distanceMetres(p.lon(), p.lat(), erqi.lon(), erqi.lat()) < 5000)
                .hasSizeGreaterThan(5);
    }

    @Test
    @DisplayName("东城的餐馆和银行作为可选的承建单位")
    void the_named_restaurants_and_banks_of_dongcheng_come_in_as_hosts() {
        Path file = SharedData.file("dongcheng-pois.geojson");
        UnaryOperator<Asked> asked =
                r -> r.report(report()).types(HostKind.RESTAURANT, HostKind.BANK);

        ImportSummary first = hosts(file, asked);

        assertThat(first.changes().added()).isGreaterThan(330);
        assertThat(first.problems()).allMatch(p -> p.fault() == Fault.NAME_MISSING);
        assertThat(placed()).filteredOn(h -> h.host().name().equals("北京银行")).hasSize(8);
        assertThat(placed())
                .filteredOn(h -> h.host().kind() == HostKind.BANK)
                .hasSizeGreaterThan(60);
        assertThat(hosts(file, asked).changes())
                .isEqualTo(new Changes(0, 0, first.changes().added(), 0));
    }

    @Test
    void a_host_of_a_station_and_a_host_at_a_place_are_two() {
        String place = "name,type,lon,lat\n工商银行,bank,116.41,39.92\n工商银行,bank,116.42,39.93\n";
        hosts(write("places.wgs84.csv", place), r -> r);

        run(HEADING.replace("\n", ",依托单位\n") + DONGSI.replace("\n", ",工商银行\n"), Asked::gcj02);

        assertThat(all())
                .singleElement()
                .satisfies(s -> assertThat(s.profile().host()).isPresent());
        assertThat(placed()).hasSize(2);
    }
}
