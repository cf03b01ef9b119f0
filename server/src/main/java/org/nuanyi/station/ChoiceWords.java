package org.nuanyi.station;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyi.core.Named;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.kernel.sheet.PlainText;

/**
 * A field that is one of a few things, and the words people use for each. Immutable.
 *
 * @param <E> what it can be
 */
public final class ChoiceWords<E extends Enum<E> & Named> {

    public static final ChoiceWords<StationKind> KINDS =
            new ChoiceWords<>(StationKind.class)
                    .learn(StationKind.STANDARD, "标准 标准型 标准站 标准化驿站 standard 固定驿站 普通驿站 普通")
                    .learn(StationKind.MICRO, "微型 微型驿站 小微驿站 微站 小型 micro")
                    .learn(StationKind.MOBILE, "流动 移动 移动驿站 流动站 流动车 mobile")
                    .learn(StationKind.CABINET, "智能柜 暖心柜 柜点 智能柜点 暖心e站智能柜 cabinet");

    public static final ChoiceWords<Serves> SERVES =
            new ChoiceWords<>(Serves.class)
                    .learn(
                            Serves.INTERNAL,
                            "内部 内部职工 本单位职工 仅内部 仅限内部 不对外 不对外开放 否 no false 0 internal")
                    .learn(
                            Serves.OUTDOOR_WORKERS,
                            "户外 户外劳动者 户外工作者 户外职工 新就业形态劳动者 环卫工人 快递员 骑手 outdoor outdoorworkers 对外"
                                    + " 对外开放 是 yes true 1")
                    .learn(Serves.EVERYONE, "所有人 全体 社会公众 公众 市民 全部 不限 everyone public all 面向社会");

    public static final ChoiceWords<Entry> ENTRIES =
            new ChoiceWords<>(Entry.class)
                    .learn(Entry.WALK_IN, "直接进入 直接进 自由进出 无需 walkin 开放式 自由进入")
                    .learn(Entry.SCAN, "扫码 扫码进入 扫码进 扫码开门 二维码 scan")
                    .learn(Entry.CARD, "刷卡 刷卡进入 刷卡进 门禁卡 card")
                    .learn(Entry.ASK_STAFF, "工作人员开门 找工作人员 联系管理员 联系工作人员 人工 askstaff");

    public static final ChoiceWords<Lifecycle> LIVES =
            new ChoiceWords<>(Lifecycle.class)
                    .learn(Lifecycle.PLANNED, "计划 筹划 筹备 筹备中 规划中 拟建 planned")
                    .learn(Lifecycle.BUILDING, "建设 建设中 在建 施工 装修 装修中 building")
                    .learn(
                            Lifecycle.OPEN,
                            "开放 正常 开放中 正常开放 营业 营业中 运营 运营中 启用 在用 使用中 已开放 已启用 已建成 open active normal"
                                    + " 1")
                    .learn(Lifecycle.SUSPENDED, "暂停 暂停开放 暂停服务 停用 临时关闭 暂时关闭 suspended paused")
                    .learn(Lifecycle.CLOSED, "关闭 已关闭 撤销 已撤销 取消 永久关闭 closed");

    public static final ChoiceWords<HostKind> HOST_KINDS =
            new ChoiceWords<>(HostKind.class)
                    .learn(
                            HostKind.RESTAURANT,
                            "餐饮 餐厅 饭店 饭馆 快餐 restaurant fastfood cafe foodcourt bar pub")
                    .learn(HostKind.BANK, "银行 银行网点 bank")
                    .learn(HostKind.POST_OFFICE, "邮政 邮局 邮政网点 postoffice")
                    .learn(HostKind.TELECOM_SHOP, "营业厅 运营商 运营商营业厅 通信 telecomshop mobilephone")
                    .learn(HostKind.PETROL_STATION, "加油站 fuel petrolstation gasstation")
                    .learn(HostKind.PHARMACY, "药店 药房 pharmacy chemist")
                    .learn(
                            HostKind.SHOP,
                            "商店 超市 便利店 商场 shop supermarket convenience marketplace mall")
                    .learn(HostKind.COMPANY, "企业 公司 company office")
                    .learn(HostKind.COMMUNITY, "社区 街道社区 街道/社区 居委会 community communitycentre")
                    .learn(
                            HostKind.PUBLIC_SERVICE,
                            "党群服务中心 便民服务中心 政务 政务服务 publicservice townhall publicbuilding library")
                    .learn(HostKind.UNION, "工会 工会自建 自建 总工会 union")
                    .learn(HostKind.OTHER, "其他 其它 other");

    /** How a facility is. */
    public static final ChoiceWords<Condition> CONDITIONS =
            new ChoiceWords<>(Condition.class)
                    .learn(Condition.WORKS, "有 好 好用 正常 完好 能用 可以用 可使用 √ ✓ 是 ok yes y true 1 working")
                    .learn(Condition.BROKEN, "坏 坏了 损坏 故障 有故障 维修 报修 待修 在修 repair")
                    .learn(Condition.WITHDRAWN, "撤 撤了 已撤销 撤走 撤除 已撤除 拆除 已拆除 removed");

    private final Class<E> type;
    private final Map<String, E> words = new HashMap<>();

    private ChoiceWords(Class<E> type) {
        this.type = type;
    }

    private ChoiceWords<E> learn(E choice, String said) {
        words.put(folded(choice.id()), choice);
        words.put(folded(choice.chinese()), choice);
        words.putIfAbsent(folded(choice.english()), choice);
        for (String word : said.split(" ")) {
            words.put(folded(word), choice);
        }
        return this;
    }

    /** What that word means, whatever its case, width, spaces and hyphens. */
    public Optional<E> find(String word) {
        return Optional.ofNullable(words.get(folded(word)));
    }

    /** All that it can be, for a person. */
    public String all() {
        return Arrays.stream(type.getEnumConstants())
                .map(e -> e.chinese() + " (" + e.id() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String folded(String word) {
        String plain = PlainText.folded(word);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.chars()
                .filter(c -> c != '_' && c != '-' && !Character.isWhitespace(c))
                .forEach(c -> folded.append((char) c));
        return folded.toString();
    }
}
