package org.nuanyi.kernel.page;

import static org.nuanyi.kernel.page.WalkLinks.Provider.AMAP;
import static org.nuanyi.kernel.page.WalkLinks.Provider.APPLE;
import static org.nuanyi.kernel.page.WalkLinks.Provider.BAIDU;
import static org.nuanyi.kernel.page.WalkLinks.Provider.PHONE;
import static org.nuanyi.kernel.page.WalkLinks.Provider.TENCENT;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;

/**
 * Links that lead a walker to a place, each in the datum and the order of longitude and latitude
 * that its map service expects. A wrong datum is half a kilometre in Beijing.
 *
 * @param name of the place
 * @param target where it is, in any datum
 * @param city where the place is, which Baidu wants to know
 */
public record WalkLinks(String name, GeoPoint target, String city) {

    /** A map service, or whatever map the phone has. */
    public enum Provider {
        AMAP("高德地图", "AMap"),
        BAIDU("百度地图", "Baidu Maps"),
        TENCENT("腾讯地图", "Tencent Maps"),
        APPLE("苹果地图", "Apple Maps"),
        PHONE("手机自带地图", "Map of this phone");

        private final String chinese;
        private final String english;

        Provider(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /** Its name. */
        public String in(Language language) {
            return language.pick(chinese, english);
        }
    }

    /** A link to a map service. */
    public record Link(Provider provider, String href) {}

    /**
     * The links that make sense on a device, the one most likely to work first: AMap does not open
     * from within WeChat, only Apple's devices have Apple Maps, only Android knows {@code geo:}.
     */
    public List<Link> on(String userAgent) {
        return providers(userAgent.toLowerCase(Locale.ROOT)).stream()
                .map(provider -> new Link(provider, href(provider)))
                .toList();
    }

    private static List<Provider> providers(String userAgent) {
        if (userAgent.contains("micromessenger")) {
            return List.of(TENCENT, AMAP, BAIDU);
        }
        if (userAgent.contains("iphone")
                || userAgent.contains("ipad")
                || userAgent.contains("macintosh")) {
            return List.of(AMAP, BAIDU, TENCENT, APPLE);
        }
        if (userAgent.contains("android") || userAgent.contains("harmony")) {
            return List.of(AMAP, BAIDU, TENCENT, PHONE);
        }
        return List.of(AMAP, BAIDU, TENCENT);
    }

    private String href(Provider provider) {
        return switch (provider) {
            case AMAP ->
                    "https://uri.amap.com/navigation?to=%s,%s&mode=walk&src=nuanyi&callnative=1"
                            .formatted(lonLat(Datum.GCJ02), encoded(name));
            case BAIDU ->
                    "https://api.map.baidu.com/direction?destination=latlng:%s%%7Cname:%s&mode=walking&region=%s&output=html&coord_type=gcj02&src=nuanyi"
                            .formatted(latLon(Datum.GCJ02), encoded(name), encoded(city));
            case TENCENT ->
                    "https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=%s&tocoord=%s&coord_type=2&referer=nuanyi"
                            .formatted(encoded(name), latLon(Datum.GCJ02));
            case APPLE ->
                    "https://maps.apple.com/?daddr=%s&dirflg=w".formatted(latLon(Datum.GCJ02));
            // RFC 5870: without another crs the coordinates are WGS-84.
            case PHONE -> "geo:%1$s?q=%1$s(%2$s)".formatted(latLon(Datum.WGS84), encoded(name));
        };
    }

    private String lonLat(Datum datum) {
        GeoPoint point = target.to(datum);
        return String.format(Locale.ROOT, "%.6f,%.6f", point.lon(), point.lat());
    }

    private String latLon(Datum datum) {
        GeoPoint point = target.to(datum);
        return String.format(Locale.ROOT, "%.6f,%.6f", point.lat(), point.lon());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
