package org.nuanyi.equipment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyi.equipment.StockGroup;
import org.nuanyi.equipment.StockLine;
import org.nuanyi.purchase.Asset;
import org.nuanyi.purchase.AssetCard;

/**
 * What comes of what was scanned.
 *
 * @param expected what is on the books of the station
 * @param scanned how often each tag was scanned, in the order of the first time
 * @param others what is known of the scanned tags, whose ever they are
 * @param visible those of these tags that may be seen: of the others it is told whose they are, and
 *     no more
 * @param notes what is known of pieces that were not found, by tag
 */
public record StockCount(
        List<AssetCard> expected,
        Map<String, Integer> scanned,
        Map<String, AssetCard> others,
        Set<String> visible,
        Map<String, String> notes) {

    /** What was found and what was not, in the order of the books, then what else was scanned. */
    public List<StockLine> lines() {
        Set<String> own =
                expected.stream().map(card -> card.asset().tag()).collect(Collectors.toSet());
        List<StockLine> lines = new ArrayList<>();
        expected.forEach(card -> lines.add(expected(card.asset())));
        scanned.keySet().stream()
                .filter(tag -> !own.contains(tag))
                .forEach(tag -> lines.add(other(tag)));
        return List.copyOf(lines);
    }

    private StockLine expected(Asset asset) {
        int times = scanned.getOrDefault(asset.tag(), 0);
        return new StockLine(
                times > 0 ? StockGroup.FOUND : StockGroup.MISSING,
                asset.tag(),
                asset.item(),
                asset.station().value(),
                asset.unit(),
                times,
                times > 0 ? "" : notes.getOrDefault(asset.tag(), ""));
    }

    private StockLine other(String tag) {
        int times = scanned.getOrDefault(tag, 0);
        Optional<AssetCard> card = Optional.ofNullable(others.get(tag));
        if (card.isEmpty()) {
            return new StockLine(StockGroup.UNKNOWN, tag, "", "", "", times, "");
        }
        Asset asset = card.get().asset();
        boolean shown = visible.contains(tag);
        return new StockLine(
                StockGroup.ELSEWHERE,
                tag,
                shown ? asset.item() : "",
                shown && card.get().left().isEmpty() ? asset.station().value() : "",
                asset.unit(),
                times,
                "");
    }
}
