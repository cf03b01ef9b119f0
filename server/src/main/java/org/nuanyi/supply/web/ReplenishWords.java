package org.nuanyi.supply.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.nuanyi.core.supply.Rhythm;
import org.nuanyi.kernel.lifecycle.FlowWords;
import org.nuanyi.supply.Proposal;
import org.nuanyi.supply.ProposalResult;
import org.nuanyi.supply.Proposed;
import org.nuanyi.supply.Wanted;

/** What is said about replenishing, in one language. */
record ReplenishWords(SupplyWords words) {

    private static final int LAST_DAY = 6;

    String pick(String chinese, String english) {
        return words.pick(chinese, english);
    }

    /** As {@code 2026-11-23 至 11-29}. */
    String week(Proposal proposal) {
        LocalDate end = proposal.week().plusDays(LAST_DAY);
        return pick("%s 至 %s", "%s to %s")
                .formatted(proposal.week(), end.toString().substring("2026-".length()));
    }

    /** By how many days it is reckoned. */
    String rhythm(Rhythm rhythm) {
        return pick(
                        "按前 %d 天的用量算；到货要 %d 天，每 %d 天送一次。",
                        "By the use of the %d days before; goods take %d days, and come every %d"
                                + " days.")
                .formatted(rhythm.back(), rhythm.lead(), rhythm.between());
    }

    /** What became of asking for the proposal of this week; empty where there is one to look at. */
    String why(Proposed proposed) {
        return switch (proposed) {
            case Proposed.Made _, Proposed.Before _ -> "";
            case Proposed.Waits _ ->
                    pick(
                            "上一份建议还在等同意或等发货，先把它办完，免得同样的东西送两次。",
                            "An earlier one still waits to be agreed or sent. Finish that first, or"
                                    + " the same would be brought twice.");
            case Proposed.NothingLacks _ ->
                    pick(
                            "没有驿站降到补货点，这周不用补货。",
                            "No station has come down to its threshold: nothing is to be brought"
                                    + " this week.");
        };
    }

    /** Why something was not done; empty where it was. */
    String why(ProposalResult result) {
        FlowWords flow = new FlowWords(words.language());
        return switch (result) {
            case ProposalResult.Done _ -> "";
            case ProposalResult.Refused(var why) -> pick(why.chinese(), why.english());
            case ProposalResult.Lacks(var items) -> lacks(items);
            case ProposalResult.NotSent(var why) -> words.why(why);
            case ProposalResult.Overtaken _ -> flow.overtaken();
            case ProposalResult.NotNow(var why) -> flow.sentence(why);
        };
    }

    private String lacks(List<Wanted> items) {
        if (items.isEmpty()) {
            return pick("单位还没有库房，先建库房、入库。", "The unit has no store yet. Open one, and receive.");
        }
        String all =
                items.stream()
                        .map(
                                one ->
                                        words.item(one.item())
                                                + " "
                                                + words.pieces(one.item(), one.lacking()))
                        .collect(Collectors.joining(pick("、", ", ")));
        return pick(
                        "库房不够，还差：%s。等入库，或退回改少。",
                        "The store lacks: %s. Wait for more, or return it and bring less.")
                .formatted(all);
    }

    /** What is wrong with a field, and what to write. */
    String field(String field) {
        return switch (field) {
            case "unit" -> pick("请选择您管的一个单位。", "Choose a unit whose stores you keep.");
            case "station" ->
                    pick(
                            "请填写本单位驿站的 8 位编号，而且驿站要有库房。",
                            "Write the code of a station of this unit that has a store.");
            case "threshold" ->
                    pick("补货点写整数，0 或更多。", "The threshold is a whole number, 0 or more.");
            case "target" ->
                    pick("目标写整数，而且要大于补货点。", "The target is a whole number above the threshold.");
            case "name" ->
                    pick(
                            "请写线路的名字（最多 60 字），不能和本单位别的线路重名。",
                            "Write the name, up to 60 characters, that no other route of the unit"
                                    + " has.");
            case "stores" ->
                    pick(
                            "站序写数字，比如 1、2、2.5；同一个数字不能写两次。",
                            "Write the order in numbers such as 1, 2, 2.5; none of them twice.");
            default -> words.field(field);
        };
    }
}
