package org.nuanyi.cabinet.web;

import java.util.OptionalInt;
import org.nuanyi.cabinet.OpeningResult;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.SupplyResult;

/** What is said of visits, beside what is said of cabinets. */
record VisitWords(CabinetWords cabinet) {

    Language language() {
        return cabinet.language();
    }

    String pick(String chinese, String english) {
        return cabinet.pick(chinese, english);
    }

    String of(Named constant) {
        return cabinet.of(constant);
    }

    String item(String code) {
        return cabinet.item(code);
    }

    String door(OptionalInt lane) {
        return lane.isPresent()
                ? pick(lane.getAsInt() + " 号格口", "Lane " + lane.getAsInt())
                : pick("补货门", "Service door");
    }

    /** As {@code 批次 A1 用到 2026-12-31，有 40}. */
    String lot(Lot lot, long pieces) {
        String batch = lot.batch().isEmpty() ? "" : pick("批次 ", "batch ") + lot.batch() + " ";
        String until = lot.expiresOn().map(day -> pick("用到 ", "use by ") + day).orElse("");
        String which = (batch + until).strip();
        return (which.isEmpty() ? "" : which + pick("，", ", ")) + pick("有 ", "has ") + pieces;
    }

    /** Why a door is not opened. */
    String why(OpeningResult result) {
        return switch (result) {
            case OpeningResult.Refused(var why) -> pick(why.chinese(), why.english());
            case OpeningResult.Allowed _, OpeningResult.OverQuota _ -> "";
        };
    }

    /** Why the books were not written; empty where they were. */
    String why(SupplyResult result) {
        return switch (result) {
            case SupplyResult.Done _ -> "";
            case SupplyResult.Refused(var why, String item) ->
                    (item.isEmpty() ? "" : item(item) + pick("：", ": "))
                            + pick(why.chinese(), why.english());
            case SupplyResult.TooFew(Lot lot, var day, long missing) ->
                    pick(
                            "仓库的账上%s不够，少 %d。".formatted(item(lot.item()), missing),
                            "The store lacks %d of %s.".formatted(missing, item(lot.item())));
            case SupplyResult.Overtaken _, SupplyResult.NotNow _ ->
                    pick("这一批货已有别人处理，请刷新看看。", "Somebody else has dealt with it: look again.");
        };
    }

    /** What is wrong with a field, and what to write. */
    String field(String field) {
        return switch (field) {
            case "reason" -> pick("请写明为什么开门（最多 300 字）。", "Say why, up to 300 characters.");
            case "why" ->
                    pick("请写明为什么不一样（最多 300 字）。", "Say why they differ, up to 300 characters.");
            case "lot" ->
                    pick(
                            "有一格带的批次不对：要与格口的物资一致，且没有过期。",
                            "A lot does not fit its lane, or has expired.");
            case "pieces" ->
                    pick("请写带几件：1 到格口的容量。", "Say how many: from one to what the lane holds.");
            default -> pick("没有这个格口。", "There is no such lane.");
        };
    }
}
