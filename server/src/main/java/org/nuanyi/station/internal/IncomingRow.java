package org.nuanyi.station.internal;

import java.util.Optional;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.trust.LockedReports;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.Check;
import org.nuanyi.station.Hours;
import org.nuanyi.station.Keeper;
import org.nuanyi.station.Location;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Place;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationProfile;

/** Writes new stations as rows, their fields in the order of {@link IncomingStore#COPY}. */
final class IncomingRow {

    private final CopyText row = new CopyText();
    private final Sealing sealing;

    IncomingRow(Sealing sealing) {
        this.sealing = sealing;
    }

    /** What was written so far. */
    CopyText text() {
        return row;
    }

    /**
     * All of the row or nothing.
     *
     * @throws IllegalArgumentException if it cannot be stored
     */
    void write(NewStation station) {
        Storable.require(station);
        try {
            profile(station.profile());
            place(station.profile().place());
            hours(station.profile().hours());
            row.text(FacilitiesJson.write(station.profile().facilities()));
            keeper(station.keeper());
            standing(station.standing());
            origin(station.origin());
            row.endRow();
        } catch (IllegalArgumentException unstorable) {
            row.dropRow();
            throw unstorable;
        }
    }

    private void profile(StationProfile profile) {
        row.text(profile.name())
                .texts(profile.tags())
                .text(profile.kind().id())
                .text(profile.serves().id())
                .text(profile.host().map(host -> host.name()))
                .text(profile.host().map(host -> host.kind().id()))
                .text(profile.entry().id())
                .text(profile.entryNote())
                .text(profile.deskPhone())
                .text(profile.unit());
    }

    private void place(Place place) {
        Location location = place.location();
        GeoPoint entrance = location.entrance();
        GeoPoint given = location.given();
        row.text(place.address())
                .text(place.hint())
                .number(entrance.lon())
                .number(entrance.lat())
                .text(given.datum().id())
                .number(given.lon())
                .number(given.lat())
                .text(location.source())
                .plain(location.capturedAt())
                .text(location.capturedBy())
                .plain(location.checked().map(Check::at))
                .text(location.checked().map(Check::by))
                .text(place.area());
    }

    private void hours(Hours hours) {
        row.text(hours.osm())
                .text(hours.text())
                .plain(hours.checked().map(Check::at))
                .text(hours.checked().map(Check::by));
    }

    private void keeper(Optional<Keeper> keeper) {
        row.text(keeper.map(Keeper::name));
        keeper.map(Keeper::mobile)
                .filter(mobile -> !mobile.isEmpty())
                .ifPresentOrElse(this::mobile, () -> row.nothing().nothing());
    }

    private void mobile(String mobile) {
        row.bytes(sealing.seal(mobile)).bytes(sealing.fingerprint(mobile));
    }

    private void standing(Standing standing) {
        Signs signs = standing.signs();
        row.text(standing.lifecycle().id())
                .text(standing.reason())
                .plain(standing.successor())
                .plain(signs.proof().map(Proof::at))
                .text(signs.proof().map(proof -> proof.by().id()))
                .plain(signs.locked().map(LockedReports::first))
                .plain(signs.locked().map(LockedReports::latest))
                .plain(signs.locked().map(LockedReports::people))
                .plain(signs.shutAt());
    }

    private void origin(Origin origin) {
        row.text(origin.provenance().id()).text(origin.source()).text(origin.ref());
    }
}
