package org.nuanyi.equipment.web;

import org.nuanyi.core.Named;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.equipment.EquipmentResult;
import org.nuanyi.kernel.lifecycle.FlowWords;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.union.UnitTree;

/** What is said about equipment, in one language. */
record EquipmentWords(Language language) {

    String pick(String chinese, String english) {
        return language.pick(chinese, english);
    }

    /** As {@code 1,000.00 元}. */
    String yuan(long fen) {
        return pick(Yuan.text(fen) + " 元", "¥" + Yuan.text(fen));
    }

    String unit(UnitTree tree, String code) {
        return tree.findUnit(code).map(one -> pick(one.shortName(), one.english())).orElse(code);
    }

    String state(Machine machine, String state) {
        var words = machine.state(state).words();
        return pick(words.chinese(), words.english());
    }

    String of(Named constant) {
        return pick(constant.chinese(), constant.english());
    }

    /** Why something was not done; empty where it was. */
    String why(EquipmentResult result) {
        FlowWords flow = new FlowWords(language);
        return switch (result) {
            case EquipmentResult.Done _ -> "";
            case EquipmentResult.Refused(var why) -> pick(why.chinese(), why.english());
            case EquipmentResult.Overtaken _ -> flow.overtaken();
            case EquipmentResult.NotNow(var why) -> flow.sentence(why);
        };
    }

    /** What is wrong with a field, and what to write. */
    String field(String field) {
        return switch (field) {
            case "fault" -> pick("请写明哪里坏了（最多 500 字）。", "Say what is wrong, up to 500 characters.");
            case "photo" ->
                    pick(
                            "这张照片收不了：要 JPEG 或 PNG，最大 10 MB。",
                            "This photo cannot be taken: JPEG or PNG, at most 10 MB.");
            case "repairer" ->
                    pick("请写由谁维修（最多 100 字）。", "Say who repairs it, up to 100 characters.");
            case "until" -> pick("日期写成 2026-11-24。", "Write a day like 2026-11-24.");
            case "spending" -> pick("支出编号是数字，没有就留空。", "The number of the spending, or nothing.");
            case "note" -> pick("说明最多 300 字。", "The note takes up to 300 characters.");
            case "comment" -> pick("说明最多 2000 字。", "The comment takes up to 2000 characters.");
            case "station" -> pick("驿站编号是 8 位数字。", "The code of a station has eight digits.");
            case "to" ->
                    pick("没有这个编号的驿站（8 位数字）。", "There is no station of this number (8 digits).");
            case "due" -> pick("归还期限写成 2026-11-24。", "Write a day like 2026-11-24.");
            case "tags" -> pick("一次扫或填 1 到 500 个编号。", "Scan or write 1 to 500 tags.");
            case "tag" -> pick("没有这个编号的设备。", "There is no piece of this tag.");
            default ->
                    pick(
                            "金额最多两位小数，例如 80 或 1,234.50。",
                            "Write an amount with at most two decimals, like 1,234.50.");
        };
    }
}
