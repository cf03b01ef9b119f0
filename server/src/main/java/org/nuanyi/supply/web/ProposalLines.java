package org.nuanyi.supply.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.core.supply.Level;
import org.nuanyi.core.supply.Usage;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.ProposalLine;
import org.nuanyi.supply.web.ProposalView.LineRow;
import org.nuanyi.supply.web.ProposalView.StoreLines;

/**
 * Puts the lines of a proposal into words, store by store.
 *
 * @param form what was typed; shown again
 */
record ProposalLines(StoreNames.Known stores, ReasonWords reasons, Names who, ProposalForm form) {

    List<StoreLines> write(List<ProposalLine> lines) {
        Map<Long, List<LineRow>> byStore = new LinkedHashMap<>();
        lines.forEach(
                line ->
                        byStore.computeIfAbsent(line.store(), _ -> new ArrayList<>())
                                .add(row(line)));
        return byStore.entrySet().stream()
                .map(one -> new StoreLines(one.getKey(), stores.of(one.getKey()), one.getValue()))
                .toList();
    }

    private LineRow row(ProposalLine line) {
        SupplyWords words = reasons.words();
        return new LineRow(
                ProposalForm.key(line),
                words.item(line.item()),
                piece(line.item(), words),
                number(line.there().present()),
                number(line.there().coming()),
                used(line.usage()),
                line.level().map(Level::threshold).map(ProposalLines::number).orElse(""),
                line.level().map(Level::target).map(ProposalLines::number).orElse(""),
                line.byHand(),
                number(line.proposed()),
                form.pieces(line),
                Long.toString(line.pieces()),
                form.drops(line),
                line.pieces() == 0,
                line.changed()
                        .map(
                                one ->
                                        words.pick("%s 改：%s", "Changed by %s: %s")
                                                .formatted(who.of(one.by()), one.why()))
                        .orElse(""),
                reasons.of(line));
    }

    /** A day, by the days with any; empty where nothing is known. */
    static String used(Optional<Usage> usage) {
        return usage.filter(use -> use.adjusted().isPresent())
                .map(use -> "%.1f".formatted((double) use.pieces() / (use.days() - use.without())))
                .orElse("");
    }

    static String piece(String item, SupplyWords words) {
        return Optional.ofNullable(words.items().get(item))
                .map((Item one) -> words.pick(one.piece(), one.pieceEnglish()))
                .orElse("");
    }

    static String number(long count) {
        return "%,d".formatted(count);
    }
}
