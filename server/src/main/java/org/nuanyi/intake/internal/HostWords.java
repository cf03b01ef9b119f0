package org.nuanyi.intake.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.station.ChoiceWords;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;

/** Who gives the room: the name as it stands, and a kind that the name gives away. */
final class HostWords {

    private static final int LONGEST_NAME = 100;

    /** Looked for in this order: 工商银行工会 is of the union, 中国石化加油站便利店 sells petrol. */
    private static final Map<String, HostKind> SIGNS = new LinkedHashMap<>();

    static {
        learn(HostKind.PUBLIC_SERVICE, "党群 便民服务 政务 办事大厅 行政服务 便民中心");
        learn(HostKind.UNION, "工会");
        learn(HostKind.BANK, "银行 信用社 农商行");
        learn(HostKind.POST_OFFICE, "邮政 邮局");
        learn(HostKind.TELECOM_SHOP, "营业厅 中国移动 中国联通 中国电信 运营商");
        learn(HostKind.PETROL_STATION, "加油站 石化 石油");
        learn(HostKind.PHARMACY, "药房 药店 大药");
        learn(HostKind.RESTAURANT, "餐厅 饭店 餐饮 饭馆 面馆 酒楼 小吃 快餐 食堂 火锅");
        learn(HostKind.SHOP, "超市 便利店 商店 商场 商城");
        learn(HostKind.COMMUNITY, "社区 居委会 街道 村委会");
        learn(HostKind.COMPANY, "公司 集团 企业 厂");
    }

    private HostWords() {}

    private static void learn(HostKind kind, String signs) {
        for (String sign : signs.split(" ")) {
            SIGNS.put(sign, kind);
        }
    }

    static Optional<Host> read(RowCells cells) {
        String name = cells.text(Field.HOST, LONGEST_NAME);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        HostKind kind = cells.choice(ChoiceWords.HOST_KINDS, Field.HOST_KIND, kindOf(name));
        return Optional.of(new Host(name, kind));
    }

    private static HostKind kindOf(String name) {
        for (Map.Entry<String, HostKind> sign : SIGNS.entrySet()) {
            if (name.contains(sign.getKey())) {
                return sign.getValue();
            }
        }
        return HostKind.OTHER;
    }
}
