package org.nuanyi.core.geo;

import java.util.Locale;
import java.util.Optional;

/** What a longitude and a latitude are measured against. The same numbers differ by 0.5 to 2 km. */
public enum Datum {
    /** Phones, browsers, OpenStreetMap; CGCS2000 (天地图) agrees with it within a metre. */
    WGS84("wgs84"),
    /** The shifted datum of Chinese maps: AMap, Tencent, WeChat. */
    GCJ02("gcj02"),
    /** Baidu's second shift on top of GCJ-02. */
    BD09("bd09");

    private final String id;

    Datum(String id) {
        this.id = id;
    }

    /** The name in URLs and files: {@code wgs84}, {@code gcj02} or {@code bd09}. */
    public String id() {
        return id;
    }

    /** The datum of that name in any case, with or without a hyphen; {@code cgcs2000} is WGS-84. */
    public static Optional<Datum> find(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT).replace("-", "")) {
            case "wgs84", "cgcs2000" -> Optional.of(WGS84);
            case "gcj02" -> Optional.of(GCJ02);
            case "bd09" -> Optional.of(BD09);
            default -> Optional.empty();
        };
    }
}
