package org.nuanyi.equipment.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyi.equipment.Repair;
import org.nuanyi.equipment.RepairList;
import org.nuanyi.equipment.web.RepairRows.RepairRow;
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
     */
    record PieceView(String tag, List<RepairRow> repairs, boolean reports) {}

    private final RepairList repairs;
    private final RepairRows rows;
    private final EquipmentDesk desk;

    PieceParts(RepairList repairs, RepairRows rows, EquipmentDesk desk) {
        this.repairs = repairs;
        this.rows = rows;
        this.desk = desk;
    }

    @Override
    public Map<String, String> remarks(Scope scope, Collection<String> tags, Language language) {
        return repairs.openTags(scope, tags).stream()
                .collect(Collectors.toMap(tag -> tag, _ -> language.pick("维修中", "In repair")));
    }

    @Override
    public String part(RoutingContext context, AssetCard card, Language language) {
        Scope scope = EquipmentDesk.reader(context);
        String tag = card.asset().tag();
        List<Repair> found = repairs.of(scope, tag);
        PieceView view =
                new PieceView(
                        tag,
                        rows.write(scope, found, new EquipmentWords(language)),
                        card.left().isEmpty()
                                && found.stream().noneMatch(Repair::open)
                                && desk.keeps(context, card.asset().unit()));
        return Templates.piece(view).setLocale(language.locale()).render();
    }
}
