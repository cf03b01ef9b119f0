package org.nuanyi.supply.web;

import java.util.List;
import org.nuanyi.core.supply.Level;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.supply.ByHand;
import org.nuanyi.supply.StoreLevel;

/** Puts levels into words. */
record LevelRows(StoreNames.Known stores, ReasonWords reasons, Names who, SupplyDesk desk) {

    /**
     * A level.
     *
     * @param item its code, and {@code name}
     * @param used a day; empty where nothing is known
     * @param threshold empty where there is no level, as {@code target}
     * @param low whether no more than the threshold is there or on the way
     * @param byHand who set it, when and why; empty where it is by use
     * @param reasons why it is what it is
     */
    record Row(
            long store,
            String storeName,
            String item,
            String name,
            String piece,
            String present,
            String coming,
            String used,
            String threshold,
            String target,
            boolean low,
            String byHand,
            List<String> reasons) {}

    Row row(StoreLevel one) {
        SupplyWords words = reasons.words();
        long known = one.there().present() + one.there().coming();
        return new Row(
                one.store(),
                stores.of(one.store()),
                one.item(),
                words.item(one.item()),
                ProposalLines.piece(one.item(), words),
                ProposalLines.number(one.there().present()),
                ProposalLines.number(one.there().coming()),
                ProposalLines.used(one.usage()),
                one.level().map(Level::threshold).map(ProposalLines::number).orElse(""),
                one.level().map(Level::target).map(ProposalLines::number).orElse(""),
                one.level().filter(level -> known <= level.threshold()).isPresent(),
                one.byHand().map(this::set).orElse(""),
                reasons.of(one.item(), one.usage(), one.level(), one.byHand().isPresent()));
    }

    /** As {@code 张三，2026-11-24：大站}. */
    String set(ByHand one) {
        return reasons.words()
                .pick("%s，%s：%s", "%s, %s: %s")
                .formatted(who.of(one.by()), desk.day(one.at()), one.why());
    }
}
