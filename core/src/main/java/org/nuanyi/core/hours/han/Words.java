package org.nuanyi.core.hours.han;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.hours.han.Token.Group;
import org.nuanyi.core.hours.han.Token.Mark;
import org.nuanyi.core.hours.han.Token.Part;
import org.nuanyi.core.hours.han.Token.PartAfter;
import org.nuanyi.core.hours.han.Token.Season;

/** Every word the reader knows. A word that is not here makes the whole text unreadable. */
final class Words {

    private static final Map<String, Token> MEANING = new HashMap<>();
    private static final int LONGEST;

    static {
        words(Mark.TO, "至 到 直至 直到 一直到");
        words(Mark.AND, "、 / 和 及 与 以及 &");
        words(Mark.COMMA, ",");
        words(Mark.SEMICOLON, ";");
        words(Mark.COLON, ": 为 是");
        words(Mark.OPENING, "(");
        words(Mark.CLOSING, ")");
        words(Mark.FROM, "从 自 由 均 都");
        words(Mark.NEXT_DAY, "次日 翌日 隔日 隔天 第二天 第二日 翌");
        words(Mark.NEXT_YEAR, "次年 翌年 来年 第二年");
        words(Mark.EVERY_YEAR, "每年");
        words(Mark.PERIOD, "期间");
        words(Mark.REST, "其余时间 其他时间 其它时间 其余月份 其他月份 其余季节 其他季节 其余时段 其他时段");

        words(new Part(DayPart.SMALL_HOURS), "凌晨");
        words(new Part(DayPart.MORNING), "早 早上 早晨 早间 清晨 清早 晨 上午");
        words(new Part(DayPart.NOON), "中午 午间 正午");
        words(new Part(DayPart.AFTERNOON), "下午 午后");
        words(new PartAfter(DayPart.MORNING), "am");
        words(new PartAfter(DayPart.AFTERNOON), "pm");
        words(new Part(DayPart.DUSK), "傍晚");
        words(new Part(DayPart.EVENING), "晚 晚上 晚间 夜 夜间 夜里 夜晚");
        words(new Part(DayPart.DEEP_NIGHT), "深夜 半夜 午夜");

        words(new Group(DaySet.EVERY_DAY), "每天 每日 天天 每一天 全周 全年 全年365天 一年365天 365天");
        words(new Group(DaySet.WORKDAYS), "工作日 每个工作日 平日");
        words(new Group(DaySet.WEEKEND), "周末 每周末 每逢周末 双休日");
        words(new Group(DaySet.REST_DAYS), "非工作日");
        words(
                new Group(DaySet.HOLIDAYS),
                "节假日 每逢节假日 逢节假日 法定节假日 国家法定节假日 法定假日 法定假期 法定节日 国定假日 国定假期 国定节假日 公众假期 公众假日 公共假期 公共假日");

        words(
                new Season(),
                "春季 夏季 秋季 冬季 春夏季 夏秋季 秋冬季 冬春季 夏令时 冬令时 夏令 冬令 夏天 冬天"
                        + " 夏时制 冬时制 夏季时间 冬季时间 供暖季 采暖季 非供暖季 非采暖季 旺季 淡季");

        words(
                Mark.LABEL,
                "时间 时段 开放时间 营业时间 服务时间 运营时间 营运时间 办公时间 工作时间 上班时间 开馆时间"
                        + " 对外开放时间 开放时段 营业时段 服务时段 每日开放时间");
        words(Mark.OPEN, "开放 营业 开门 开馆 服务 运营 对外开放 免费开放 正常开放 正常营业 提供服务 均开放 都开放 均营业");
        words(
                Mark.SHUT,
                "休息 休 闭馆 休馆 公休 关闭 关门 闭店 店休 闭站 休站 不开放 不对外开放 不营业 不开门 不服务" + " 例行休馆 例行闭馆 固定休息 放假 不上班");
        words(Mark.SHUT_DAY, "休息日 闭馆日 休馆日 公休日 店休日");
        words(Mark.EXCEPTED, "除外");
        words(Mark.EXCEPT, "除 除了 不含 不包括 不包含");
        words(Mark.OUTSIDE, "外 以外 之外");
        words(Mark.INCLUDING, "含 包含 包括");
        words(Mark.AS_USUAL, "照常 照常开放 照常营业 照常服务 不休 不休息 不打烊");
        words(Mark.NO_REST, "无休 无休息");
        words(Mark.YEAR_ROUND, "全年无休 年中无休 全年不休 常年无休 终年无休 全年无休息 365天无休 全年365天无休 365天全年无休");
        words(Mark.ALL_DAY, "全天 整天");

        LONGEST = MEANING.keySet().stream().mapToInt(String::length).max().orElseThrow();
    }

    private Words() {}

    /** The longest word that begins there. */
    static Optional<Lexeme> findAt(String text, int from) {
        for (int length = Math.min(LONGEST, text.length() - from); length > 0; length--) {
            Token token = MEANING.get(text.substring(from, from + length));
            if (token != null) {
                return Optional.of(new Lexeme(token, from, from + length));
            }
        }
        return Optional.empty();
    }

    private static void words(Token token, String words) {
        List.of(words.split(" ")).forEach(word -> MEANING.put(word, token));
    }
}
