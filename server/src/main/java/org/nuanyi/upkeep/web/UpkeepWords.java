package org.nuanyi.upkeep.web;

import java.util.List;
import java.util.stream.Collectors;
import org.nuanyi.core.Named;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.MoneyWords;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.UnitTree;
import org.nuanyi.upkeep.UpkeepResult;
import org.nuanyi.upkeep.Warning;

/** What is said about maintenance, in one language. */
record UpkeepWords(Language language) {

    String pick(String chinese, String english) {
        return language.pick(chinese, english);
    }

    String yuan(long fen) {
        return MoneyWords.yuan(language, fen);
    }

    String of(Named constant) {
        return pick(constant.chinese(), constant.english());
    }

    String unit(UnitTree tree, String code) {
        return tree.findUnit(code).map(one -> pick(one.shortName(), one.english())).orElse(code);
    }

    /** Why it was not done; empty where it was. */
    String why(UpkeepResult result) {
        return switch (result) {
            case UpkeepResult.Done _ -> "";
            case UpkeepResult.TooLittle(long missing) ->
                    pick(
                            "维护经费余额不足，还差 %s。".formatted(yuan(missing)),
                            "The budget has too little: %s are missing.".formatted(yuan(missing)));
            case UpkeepResult.Overtaken _ ->
                    pick(
                            "刚才有人先办了一步，请看过再办。",
                            "Somebody did something a moment ago. Look at it first.");
            case UpkeepResult.NotNow(var why) -> why(why);
            case UpkeepResult.Refused(var why, var others) ->
                    pick(why.chinese(), why.english()) + numbers(others);
        };
    }

    private String numbers(List<Long> others) {
        return others.isEmpty()
                ? ""
                : others.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("、", pick("支出编号：", " Spending: "), ""));
    }

    private String why(Decision.Reason why) {
        return switch (why) {
            case UNEXPLAINED -> pick("请写明理由。", "Say why.");
            case NOT_HIS -> pick("这一步不由您的角色办理。", "This step is not for your role.");
            case ENDED -> pick("已经办结。", "It has ended.");
            case NOT_TO_BE_TAKEN_BACK -> pick("这一步不能撤回。", "This step is not taken back.");
            default -> pick("现在不能这样办，请刷新后再看。", "That cannot be done now. Load the page again.");
        };
    }

    String warning(Warning warning, StationLabels.Known stations) {
        return switch (warning) {
            case Warning.LineLow(var category, long planned, long used) ->
                    of(category) + pick("已用八成以上：", ": 80 of 100 are used: ") + ratio(used, planned);
            case Warning.LineUsedUp(var category, long planned, long used) ->
                    of(category) + pick("计划已用完：", ": the plan is used up: ") + ratio(used, planned);
            case Warning.NotPlanned(var category, long used) ->
                    of(category) + pick("没有列入计划，已用 ", " is not planned, used ") + yuan(used);
            case Warning.NoPlan(long used) ->
                    pick("还没有审定的年度计划，已用 ", "There is no plan yet, used ") + yuan(used);
            case Warning.StationAbovePolicy(var station, long allowed, long used) ->
                    stations.name(station)
                            + pick("超出政策每站金额：", " is above the policy: ")
                            + ratio(used, allowed);
            case Warning.UnitAbovePolicy(long allowed, long used) ->
                    pick("全单位超出政策金额：", "The unit is above the policy: ") + ratio(used, allowed);
            case Warning.MuchLeft(long planned, long left) ->
                    pick("年底将近，计划还剩 ", "The year ends and much is left: ") + ratio(left, planned);
            case Warning.NoPhoto(int spendings) ->
                    pick(spendings + " 笔支出没有票据照片", spendings + " spendings without a photo");
        };
    }

    private String ratio(long part, long whole) {
        return yuan(part) + " / " + yuan(whole);
    }

    /** What is wrong with a field, and what to write. */
    String field(String field) {
        return switch (field) {
            case "unit", "category", "source" -> pick("请从列表中选择。", "Choose one of the list.");
            case "station" ->
                    pick(
                            "没有这个驿站。编号是 8 位数字。",
                            "There is no such station. Its code has eight digits.");
            case "on" -> pick("日期写成 2026-11-24。", "Write a day like 2026-11-24.");
            case "seller" -> pick("请写商家名称（最多 100 字）。", "Write the seller, up to 100 characters.");
            case "number" -> pick("票据号码最多 60 字。", "The number has up to 60 characters.");
            case "note", "why" -> pick("说明最多 300 字。", "Write up to 300 characters.");
            case "voucher" -> pick("请写凭证号（最多 60 字）。", "Write the number of the voucher.");
            case "photo" ->
                    pick("照片请用 JPEG 或 PNG，不超过 10 MB。", "A photo is a JPEG or PNG up to 10 MB.");
            case "year" -> pick("年份写成 2026。", "Write a year like 2026.");
            case "comment" -> pick("说明最多 2000 字。", "Write up to 2000 characters.");
            case "person", "verb", "seen" ->
                    pick("页面已经过期，请刷新后再办。", "The page is old. Load it again.");
            default ->
                    pick(
                            "金额最多两位小数，例如 1000 或 1,234.50。",
                            "Write an amount with at most two decimals, like 1,234.50.");
        };
    }
}
