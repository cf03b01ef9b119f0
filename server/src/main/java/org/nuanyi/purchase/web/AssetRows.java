package org.nuanyi.purchase.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.nuanyi.purchase.Asset;
import org.nuanyi.purchase.AssetCard;
import org.nuanyi.purchase.AssetStanding;
import org.nuanyi.purchase.Leaving;
import org.nuanyi.purchase.Sighting;
import org.nuanyi.purchase.web.AssetPages.AssetRow;
import org.nuanyi.station.StationLabels;
import org.nuanyi.union.UnitTree;

/** Puts pieces into words. Thread-safe. */
@Singleton
final class AssetRows {

    private final Clock clock;

    AssetRows(Clock clock) {
        this.clock = clock;
    }

    AssetRow row(AssetCard card, StationLabels.Known known, UnitTree tree, PurchaseWords words) {
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
                card.seen().map(this::day).orElse(""));
    }

    /** When somebody looked, and what is known of it. */
    private String day(Sighting sighting) {
        return (LocalDate.ofInstant(sighting.at(), clock.getZone()) + " " + sighting.note())
                .strip();
    }
}
