package org.nuanyi.demo.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nuanyi.core.Named;
import org.nuanyi.station.Facility;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.StationKind;

/**
 * The stations that every demonstration begins with: around Dongsi (116.4193, 39.9284), where a
 * courier at ten past five in the morning finds several open ones with a microwave.
 */
final class Dongsi {

    static final String AREA = "110101006";

    /** metres east, metres north, street, number, kind of host, host, hours, facilities. */
    private static final String TABLE =
            """
            -180 120 东四北大街 201 UNION 东四北大街职工之家 24小时 microwave,hot-water,fridge,heating,air-conditioning,phone-charging,wifi,toilet,first-aid,rain-gear,tyre-pump,books,free-tea
            -60 40 东四六条 38 OTHER 东四六条环卫工人休息室 04:00-20:00 microwave,hot-water,heating,phone-charging,toilet-nearby,first-aid
            210 -90 朝阳门北小街 66 SHOP 早晚便利店（朝阳门北小街店） 24小时 microwave,hot-water,heating,air-conditioning,phone-charging,wifi
            -170 -260 东四北大街 133 RESTAURANT 三碗牛肉面（东四北大街店） 24小时营业 microwave,hot-water,heating,air-conditioning,phone-charging,toilet,free-tea
            150 210 东四八条 52 OTHER 东四八条环卫班组点 凌晨4点至晚上10点 microwave,hot-water,heating,phone-charging,toilet-nearby,sewing-kit
            -200 310 东四北大街 259 RESTAURANT 满口香粥铺（东四北大街店） 05:00-13:30 microwave,hot-water,heating,toilet,phone-charging
            90 -300 朝阳门内大街 192 BANK 同安银行东四支行 24小时 heating,air-conditioning,wifi,phone-charging,blood-pressure
            -20 250 东四七条 21 COMMUNITY 东四社区服务站 周一至周五 09:00-17:30 microwave,hot-water,heating,books,first-aid,aed,toilet
            330 60 豆瓣胡同 9 PUBLIC_SERVICE 豆瓣胡同党群服务中心 每天 08:00-20:00 microwave,hot-water,heating,books,nursing-room,legal-help,toilet,aed
            """;

    private Dongsi() {}

    static List<Draft> drafts(HostNames names) {
        Area area = Areas.area(AREA);
        return TABLE.strip()
                .lines()
                .map(line -> draft(line.strip().split(" "), area, names))
                .toList();
    }

    private static Draft draft(String[] parts, Area area, HostNames names) {
        double lon = area.lonAt(Double.parseDouble(parts[0]));
        double lat = area.latAt(Double.parseDouble(parts[1]));
        Site site = Sites.rounded(area, parts[2], Integer.parseInt(parts[3]), lon, lat);
        names.take(parts[5]);
        int last = parts.length - 1;
        return Draft.room(
                parts[5],
                HostKind.valueOf(parts[4]),
                StationKind.STANDARD,
                site,
                Door.open(),
                HoursWords.read(String.join(" ", Arrays.copyOfRange(parts, 6, last))),
                facilities(parts[last]));
    }

    private static Set<Facility> facilities(String ids) {
        Set<Facility> things = EnumSet.of(Facility.SEATS, Facility.DRINKING_WATER);
        Arrays.stream(ids.split(",")).forEach(id -> things.add(Named.get(Facility.class, id)));
        return things;
    }
}
