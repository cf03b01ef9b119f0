package org.nuanyi.keeper;

import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.equipment.Faults;
import org.nuanyi.equipment.Repairs;
import org.nuanyi.keeper.DeviceResult.Made;
import org.nuanyi.keeper.Duties.OnDuty;
import org.nuanyi.keeper.internal.SupplyHands;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.ledger.Ledger;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.purchase.Assets;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Facilities;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Hours;
import org.nuanyi.station.Location;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.OneOffs;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Place;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.StationProfile;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.Papers;
import org.nuanyi.supply.Shipments;
import org.nuanyi.supply.Stores;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.Reports;
import org.nuanyi.voice.SomeDeadlines;

/** Keepers for tests, and everything that can be done with them. */
public final class SomeKeepers {

    public final Stations stations;
    public final OneOffs oneOffs;
    public final Reports reports;
    public final Devices devices;
    public final Duties duties;
    public final Stores stores;
    public final Papers papers;
    public final Shipments shipments;

    public SomeKeepers(Scopes scopes, Clock clock) {
        this(scopes, clock, new AesGcmSealing(SealKey.generate()));
    }

    public SomeKeepers(Scopes scopes, Clock clock, Sealing sealing) {
        this.stations = new Stations(scopes, clock, sealing);
        this.oneOffs = new OneOffs(scopes, clock);
        this.reports = new Reports(scopes, stations, clock, sealing, SomeDeadlines.USUAL);
        this.devices = new Devices(scopes, stations, clock);
        Flows flows =
                new Flows(
                        new Machines(List.of(Shipments.machine(), Repairs.machine())),
                        clock,
                        HolidayCalendar.CHINA);
        Handling handling = new Handling(scopes, stations, clock, sealing, SomeDeadlines.USUAL);
        this.stores = new Stores(scopes, stations);
        this.papers = new Papers(scopes, new Ledger(clock), clock);
        this.shipments = new Shipments(scopes, flows, new Ledger(clock), clock);
        this.duties =
                new Duties(
                        scopes,
                        clock,
                        stations,
                        oneOffs,
                        new Facilities(clock),
                        reports,
                        handling,
                        new SupplyHands.Tools(stores, papers, shipments),
                        new Faults(scopes, flows, new Assets(scopes, clock), handling, clock));
    }

    /** A public station, open day and night, far from where other tests look for some. */
    public StationCode station(String name, String unit) {
        GeoPoint far = GeoPoint.wgs84(116.30, 39.99);
        Location location =
                new Location(far, "test", Optional.empty(), Optional.empty(), Optional.empty());
        StationProfile profile =
                new StationProfile(
                        name,
                        List.of(),
                        StationKind.STANDARD,
                        Serves.OUTDOOR_WORKERS,
                        Optional.empty(),
                        Entry.WALK_IN,
                        "",
                        new Place("颐和园路 1 号", "", location, Optional.empty()),
                        new Hours(Optional.of("24/7"), ""),
                        Map.of(
                                Facility.DRINKING_WATER, new FacilityState(Condition.WORKS),
                                Facility.MICROWAVE, new FacilityState(Condition.WORKS),
                                Facility.TOILET, new FacilityState(Condition.BROKEN)),
                        Optional.empty(),
                        unit);
        Origin origin = new Origin(Provenance.ENTERED, "test", UUID.randomUUID().toString());
        NewStation station = new NewStation(profile, Standing.OPEN, origin, Optional.empty());
        return stations.register(EVERYTHING, station).code();
    }

    /** The token of a link to these stations that nobody has opened. */
    public String link(StationCode... codes) {
        Made made = (Made) devices.make(EVERYTHING, "王师傅", List.of(codes));
        return made.path().substring(made.path().indexOf('=') + 1);
    }

    /** The token in the cookie of a phone that looks after these stations. */
    public String token(StationCode... codes) {
        return devices.bind(link(codes), "Firefox", "192.0.2.1", "r").orElseThrow();
    }

    /** A phone that looks after these stations. */
    public OnDuty keeper(StationCode... codes) {
        return onDuty(token(codes));
    }

    /** The phone with that token. */
    public OnDuty onDuty(String token) {
        Device device = devices.find(token).orElseThrow();
        return new OnDuty(device, Devices.scope(device, "192.0.2.1", "r"));
    }

    /** Does something now, under a name of its own. */
    public DeedResult take(OnDuty keeper, StationCode code, Deed deed) {
        return take(keeper, code, deed, Duration.ZERO);
    }

    public DeedResult take(OnDuty keeper, StationCode code, Deed deed, Duration ago) {
        return duties.take(keeper, UUID.randomUUID(), code, deed, ago);
    }

    /** The same, where it must be taken. */
    public DoneDeed done(OnDuty keeper, StationCode code, Deed deed) {
        return ((DeedResult.Done) take(keeper, code, deed)).deed();
    }
}
