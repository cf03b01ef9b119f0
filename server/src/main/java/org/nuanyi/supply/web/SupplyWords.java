package org.nuanyi.supply.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.nuanyi.core.Named;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.lifecycle.FlowWords;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.SupplyResult;
import org.nuanyi.union.UnitTree;

/**
 * What is said about supplies, in one language.
 *
 * @param items the catalogue, by codes
 */
record SupplyWords(Language language, Map<String, Item> items) {

    SupplyWords {
        items = Map.copyOf(items);
    }

    String pick(String chinese, String english) {
        return language.pick(chinese, english);
    }

    String of(Named constant) {
        return pick(constant.chinese(), constant.english());
    }

    String unit(UnitTree tree, String code) {
        return tree.findUnit(code).map(one -> pick(one.shortName(), one.english())).orElse(code);
    }

    String state(Machine machine, String state) {
        var words = machine.state(state).words();
        return pick(words.chinese(), words.english());
    }

    /** The name of an item; its code where the catalogue has none. */
    String item(String code) {
        return find(code).map(one -> pick(one.name(), one.english())).orElse(code);
    }

    /** As {@code 40 瓶}. */
    String pieces(String item, long pieces) {
        return find(item)
                .map(
                        one ->
                                pick(
                                        "%,d %s".formatted(pieces, one.piece()),
                                        "%,d × %s".formatted(pieces, one.pieceEnglish())))
                .orElseGet(() -> "%,d".formatted(pieces));
    }

    /** Which lot it is, beyond its item: {@code 批次 A1，用到 2026-12-31}; may be empty. */
    String lot(Lot lot) {
        String batch = lot.batch().isEmpty() ? "" : pick("批次 ", "batch ") + lot.batch();
        String until = lot.expiresOn().map(day -> pick("用到 ", "use by ") + day).orElse("");
        return batch.isEmpty() || until.isEmpty() ? batch + until : batch + pick("，", ", ") + until;
    }

    /** As {@code +40 瓶}; what left has a minus. */
    String signed(String item, long pieces) {
        return (pieces < 0 ? "−" : "+") + pieces(item, Math.abs(pieces));
    }

    /** All lines in one: {@code 纸杯 +100 个、口罩 +5 个}. */
    String moved(List<Pieces> lines) {
        return lines(lines, this::signed);
    }

    /** The same without signs. */
    String lines(List<Pieces> lines) {
        return lines(lines, this::pieces);
    }

    private String lines(List<Pieces> lines, BiFunction<String, Long, String> count) {
        return lines.stream()
                .collect(
                        Collectors.groupingBy(
                                line -> line.lot().item(),
                                LinkedHashMap::new,
                                Collectors.summingLong(Pieces::pieces)))
                .entrySet()
                .stream()
                .map(one -> item(one.getKey()) + " " + count.apply(one.getKey(), one.getValue()))
                .collect(Collectors.joining(pick("、", ", ")));
    }

    private Optional<Item> find(String code) {
        return Optional.ofNullable(items.get(code));
    }

    /** Why something was not done; empty where it was. */
    String why(SupplyResult result) {
        FlowWords flow = new FlowWords(language);
        return switch (result) {
            case SupplyResult.Done _ -> "";
            case SupplyResult.Refused(var why, var item) ->
                    (item.isEmpty() ? "" : item(item) + pick("：", ": "))
                            + pick(why.chinese(), why.english());
            case SupplyResult.TooFew(var lot, var day, var missing) ->
                    pick(
                            "%s：%s 那天就不够了，少 %s。请核对数量和日期。"
                                    .formatted(named(lot), day, pieces(lot.item(), missing)),
                            "%s: on %s there would be %s too few. Check the numbers and the day."
                                    .formatted(named(lot), day, pieces(lot.item(), missing)));
            case SupplyResult.Overtaken _ -> flow.overtaken();
            case SupplyResult.NotNow(var why) -> flow.sentence(why);
        };
    }

    private String named(Lot lot) {
        String which = lot(lot);
        return which.isEmpty()
                ? item(lot.item())
                : pick("%s（%s）", "%s (%s)").formatted(item(lot.item()), which);
    }

    /** What is wrong with a field, and what to write. */
    String field(String field) {
        return switch (field) {
            case "code" ->
                    pick(
                            "编码用小写字母、数字和连字符，2 到 40 个，字母开头，而且没有用过；商品条码也不能重复。",
                            "The code has 2 to 40 lower case letters, digits and hyphens, a letter"
                                    + " first, and is nobody else's; nor is the GTIN.");
            case "name", "english" ->
                    pick("请写中文和英文名称（各最多 60 字）。", "Write both names, up to 60 characters.");
            case "piece", "piece_english" ->
                    pick(
                            "请写一件叫什么，比如“瓶”和“bottle”（各最多 20 字）。",
                            "Write what one piece is called, up to 20 characters.");
            case "category", "item" -> pick("请从列表中选择物资。", "Choose one of the list.");
            case "pack" -> pick("每箱件数写 1 到 100000。", "A pack has 1 to 100000 pieces.");
            case "gtin" ->
                    pick(
                            "商品条码是 8 位或 12 到 14 位数字，最后一位是校验码；也不能和别的物资重复。",
                            "A GTIN has 8 or 12 to 14 digits with a right check digit, and is"
                                    + " nobody else's.");
            case "pieces" -> pick("数量写整数，最多 9 位。", "Write whole numbers, of up to 9 digits.");
            case "batch" -> pick("批次最多 40 字。", "A batch has up to 40 characters.");
            case "expires", "on", "from", "until" ->
                    pick("日期写成 2026-11-24。", "Write a day like 2026-11-24.");
            case "note" -> pick("备注最多 300 字。", "A note has up to 300 characters.");
            case "why", "comment" -> pick("请写明原因（最多 300 字）。", "Say why, in up to 300 characters.");
            case "to" ->
                    pick(
                            "请选择收货单位，或填写你能看到的驿站的 8 位编号。",
                            "Choose a unit, or write the code of a station that you see.");
            case "place" -> pick("没有这个驿站，或不归你管。", "There is no such station, or it is not yours.");
            default -> pick("请检查填写的内容。", "Please check what is written.");
        };
    }
}
