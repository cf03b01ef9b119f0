package org.nuanyi.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.account.Account;
import org.nuanyi.account.SomePeople;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.keeper.Deed;
import org.nuanyi.keeper.SomeKeepers;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Digest;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Batches;
import org.nuanyi.station.ChangeResult.Applied;
import org.nuanyi.station.ChangeSet;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Documents;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Hours;
import org.nuanyi.station.Keeper;
import org.nuanyi.station.Location;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.OneOffs;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Photos;
import org.nuanyi.station.Place;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.StationProfile;
import org.nuanyi.station.Stations;
import org.nuanyi.union.Units;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.NewReport;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.Reports;
import org.nuanyi.voice.Teller;

/** Makes rows of units in the running server, by its own use cases. Thread-safe. */
@Singleton
class RowMaker {

    private static final String LAST_ENTRY =
            """
            select max(id) from audit.entry where unit = :unit
            """;

    private final Stations stations;
    private final Photos photos;
    private final Documents documents;
    private final OneOffs oneOffs;
    private final Batches batches;
    private final Reports reports;
    private final Handling handling;
    private final org.nuanyi.voice.Photos reportPhotos;
    private final SomeKeepers keepers;
    private final FormRows forms;
    private final ProjectRows projects;
    private final ChangeRows changes;
    private final Scopes scopes;
    private final SomePeople people;
    private final MoneyRows money;
    private final PurchaseRows purchases;
    private final UpkeepRows upkeep;
    private final SupplyRows supplies;
    private final EquipmentRows equipment;
    private final Cabinets cabinets;
    private final Clock clock;

    RowMaker(
            Stations stations,
            Photos photos,
            Documents documents,
            OneOffs oneOffs,
            Reports reports,
            Handling handling,
            org.nuanyi.voice.Photos reportPhotos,
            Units units,
            FormRows forms,
            ProjectRows projects,
            ChangeRows changes,
            Scopes scopes,
            Jdbi jdbi,
            Clock clock,
            Sealing sealing,
            MoneyRows money,
            PurchaseRows purchases,
            UpkeepRows upkeep,
            SupplyRows supplies,
            EquipmentRows equipment,
            Cabinets cabinets) {
        this.cabinets = cabinets;
        this.money = money;
        this.purchases = purchases;
        this.upkeep = upkeep;
        this.supplies = supplies;
        this.equipment = equipment;
        this.stations = stations;
        this.photos = photos;
        this.documents = documents;
        this.oneOffs = oneOffs;
        this.batches = new Batches(scopes, clock, units);
        this.reports = reports;
        this.handling = handling;
        this.reportPhotos = reportPhotos;
        this.keepers = new SomeKeepers(scopes, clock, sealing);
        this.scopes = scopes;
        this.forms = forms;
        this.projects = projects;
        this.changes = changes;
        this.people = new SomePeople(jdbi, clock, sealing);
        this.clock = clock;
    }

    Stations stations() {
        return stations;
    }

    Photos photos() {
        return photos;
    }

    Documents documents() {
        return documents;
    }

    OneOffs oneOffs() {
        return oneOffs;
    }

    Handling handling() {
        return handling;
    }

    ProjectRows projects() {
        return projects;
    }

    ChangeRows changes() {
        return changes;
    }

    FormRows forms() {
        return forms;
    }

    MoneyRows money() {
        return money;
    }

    PurchaseRows purchases() {
        return purchases;
    }

    UpkeepRows upkeep() {
        return upkeep;
    }

    SupplyRows supplies() {
        return supplies;
    }

    EquipmentRows equipment() {
        return equipment;
    }

    SomeKeepers keepers() {
        return keepers;
    }

    /** The token of a session of somebody new who holds the role for the unit. */
    String token(Role role, String unit) {
        return people.token(holder(role, unit));
    }

    /** What a partner system of the unit shows. */
    String bearer(String unit) {
        return "Bearer " + people.partner(unit).secret();
    }

    /** The id of somebody who may be given the unit's reports. */
    String officer(String unit) {
        return holder(Role.UNIT_OFFICER, unit).id().toString();
    }

    private Account holder(Role role, String unit) {
        Account account = people.invited();
        LocalDate since = LocalDate.now(clock).minusDays(1);
        people.hold(account, new HeldRole(role, unit, since, Optional.empty()));
        return account;
    }

    /** A station far from where other tests look for some. */
    StationCode station(String unit, String mark, boolean open) {
        FacilityState works = new FacilityState(Condition.WORKS);
        double east = 116.1 + UnitRows.random(10_000) / 200_000.0;
        Location where =
                new Location(
                        GeoPoint.wgs84(east, 39.6),
                        mark,
                        Optional.empty(),
                        Optional.of(mark),
                        Optional.empty());
        StationProfile profile =
                new StationProfile(
                        UnitMarks.WORD + mark + "驿站",
                        List.of(mark),
                        StationKind.STANDARD,
                        open ? Serves.OUTDOOR_WORKERS : Serves.INTERNAL,
                        Optional.of(new Host(mark + "饭店", HostKind.RESTAURANT)),
                        Entry.ASK_STAFF,
                        mark,
                        new Place(mark + "路 1 号", mark, where, Optional.empty()),
                        new Hours(Optional.of("24/7"), mark),
                        Map.of(Facility.MICROWAVE, works, Facility.SEATS, works),
                        Optional.of("010-64000000"),
                        unit);
        UnitMarks marks = UnitMarks.of(unit);
        NewStation station =
                new NewStation(
                        profile,
                        Standing.OPEN,
                        new Origin(Provenance.ENTERED, marks.secret(), UnitRows.uuid().toString()),
                        Optional.of(new Keeper(marks.secret(), marks.mobile())));
        return stations.register(EVERYTHING, station).code();
    }

    String version(StationCode code) {
        return Integer.toString(stations.station(EVERYTHING, code).version());
    }

    /** What the preview of a new note at the door shows, as the form sends it back. */
    String seen(StationCode code, String note) {
        String preview = batches.preview(EVERYTHING, noted(code, note)).toString();
        return HexFormat.of().formatHex(Digest.sha256().of(preview.getBytes(UTF_8)));
    }

    String batch(StationCode code, String words) {
        return ((Applied) batches.apply(EVERYTHING, noted(code, words))).batch().toString();
    }

    private ChangeSet noted(StationCode code, String note) {
        return ChangeSet.same(
                batches.stations(EVERYTHING, List.of(code)), Map.of(Plain.ENTRY_NOTE, note));
    }

    ReportNumber report(StationCode station, UnitMarks marks) {
        return report(station, marks, new Teller(Optional.of(UnitRows.uuid()), "192.0.2.1"));
    }

    ReportNumber pictured(StationCode station, UnitMarks marks) {
        Teller teller = new Teller(Optional.of(UnitRows.uuid()), "192.0.2.2");
        ReportNumber number = report(station, marks, teller);
        reportPhotos.add(number, marks.picture(false), teller);
        return number;
    }

    private ReportNumber report(StationCode station, UnitMarks marks, Teller teller) {
        NewReport locked =
                new NewReport(
                        ReportKind.LOCKED,
                        Optional.empty(),
                        marks.secret(),
                        Optional.empty(),
                        marks.mobile());
        Noted noted = (Noted) reports.hear(UnitRows.uuid(), station, locked, teller);
        return noted.report().orElseThrow();
    }

    String need(String token, StationCode post, UnitMarks marks) {
        return keepers.done(keepers.onDuty(token), post, new Deed.Need(marks.secret()))
                .id()
                .toString();
    }

    String opening(String token, StationCode post) {
        return keepers.done(keepers.onDuty(token), post, new Deed.Open()).id().toString();
    }

    /** The id of a cabinet at the station. */
    String cabinet(StationCode station, UnitMarks marks) {
        String id = "e-" + UnitRows.uuid().toString().substring(0, 8);
        return cabinets.add(EVERYTHING, id, station, marks.open()).id();
    }

    /** The last thing that was done with something of the unit's. */
    String entry(String unit) {
        return scopes.in(
                EVERYTHING,
                handle ->
                        Long.toString(
                                handle.createQuery(LAST_ENTRY)
                                        .bind("unit", unit)
                                        .mapTo(Long.class)
                                        .one()));
    }
}
