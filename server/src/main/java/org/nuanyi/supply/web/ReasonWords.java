package org.nuanyi.supply.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyi.core.supply.Level;
import org.nuanyi.core.supply.Rhythm;
import org.nuanyi.core.supply.Usage;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.ProposalLine;
import org.nuanyi.supply.StoreLevel.There;

/**
 * Why a number is what it is: the formula of {@link Level#reckoned} and {@link Level#lacking} in
 * words, with its numbers.
 *
 * @param rhythm by which it was reckoned
 * @param madeOn the day before which use was looked at
 */
record ReasonWords(SupplyWords words, Rhythm rhythm, LocalDate madeOn) {

    /** Of a line of a proposal. */
    List<String> of(ProposalLine line) {
        List<String> reasons =
                new ArrayList<>(of(line.item(), line.usage(), line.level(), line.byHand()));
        line.level()
                .filter(_ -> line.proposed() > 0)
                .ifPresentOrElse(
                        level -> reasons.add(lacking(line, level)),
                        () ->
                                reasons.add(
                                        pick(
                                                "这一行不是算出来的，是人工加的。",
                                                "This line was not reckoned: somebody added it.")));
        return List.copyOf(reasons);
    }

    /** Of a level. */
    List<String> of(String item, Optional<Usage> usage, Optional<Level> level, boolean byHand) {
        List<String> reasons = new ArrayList<>();
        usage.ifPresent(use -> reasons.addAll(used(item, use)));
        if (level.isPresent() && byHand) {
            reasons.add(
                    pick(
                                    "补货点 %d、目标 %d 是人工设定的，不随用量变。",
                                    "Threshold %d and target %d were set by hand, whatever is"
                                            + " used.")
                            .formatted(level.get().threshold(), level.get().target()));
        } else if (level.isPresent() && usage.isPresent()) {
            reasons.addAll(reckoned(usage.get(), level.get()));
        } else {
            reasons.add(
                    pick(
                            "没有用量可算，也没有人工设定，所以没有补货点。",
                            "No use is known and nothing was set by hand: there is no threshold."));
        }
        return List.copyOf(reasons);
    }

    private List<String> used(String item, Usage use) {
        String days =
                pick("%s 至 %s（%d 天）", "%s to %s (%d days)")
                        .formatted(madeOn.minusDays(use.days()), madeOn.minusDays(1), use.days());
        String used =
                pick("%s用了 %s，其中 %d 天断货。", "%s: %s used; %d days without any.")
                        .formatted(days, words.pieces(item, use.pieces()), use.without());
        if (use.adjusted().isEmpty()) {
            return List.of(used);
        }
        int stocked = use.days() - use.without();
        return List.of(
                used,
                pick(
                                "校正用量：只按有货的 %d 天推算，⌈%d × %d ÷ %d⌉ = %d，每天约 %.1f。",
                                "Adjusted use, by the %d days with any: ⌈%d × %d ÷ %d⌉ = %d, about"
                                        + " %.1f a day.")
                        .formatted(
                                stocked,
                                use.pieces(),
                                use.days(),
                                stocked,
                                use.adjusted().getAsLong(),
                                (double) use.pieces() / stocked));
    }

    private List<String> reckoned(Usage use, Level level) {
        long stocked = (long) use.days() - use.without();
        long more = level.target() - level.threshold();
        return List.of(
                pick(
                                "补货点：到货的 %d 天里要用 ⌈%d × %d ÷ %d⌉ = %d%s。",
                                "Threshold: in the %d days until goods come, ⌈%d × %d ÷ %d⌉ = %d%s"
                                        + " are used.")
                        .formatted(
                                rhythm.lead(),
                                use.pieces(),
                                rhythm.lead(),
                                stocked,
                                use.expected(rhythm.lead()).orElse(0),
                                atLeastOne(use.expected(rhythm.lead()).orElse(0))),
                pick(
                                "目标：再加到下一次送货的 %d 天，⌈%d × %d ÷ %d⌉ = %d%s，%d + %d = %d。",
                                "Target: with the %d days until the next delivery, ⌈%d × %d ÷ %d⌉"
                                        + " = %d%s, %d + %d = %d.")
                        .formatted(
                                rhythm.between(),
                                use.pieces(),
                                rhythm.between(),
                                stocked,
                                use.expected(rhythm.between()).orElse(0),
                                atLeastOne(use.expected(rhythm.between()).orElse(0)),
                                level.threshold(),
                                more,
                                level.target()));
    }

    private String atLeastOne(long expected) {
        return expected > 0 ? "" : pick("（至少算 1）", " (taken as 1)");
    }

    /** The pack may be another by now: then only the sum is said. */
    private String lacking(ProposalLine line, Level level) {
        There there = line.there();
        long known = there.present() + there.coming();
        String why =
                pick(
                                "现有 %d + 在途 %d = %d，不超过补货点 %d，补到目标：%d − %d = %d",
                                "%d there + %d on the way = %d, not above the threshold %d: up to"
                                        + " the target %d − %d = %d")
                        .formatted(
                                there.present(),
                                there.coming(),
                                known,
                                level.threshold(),
                                level.target(),
                                known,
                                level.target() - known);
        int pack = Optional.ofNullable(words.items().get(line.item())).map(Item::pack).orElse(1);
        boolean same = level.lacking(there.present(), there.coming(), pack) == line.proposed();
        return why
                + (same
                        ? pick("，按每箱 %d 凑整箱 = %d。", ", in whole packs of %d = %d.")
                                .formatted(pack, line.proposed())
                        : pick("，凑整箱 = %d。", ", in whole packs = %d.").formatted(line.proposed()));
    }

    private String pick(String chinese, String english) {
        return words.pick(chinese, english);
    }
}
