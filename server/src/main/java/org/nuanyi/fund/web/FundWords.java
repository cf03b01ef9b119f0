package org.nuanyi.fund.web;

import java.util.List;
import java.util.stream.Collectors;
import org.nuanyi.core.Named;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.fund.BatchResult;
import org.nuanyi.fund.BudgetResult;
import org.nuanyi.fund.GrantResult;
import org.nuanyi.fund.PolicyResult;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.MoneyWords;
import org.nuanyi.union.UnitTree;

/** What is said about money, in one language. */
record FundWords(Language language) {

    String pick(String chinese, String english) {
        return language.pick(chinese, english);
    }

    /** As {@code 1,000.00 元}. */
    String yuan(long fen) {
        return MoneyWords.yuan(language, fen);
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

    String why(PolicyResult.Reason why) {
        return switch (why) {
            case SAME_DAY ->
                    pick(
                            "已经有一个版本从这一天起生效。请另选生效日。",
                            "Another version is valid from that day. Choose another day.");
            case NOTHING -> pick("至少填一项金额。", "Write one amount at least.");
            case BEFORE_DECISION ->
                    pick("生效日不能早于会议日。", "It cannot hold before the day it was decided.");
        };
    }

    String why(BudgetResult.Refused refused) {
        return switch (refused.why()) {
            case NO_SUCH_UNIT -> pick("没有这个单位。", "There is no such unit.");
            case TO_COME -> pick("文件日期不能晚于今天。", "The day of the paper cannot be to come.");
            case AMOUNT -> pick("金额不对。", "That is no amount for a budget.");
            case NO_SUCH_LINE -> pick("这条预算还没有下达过，不能调减。", "Nothing was ever granted to this line.");
            case NOT_AVAILABLE ->
                    pick(
                            "可用余额不足，还差 %s。已预占、应付、已付的不能调减。".formatted(yuan(refused.missing())),
                            "Too little is available: %s are missing. What is set aside, owed or paid is not cut."
                                    .formatted(yuan(refused.missing())));
        };
    }

    String why(GrantResult result) {
        return switch (result) {
            case GrantResult.Granted _ -> "";
            case GrantResult.Refused _ -> pick("不能办理。", "It cannot be done.");
            case GrantResult.Overtaken _ -> overtaken();
            case GrantResult.NotNow(var why) -> why(why);
        };
    }

    String why(BatchResult result) {
        return switch (result) {
            case BatchResult.Done _ -> "";
            case BatchResult.Overtaken _ -> overtaken();
            case BatchResult.NotNow(var why) -> why(why);
            case BatchResult.Refused(var why, var grants) -> why(why) + numbers(grants);
        };
    }

    private String numbers(List<Long> grants) {
        return grants.isEmpty()
                ? ""
                : grants.stream()
                        .limit(10)
                        .map(String::valueOf)
                        .collect(Collectors.joining("、", pick("补助编号：", " Grants: "), ""));
    }

    private String why(BatchResult.Reason why) {
        return switch (why) {
            case EMPTY -> pick("请至少选一笔。", "Choose one at least.");
            case NOT_PAYABLE -> pick("有补助现在不能列入批次。", "Some grants cannot be paid now.");
            case NO_PAYEE ->
                    pick("有单位还没有收款账户，请先登记。", "Enter an account to send the money to first.");
            case OWN_PREPARATION ->
                    pick(
                            "编制的人不能审批，也不能支付。请另一位同事办理。",
                            "Who prepared it neither approves nor pays it. Ask a colleague.");
            case OWN_APPROVAL ->
                    pick("审批的人不能支付。请另一位同事办理。", "Who approved it does not pay it. Ask a colleague.");
            case CHANGED ->
                    pick(
                            "内容和提交时不一样，请退回重新提交。",
                            "It is not what was submitted. Return it to be submitted again.");
            case DECIDED ->
                    pick("有一行已经办过，请刷新后再看。", "A line was decided already. Load the page again.");
            case NOT_OWED ->
                    pick("那一天还不是应付款，请核对支付日期。", "It was not owed on that day. Check the day.");
            case TO_COME -> pick("日期不能晚于今天。", "The day cannot be to come.");
            case NOT_PAID -> pick("这一笔没有付过，或者已经冲销。", "It was not paid, or it is reversed already.");
        };
    }

    private String why(Decision.Reason why) {
        return switch (why) {
            case UNEXPLAINED -> pick("请写明理由。", "Say why.");
            case NOT_HIS -> pick("这一步不由您的角色办理。", "This step is not for your role.");
            case ENDED -> pick("已经办结。", "It has ended.");
            default -> pick("现在不能这样办，请刷新后再看。", "That cannot be done now. Load the page again.");
        };
    }

    private String overtaken() {
        return pick("刚才有人先办了一步，请看过再办。", "Somebody did something a moment ago. Look at it first.");
    }

    /** What is wrong with a field, and what to write. */
    String field(String field) {
        return switch (field) {
            case "meeting" -> pick("请写明哪次会议决定的（最多 100 字）。", "Say which meeting decided it.");
            case "number" -> pick("请写文号（最多 60 字）。", "Write the number of the paper.");
            case "reason", "why" -> pick("请写明理由（最多 300 字）。", "Say why, in up to 300 characters.");
            case "title" -> pick("请写批次名称（最多 100 字）。", "Write a title, up to 100 characters.");
            case "voucher" -> pick("请写凭证号（最多 60 字）。", "Write the number of the voucher.");
            case "account" -> pick("账号是 8 到 30 位数字。", "The account has 8 to 30 digits.");
            case "holder" -> pick("请写户名（最多 100 字）。", "Write whose account it is.");
            case "bank" -> pick("请写开户银行（最多 100 字）。", "Write the bank.");
            case "station" -> pick("驿站编号是 8 位数字。", "The code of a station has eight digits.");
            case "year" -> pick("年份写成 2026。", "Write a year like 2026.");
            case "valid-from", "decided-on", "dated", "on" ->
                    pick("日期写成 2026-11-24。", "Write a day like 2026-11-24.");
            case "from", "to" ->
                    pick(
                            "起止日期写成 2026-11-24，止日不早于起日。",
                            "Write days like 2026-11-24, the last not before the first.");
            case "unit", "line", "source", "kind", "by", "figure" ->
                    pick("请从列表中选择。", "Choose one of the list.");
            default ->
                    pick(
                            "金额最多两位小数，例如 1000 或 1,234.50。",
                            "Write an amount with at most two decimals, like 1,234.50.");
        };
    }
}
