package org.nuanyi.purchase.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyi.core.Named;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.ledger.Yuan;
import org.nuanyi.kernel.lifecycle.FlowWords;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.purchase.Mismatch;
import org.nuanyi.purchase.PurchaseLine;
import org.nuanyi.purchase.PurchaseResult;
import org.nuanyi.union.UnitTree;

/** What is said about purchases, in one language. */
record PurchaseWords(Language language) {

    String pick(String chinese, String english) {
        return language.pick(chinese, english);
    }

    String of(Named constant) {
        return pick(constant.chinese(), constant.english());
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

    String source(String id) {
        return switch (id) {
            case "city" -> pick("市级", "City");
            case "district" -> pick("区级", "District");
            case "street" -> pick("街道", "Subdistrict");
            default -> pick("承建单位", "Host");
        };
    }

    /** Why something was not done; empty where it was. */
    String why(PurchaseResult result, List<PurchaseLine> lines) {
        FlowWords flow = new FlowWords(language);
        return switch (result) {
            case PurchaseResult.Done _ -> "";
            case PurchaseResult.Refused(var why) -> pick(why.chinese(), why.english());
            case PurchaseResult.Differs(var mismatches) ->
                    mismatches.stream()
                            .map(one -> mismatch(one, lines))
                            .collect(Collectors.joining(pick("；", "; ")));
            case PurchaseResult.TooLittle(long missing) ->
                    pick(
                            "预算可用余额不够，还差 %s。".formatted(yuan(missing)),
                            "The budget has too little left: %s are missing."
                                    .formatted(yuan(missing)));
            case PurchaseResult.Overtaken _ -> flow.overtaken();
            case PurchaseResult.NotNow(var why) -> flow.sentence(why);
        };
    }

    /** Where a line differs, in a sentence. */
    String mismatch(Mismatch one, List<PurchaseLine> lines) {
        Optional<PurchaseLine> line =
                lines.stream().filter(wanted -> wanted.number() == one.line()).findFirst();
        String item = line.map(PurchaseLine::item).orElse("");
        String measure = line.map(PurchaseLine::measure).orElse("");
        return switch (one.what()) {
            case PIECES ->
                    pick(
                            "%s：实收 %d %s，发票 %d %s"
                                    .formatted(item, one.agreed(), measure, one.billed(), measure),
                            "%s: %d received, %d invoiced"
                                    .formatted(item, one.agreed(), one.billed()));
            case PRICE ->
                    pick(
                            "%s：订单单价 %s，发票单价 %s"
                                    .formatted(item, yuan(one.agreed()), yuan(one.billed())),
                            "%s: ordered at %s, invoiced at %s"
                                    .formatted(item, yuan(one.agreed()), yuan(one.billed())));
        };
    }

    /** What is wrong with a field, and what to write. */
    String field(String field) {
        return switch (field) {
            case "title" -> pick("请写采购名称（最多 100 字）。", "Write a title, up to 100 characters.");
            case "unit", "source" -> pick("请从列表中选择。", "Choose one of the list.");
            case "year" -> pick("年份写成 2026。", "Write a year like 2026.");
            case "lines" -> pick("请至少写一种设备，并填齐名称、单位、单价。", "Write one kind at least, all of it.");
            case "item", "measure" ->
                    pick("请写设备名称和计量单位。", "Write what it is and how it is counted.");
            case "pieces" ->
                    pick(
                            "每种设备至少给一个驿站 1 到 10000 件。",
                            "Each kind takes 1 to 10000 pieces for a station.");
            case "stations" ->
                    pick(
                            "有的行不是本单位的驿站，或数量看不懂。每行写：驿站编号 数量 数量 …",
                            "Some rows are no stations of the unit, or no numbers. Each row: code,"
                                    + " numbers.");
            case "supplier" -> pick("请选一家供应商。", "Choose a supplier.");
            case "quote" -> pick("请选定一家报价。", "Choose a quote.");
            case "name" -> pick("请写供应商名称（最多 100 字）。", "Write the name, up to 100 characters.");
            case "credit" ->
                    pick("统一社会信用代码是 18 位数字和大写字母。", "The code has 18 digits and capital letters.");
            case "bank" -> pick("请写开户银行。", "Write the bank.");
            case "account" -> pick("账号是 8 到 30 位数字。", "The account has 8 to 30 digits.");
            case "why" -> pick("请写明理由（最多 300 字）。", "Say why, in up to 300 characters.");
            case "note" ->
                    pick("请说明破损、缺失的情况（最多 300 字）。", "Say what is broken or missing, in up to 300.");
            case "serials" ->
                    pick(
                            "出厂编号每行一个，不能比完好数量多，每个最多 60 字。",
                            "One serial number a row, no more than pieces.");
            case "photo" ->
                    pick(
                            "这张照片收不了：要 JPEG 或 PNG，最大 10 MB。",
                            "This photo cannot be taken: JPEG or PNG, at most 10 MB.");
            case "number" -> pick("请写发票号码（最多 60 字）。", "Write the number of the invoice.");
            case "issued_on" ->
                    pick("开票日期写成 2026-11-24，不能晚于今天。", "A day like 2026-11-24, not to come.");
            case "good", "damaged" -> pick("数量写整数。", "Write a whole number.");
            case "comment" -> pick("说明最多 2000 字。", "The comment takes up to 2000 characters.");
            case "warranty" ->
                    pick(
                            "保修期写成 2027-11-24，不能早于收货日期；不知道就留空。",
                            "A day like 2027-11-24, not before it came; or nothing.");
            case "tag" -> pick("这件资产已不在册。", "This piece is on the books no more.");
            default ->
                    pick(
                            "单价最多两位小数，例如 400 或 1,234.50。",
                            "Write an amount with at most two decimals, like 1,234.50.");
        };
    }

    /** That there is one already. */
    String known(String field) {
        return field.equals("name")
                ? pick("已有同名的供应商。", "There is a supplier of this name.")
                : pick("已有这个信用代码的供应商。", "There is a supplier of this code.");
    }
}
