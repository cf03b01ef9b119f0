package org.nuanyi.demo.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.hours.HanHours;
import org.nuanyi.core.hours.HanReading;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Hours;

/**
 * Hours as the people who keep such rooms write them, in Chinese. They are read the way a real
 * list's are, so some of them are not understood.
 */
final class HoursWords {

    /** The share of stations, in percent, whose hours nobody can make out. */
    private static final double UNCLEAR_SHARE = 4;

    private static final Weighted<Hours> UNCLEAR =
            Weighted.of(
                    """
                    3 以现场公告为准
                    2 上班时间
                    2 夏季 8:00-18:00 冬季 8:30-17:30
                    2 早9点到5点
                    1 随时
                    1 来前请打电话
                    1 9:00-17:00（需预约）
                    """,
                    HoursWords::read);

    private static final Weighted<Hours> OFFICE =
            Weighted.of(
                    """
                    12 周一至周五 09:00-17:30
                    8 工作日 9:00-17:30
                    6 周一至周五 08:30-11:30,13:30-17:00
                    4 周一至周日 09:00-17:30
                    3 每天 08:30-11:00、13:30-17:00，节假日照常
                    3 工作日 8:30-17:30，周末及节假日 9:00-16:00
                    2 周一至周五：夏季(5月-9月)8:00-18:00；冬季(10月-4月)8:30-17:30
                    2 周一至周五 上午8点半至下午5点半，周六日休息
                    2 工作日开放
                    1 周二至周日 09:00-17:00，周一闭馆
                    """,
                    HoursWords::read);

    private static final Map<HostKind, Weighted<Hours>> USUAL = new EnumMap<>(HostKind.class);

    static {
        usual(
                HostKind.RESTAURANT,
                """
                8 10:00-22:00
                6 每天 09:30-21:30
                5 周一至周日 06:30-21:00
                4 11:00-14:00、17:00-22:00
                3 上午10:00-下午2:00 下午4:30-晚上9:30
                3 05:00-13:30
                2 17:00-次日02:00
                2 06:00-20:00（周一休息）
                1 24小时营业
                """);
        usual(
                HostKind.BANK,
                """
                8 24小时
                6 周一至周五 09:00-17:00，周六、周日 09:30-16:00
                5 工作日 9:00-17:00
                3 周一至周五 09:00-16:30，节假日休息
                2 每天 09:00-17:00
                """);
        usual(
                HostKind.POST_OFFICE,
                """
                4 周一至周五 09:00-17:00，周六、周日 09:30-16:30
                2 每天 08:30-18:00
                1 工作日 9:00-17:30
                """);
        usual(
                HostKind.TELECOM_SHOP,
                """
                4 每天 09:00-18:30
                3 09:00-18:00，节假日 10:00-17:00
                1 周一至周六 09:00-18:00
                """);
        usual(
                HostKind.PETROL_STATION,
                """
                5 24小时
                1 06:00-23:00
                """);
        usual(
                HostKind.PHARMACY,
                """
                5 08:00-21:30
                2 每天8:30-22:00
                1 24小时
                """);
        usual(
                HostKind.SHOP,
                """
                5 07:00-23:00
                4 24小时
                3 每天 早8点到晚10点
                2 09:00-21:00，节假日照常
                """);
        usual(
                HostKind.COMPANY,
                """
                6 工作日 8:30-18:00
                4 周一至周五 09:00-18:00
                2 周一至周六 08:00-20:00
                1 24小时，节假日休息
                """);
        usual(
                HostKind.UNION,
                """
                4 24小时
                3 每天 08:00-20:00
                2 09:00-17:30，节假日照常
                """);
        usual(
                HostKind.OTHER,
                """
                6 04:00-20:00
                4 04:00-10:30、13:00-19:00
                3 凌晨4点至晚上10点
                2 24小时
                1 20:00-次日08:00
                """);
    }

    private HoursWords() {}

    static Hours next(HostKind host, Chance chance) {
        if (chance.percent(UNCLEAR_SHARE)) {
            return chance.pick(UNCLEAR);
        }
        return chance.pick(USUAL.getOrDefault(host, OFFICE));
    }

    static Hours read(String words) {
        return switch (HanHours.read(words)) {
            case HanReading.Value(String osm) -> new Hours(Optional.of(osm), words);
            case HanReading.NotUnderstood not -> new Hours(Optional.empty(), words);
        };
    }

    private static void usual(HostKind kind, String lines) {
        USUAL.put(kind, Weighted.of(lines, HoursWords::read));
    }
}
