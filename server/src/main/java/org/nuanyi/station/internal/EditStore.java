package org.nuanyi.station.internal;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.station.Check;
import org.nuanyi.station.Host;
import org.nuanyi.station.Location;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationProfile;

/** Saves what a person writes down about a station, in the transaction of the handle. */
public final class EditStore {

    private static final String ADD_HOST =
            """
            insert into station.host (name, kind) values (:name, :kind)
            on conflict (name, kind) where source_ref is null do nothing
            """;

    private static final String SAVE =
            """
            update station.station
            set name = :name, tags = :tags, kind = :kind, serves = :serves,
                host = (select id from station.host
                        where host.name = :host and host.kind = :hostKind and source_ref is null),
                entry = :entry, entry_note = :entryNote, desk_phone = :deskPhone, unit = :unit,
                address = :address, hint = :hint, lon = :lon, lat = :lat,
                source_datum = :datum, source_lon = :sourceLon, source_lat = :sourceLat,
                point_source = :pointSource, captured_at = :capturedAt, captured_by = :capturedBy,
                entrance_checked_at = :entranceAt, entrance_checked_by = :entranceBy,
                hours = :hours, hours_text = :hoursText,
                hours_checked_at = :hoursAt, hours_checked_by = :hoursBy,
                facilities = cast(:facilities as jsonb),
                version = version + 1, changed_at = :now
            where code = :code
            """;

    private final Handle handle;

    public EditStore(Handle handle) {
        this.handle = handle;
    }

    /** The station says this from now on. */
    public void save(StationCode code, StationProfile profile, Instant now) {
        profile.host().ifPresent(this::addHost);
        Location location = profile.place().location();
        GeoPoint entrance = location.entrance();
        handle.createUpdate(SAVE)
                .bind("code", code.value())
                .bind("name", profile.name())
                .bindArray("tags", String.class, profile.tags())
                .bind("kind", profile.kind().id())
                .bind("serves", profile.serves().id())
                .bind("host", profile.host().map(Host::name))
                .bind("hostKind", profile.host().map(host -> host.kind().id()))
                .bind("entry", profile.entry().id())
                .bind("entryNote", profile.entryNote())
                .bind("deskPhone", profile.deskPhone())
                .bind("unit", profile.unit())
                .bind("address", profile.place().address())
                .bind("hint", profile.place().hint())
                .bind("lon", entrance.lon())
                .bind("lat", entrance.lat())
                .bind("datum", location.given().datum().id())
                .bind("sourceLon", location.given().lon())
                .bind("sourceLat", location.given().lat())
                .bind("pointSource", location.source())
                .bind("capturedAt", location.capturedAt())
                .bind("capturedBy", location.capturedBy())
                .bind("entranceAt", location.checked().map(Check::at))
                .bind("entranceBy", location.checked().map(Check::by))
                .bind("hours", profile.hours().osm())
                .bind("hoursText", profile.hours().text())
                .bind("hoursAt", profile.hours().checked().map(Check::at))
                .bind("hoursBy", profile.hours().checked().map(Check::by))
                .bind("facilities", FacilitiesJson.write(profile.facilities()))
                .bind("now", now)
                .execute();
    }

    private void addHost(Host host) {
        handle.createUpdate(ADD_HOST)
                .bind("name", host.name())
                .bind("kind", host.kind().id())
                .execute();
    }
}
