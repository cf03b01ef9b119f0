package org.nuanyi.demo.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanyi.station.HostKind;

/** Invented bodies that give rooms; no two of one set have the same name. */
final class HostNames {

    private static final Map<HostKind, List<String>> BRANDS = new EnumMap<>(HostKind.class);

    static {
        brands(HostKind.RESTAURANT, "福来包子铺 巷口面馆 老灶台饺子馆 四季小馆 炊烟家常菜 槐树下面馆 满口香粥铺 京味小厨 丰年快餐 三碗牛肉面");
        brands(HostKind.BANK, "同安银行 惠民储蓄 京华商业银行 和顺银行");
        brands(HostKind.POST_OFFICE, "邮政代办所 邮政便民点");
        brands(HostKind.TELECOM_SHOP, "迅达通信营业厅 联捷通信服务厅 晴空通信营业厅");
        brands(HostKind.PETROL_STATION, "永顺加油站 通途加油站");
        brands(HostKind.PHARMACY, "康和药房 百草堂药店 安心大药房");
        brands(HostKind.SHOP, "邻里便利店 早晚便利店 小满超市 街角书吧 老街理发店 万家五金店");
        brands(HostKind.COMPANY, "宏远物业 启明科技 长青文化传媒 佳运快递网点 顺途外卖站点 东升建筑 启航出租车公司 天和商务楼");
        brands(HostKind.COMMUNITY, "社区服务站 社区活动中心 社区文化室");
        brands(HostKind.PUBLIC_SERVICE, "党群服务中心 便民服务大厅 图书分馆 社区卫生站");
        brands(HostKind.UNION, "职工之家 工会服务站");
        brands(HostKind.OTHER, "环卫工人休息室 环卫班组点 公厕管理间");
    }

    private final Chance chance;
    private final Set<String> taken = new HashSet<>();

    HostNames(Chance chance) {
        this.chance = chance;
    }

    /** 福来包子铺（东四六条店）; a second one there carries its house number. */
    String next(HostKind kind, Site site) {
        String brand = chance.pick(BRANDS.getOrDefault(kind, List.of()));
        String name = name(kind, brand, site.street());
        if (taken.add(name)) {
            return name;
        }
        String numbered = name(kind, brand, site.street() + site.number() + "号");
        for (int second = 2; !taken.add(numbered); second++) {
            numbered = name(kind, brand, site.street() + site.number() + "号" + second + "部");
        }
        return numbered;
    }

    /** The name is given to somebody already. */
    void take(String name) {
        if (!taken.add(name)) {
            throw new IllegalStateException("taken: " + name);
        }
    }

    private static String name(HostKind kind, String brand, String where) {
        return switch (kind) {
            case COMMUNITY, PUBLIC_SERVICE, UNION, OTHER, POST_OFFICE -> where + brand;
            case BANK -> brand + where + "支行";
            case COMPANY -> brand + "（" + where + "）";
            case RESTAURANT, TELECOM_SHOP, PETROL_STATION, PHARMACY, SHOP ->
                    brand + "（" + where + "店）";
        };
    }

    private static void brands(HostKind kind, String names) {
        BRANDS.put(kind, Arrays.asList(names.split(" ")));
    }
}
