package org.nuanyi.equipment.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyi.equipment.Repair;
import org.nuanyi.equipment.RepairList;
import org.nuanyi.equipment.Transfer;
import org.nuanyi.equipment.TransferList;
import org.nuanyi.equipment.web.RepairRows.RepairRow;
import org.nuanyi.equipment.web.TransferRows.TransferRow;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.AssetCard;
import org.nuanyi.purchase.AssetParts;

/** What is said of a piece on its page and in the list of pieces. */
@Singleton
class PieceParts implements AssetParts {

    @CheckedTemplate(basePath = "equipment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance piece(PieceView view);

        private Templates() {}
    }

    /**
     * The part of its page.
     *
     * @param reports whether the reader may report a fault now
     * @param sends whether the reader may hand it out now
     */
    record PieceView(
            String tag,
            List<RepairRow> repairs,
            List<TransferRow> transfers,
            boolean reports,
            boolean sends) {}

    private final RepairList repairs;
    private final RepairRows rows;
    private final TransferList transfers;
    private final TransferRows ways;
    private final EquipmentDesk desk;

    PieceParts(
            RepairList repairs,
            RepairRows rows,
            TransferList transfers,
            TransferRows ways,
            EquipmentDesk desk) {
        this.repairs = repairs;
        this.rows = rows;
        this.transfers = transfers;
        this.ways = ways;
        this.desk = desk;
    }

    @Override
    public Map<String, String> remarks(Scope scope, Collection<String> tags, Language language) {
        EquipmentWords words = new EquipmentWords(language);
        Map<String, String> remarks = new HashMap<>();
        repairs.openTags(scope, tags)
                .forEach(tag -> remarks.put(tag, words.pick("维修中", "In repair")));
        transfers
                .listOpen(scope, tags)
                .forEach(
                        one ->
                                remarks.merge(
                                        one.tag(),
                                        TransferRows.standing(one, words),
                                        (first, other) -> first + words.pick("、", ", ") + other));
        return remarks;
    }

    @Override
    public String part(RoutingContext context, AssetCard card, Language language) {
        Scope scope = EquipmentDesk.reader(context);
        String tag = card.asset().tag();
        EquipmentWords words = new EquipmentWords(language);
        List<Repair> found = repairs.of(scope, tag);
        List<Transfer> gone = transfers.of(scope, tag);
        boolean works =
                card.left().isEmpty()
                        && found.stream().noneMatch(Repair::open)
                        && desk.keeps(context, card.asset().unit());
        PieceView view =
                new PieceView(
                        tag,
                        rows.write(scope, found, words),
                        ways.write(gone, words),
                        works && gone.stream().noneMatch(Transfer::onItsWay),
                        works && gone.stream().noneMatch(Transfer::open));
        return Templates.piece(view).setLocale(language.locale()).render();
    }
}
