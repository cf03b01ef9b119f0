package org.nuanyi.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.kernel.page.WalkLinks.Provider.AMAP;
import static org.nuanyi.kernel.page.WalkLinks.Provider.APPLE;
import static org.nuanyi.kernel.page.WalkLinks.Provider.BAIDU;
import static org.nuanyi.kernel.page.WalkLinks.Provider.PHONE;
import static org.nuanyi.kernel.page.WalkLinks.Provider.TENCENT;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.geo.Sphere;
import org.nuanyi.kernel.page.WalkLinks.Link;
import org.nuanyi.kernel.page.WalkLinks.Provider;

class WalkLinksTest {

    private static final String IPHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/604.1";
    private static final String ANDROID =
            "Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140 Mobile";
    private static final String WECHAT = ANDROID + " MicroMessenger/8.0.50";
    private static final String DESKTOP = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140";

    private static final GeoPoint DONGSI = GeoPoint.wgs84(116.4193, 39.9284);
    private static final GeoPoint DONGSI_GCJ = DONGSI.to(Datum.GCJ02);

    private final WalkLinks links = new WalkLinks("东四|暖 驿&1", DONGSI, "北京");

    @Test
    void amap_takes_longitude_first_in_gcj02() {
        String href = hrefOf(AMAP, DESKTOP);

        assertThat(href)
                .startsWith("https://uri.amap.com/navigation?to=116.4")
                .contains("mode=walk");
        String[] lonLat = href.replaceAll(".*to=([0-9.]+),([0-9.]+),.*", "$1 $2").split(" ");
        assertIsDongsi(Double.parseDouble(lonLat[0]), Double.parseDouble(lonLat[1]), DONGSI_GCJ);
    }

    @Test
    void baidu_takes_latitude_first_and_is_told_that_it_is_not_bd09() {
        String href = hrefOf(BAIDU, DESKTOP);

        assertThat(href).contains("coord_type=gcj02").contains("mode=walking");
        String[] latLon = href.replaceAll(".*latlng:([0-9.]+),([0-9.]+)%7C.*", "$1 $2").split(" ");
        assertIsDongsi(Double.parseDouble(latLon[1]), Double.parseDouble(latLon[0]), DONGSI_GCJ);
    }

    @Test
    void tencent_takes_latitude_first_in_gcj02() {
        String href = hrefOf(TENCENT, DESKTOP);

        assertThat(href).contains("type=walk").contains("coord_type=2");
        String[] latLon = href.replaceAll(".*tocoord=([0-9.]+),([0-9.]+)&.*", "$1 $2").split(" ");
        assertIsDongsi(Double.parseDouble(latLon[1]), Double.parseDouble(latLon[0]), DONGSI_GCJ);
    }

    @Test
    void the_map_of_the_phone_takes_wgs84_as_its_standard_says() {
        assertThat(hrefOf(PHONE, ANDROID))
                .startsWith("geo:39.928400,116.419300?q=39.928400,116.419300(");
    }

    @Test
    void signs_in_a_name_do_not_break_the_link() {
        assertThat(hrefOf(AMAP, DESKTOP))
                .contains("%E4%B8%9C%E5%9B%9B%7C%E6%9A%96%20%E9%A9%BF%261");
    }

    @Test
    void a_device_is_offered_what_works_on_it() {
        assertThat(providersOn(IPHONE)).containsExactly(AMAP, BAIDU, TENCENT, APPLE);
        assertThat(providersOn(ANDROID)).containsExactly(AMAP, BAIDU, TENCENT, PHONE);
        assertThat(providersOn(DESKTOP)).containsExactly(AMAP, BAIDU, TENCENT);
    }

    @Test
    void within_wechat_the_map_that_opens_there_comes_first() {
        assertThat(providersOn(WECHAT)).startsWith(TENCENT);
    }

    private List<Provider> providersOn(String userAgent) {
        return links.on(userAgent).stream().map(Link::provider).toList();
    }

    private String hrefOf(Provider provider, String userAgent) {
        return links.on(userAgent).stream()
                .filter(link -> link.provider() == provider)
                .map(Link::href)
                .findFirst()
                .orElseThrow();
    }

    private static void assertIsDongsi(double lon, double lat, GeoPoint expected) {
        assertThat(Sphere.distanceMetres(lon, lat, expected.lon(), expected.lat()))
                .isCloseTo(0, Offset.offset(0.2));
    }
}
