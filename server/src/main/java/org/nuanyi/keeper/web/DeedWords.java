package org.nuanyi.keeper.web;

import java.util.function.UnaryOperator;
import org.nuanyi.core.Named;
import org.nuanyi.keeper.DeedResult.Reason;
import org.nuanyi.keeper.DoneDeed;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;

/** Deeds and refusals in words. */
final class DeedWords {

    private DeedWords() {}

    /**
     * What was done: 开门, 今天不开：停电, 微波炉坏了.
     *
     * @param item gives the name of supplies by their code
     */
    static String of(DoneDeed deed, UnaryOperator<String> item, Language language) {
        return switch (deed.kind()) {
            case "open" -> language.pick("开门", "Open");
            case "shut" -> language.pick("关门", "Shut");
            case "not-today" -> language.pick("今天不开：", "Not today: ") + deed.words();
            case "need" -> language.pick("缺物资：", "Lacking: ") + deed.words();
            case "facility" -> facility(deed.words().split(" "), language);
            case "receive" -> language.pick("物资已签收", "Supplies accepted");
            case "use" -> language.pick("领用：", "Used: ") + counted(deed.words().split(" "), item);
            case "count" ->
                    language.pick("盘点：", "Counted: ") + counted(deed.words().split(" "), item);
            case "fault" -> language.pick("设备坏了：", "Out of order: ") + deed.words();
            default -> language.pick("已处理", "Seen to");
        };
    }

    private static String counted(String[] words, UnaryOperator<String> item) {
        return item.apply(words[0]) + " " + words[1];
    }

    private static String facility(String[] words, Language language) {
        Facility facility = Named.get(Facility.class, words[0]);
        boolean works = words[1].equals(Condition.WORKS.id());
        return language.pick(
                facility.chinese() + (works ? "修好了" : "坏了"),
                facility.english() + (works ? " works again" : " is broken"));
    }

    /** Why something is not done, and what helps. */
    static String of(Reason reason, Language language) {
        return switch (reason) {
            case TOO_LONG_AGO ->
                    language.pick(
                            "这是 12 小时以前点的，现在不作数了。请按现在的情况再点一次。",
                            "That was tapped more than 12 hours ago and no longer counts. Tap again"
                                    + " as it is now.");
            case AHEAD ->
                    language.pick(
                            "手机的时间不对，比现在还晚。请校准手机时间，再点一次。",
                            "The clock of this phone is ahead. Set it, and tap again.");
            case NAME_TAKEN ->
                    language.pick("请刷新这一页，再点一次。", "Load this page again, and tap once more.");
            case NOT_IN_SERVICE ->
                    language.pick(
                            "驿站现在是暂停或撤销状态，要先由单位恢复开放。请联系单位干事。",
                            "This station is suspended or closed. Ask your unit to open it again.");
            case NOT_SO_MANY ->
                    language.pick(
                            "库里没有这么多了。请点一遍实有数量。",
                            "There are not so many left. Count what is there.");
            case NOT_COUNTED ->
                    language.pick(
                            "数量不对：写整数；完好加损坏不能超过发出的数量。",
                            "Write whole numbers: good and damaged are no more than was sent.");
            case NO_NOTE ->
                    language.pick(
                            "有短缺或损坏，请写一句情况。",
                            "Something is missing or damaged: say what happened.");
            case NOT_ON_THEIR_WAY ->
                    language.pick(
                            "这批物资已经签收，或者发货单位撤回了。",
                            "These supplies were accepted already, or taken back.");
            case NOT_HERE ->
                    language.pick(
                            "这件设备现在不在这个驿站，或者已不在册。",
                            "This piece is not at this station now, or on the books no more.");
            case IN_REPAIR ->
                    language.pick(
                            "这件设备已经报修了，不用再报。",
                            "This piece was reported already, and is in repair.");
            case TAKEN_UP ->
                    language.pick(
                            "单位已经在处理这次报修，不能撤销了。请联系单位干事。",
                            "Your unit has taken it up. Tell your unit if nothing is wrong.");
            case NO_WORDS ->
                    language.pick(
                            "请选一样，或者写几个字（最多 200 字）。",
                            "Choose one, or write a few words (200 at most).");
            case ANSWERED -> language.pick("这一条已经有人处理了。", "Somebody has seen to this already.");
            case TOO_LATE ->
                    language.pick(
                            "过了 10 分钟，不能撤销了。请直接点现在的情况。",
                            "After 10 minutes it cannot be undone. Tap what is so now.");
            case NOT_THE_LAST -> language.pick("只能撤销最近的一次。", "Only the last tap can be undone.");
        };
    }
}
