package org.nuanyi.purchase.web;

import io.quarkus.arc.All;
import io.quarkus.qute.RawString;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.Asset;
import org.nuanyi.purchase.AssetCard;
import org.nuanyi.purchase.AssetParts;
import org.nuanyi.purchase.AssetStanding;
import org.nuanyi.purchase.Leaving;
import org.nuanyi.purchase.Sighting;
import org.nuanyi.purchase.web.AssetPages.AssetRow;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.UnitTree;

/** Puts pieces into words. Thread-safe. */
@Singleton
final class AssetRows {

    private final List<AssetParts> parts;
    private final Clock clock;

    AssetRows(@All List<AssetParts> parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /** What other features say of these pieces, by tag. */
    Map<String, String> remarks(Scope scope, Collection<AssetCard> cards, PurchaseWords words) {
        List<String> tags = cards.stream().map(card -> card.asset().tag()).toList();
        return parts.stream()
                .flatMap(one -> one.remarks(scope, tags, words.language()).entrySet().stream())
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, other) -> one + words.pick("、", ", ") + other));
    }

    /** What other features put into the page of a piece. */
    RawString part(RoutingContext context, AssetCard card, PurchaseWords words) {
        return new RawString(
                parts.stream()
                        .map(one -> one.part(context, card, words.language()))
                        .collect(Collectors.joining()));
    }

    AssetRow row(
            AssetCard card,
            StationLabels.Known known,
            UnitTree tree,
            Map<String, String> remarks,
            PurchaseWords words) {
        Asset asset = card.asset();
        AssetStanding standing = card.standing();
        return new AssetRow(
                asset.tag(),
                asset.item(),
                asset.serial(),
                known.name(asset.station()),
                asset.station().value(),
                words.unit(tree, asset.unit()),
                asset.receivedOn().toString(),
                words.yuan(asset.price()),
                standing.id(),
                card.left().map(Leaving::how).map(words::of).orElseGet(() -> words.of(standing)),
                remarks.getOrDefault(asset.tag(), ""),
                card.seen().map(this::day).orElse(""));
    }

    /** When somebody looked, and what is known of it. */
    private String day(Sighting sighting) {
        return (LocalDate.ofInstant(sighting.at(), clock.getZone()) + " " + sighting.note())
                .strip();
    }
}
