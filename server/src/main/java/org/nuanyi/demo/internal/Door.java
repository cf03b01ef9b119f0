package org.nuanyi.demo.internal;

import java.util.List;
import java.util.function.Function;
import org.nuanyi.station.Entry;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Serves;

/**
 * Whom a room is for and how one gets in.
 *
 * @param hint floor and room
 */
record Door(Serves serves, Entry entry, String note, String hint) {

    private static final Weighted<Entry> ENTRIES =
            Weighted.of(
                    """
                    64 WALK_IN
                    26 ASK_STAFF
                    7 SCAN
                    3 CARD
                    """,
                    Entry::valueOf);

    private static final Weighted<String> HINTS =
            Weighted.of(
                    """
                    6 临街一层，进门左手
                    5 临街一层，进门右手
                    4 临街一层，靠窗长凳
                    3 院内一层，沿指示牌走
                    2 二层，上楼梯右转
                    1 地下一层，靠近电梯
                    """,
                    Function.identity());

    private static final List<String> STAFF_HINTS =
            List.of("办公区一层茶水间", "写字楼三层休息室", "员工通道进门右手", "后院值班室旁");

    private static final List<String> FREE = List.of("免费，不消费也可以进", "免费使用", "免费，请随手带走垃圾");

    /** Doors of a company are mostly its own people's. */
    static Door next(HostKind host, Chance chance) {
        boolean internal = chance.percent(host == HostKind.COMPANY ? 72 : 6);
        if (internal) {
            return new Door(Serves.INTERNAL, Entry.CARD, "凭工牌进入", chance.pick(STAFF_HINTS));
        }
        Serves serves = chance.percent(25) ? Serves.EVERYONE : Serves.OUTDOOR_WORKERS;
        Entry entry = chance.pick(ENTRIES);
        String note =
                switch (entry) {
                    case WALK_IN -> chance.pick(FREE);
                    case ASK_STAFF -> "进门跟工作人员说一声，免费";
                    case SCAN -> "扫门上的码开门，不用装应用";
                    case CARD -> "刷工会会员卡";
                };
        return new Door(serves, entry, note, chance.pick(HINTS));
    }

    static Door open() {
        return new Door(Serves.EVERYONE, Entry.WALK_IN, "免费，不消费也可以进", "临街一层，进门左手");
    }

    static Door ofVehicle() {
        return new Door(Serves.OUTDOOR_WORKERS, Entry.WALK_IN, "免费", "停在路边的暖心驿站车");
    }

    static Door ofCabinet() {
        return new Door(Serves.EVERYONE, Entry.CARD, "工会会员刷党心e家卡或用小程序开柜，免费", "写字楼一层大堂");
    }
}
