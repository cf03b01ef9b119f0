package org.nuanyi.app;

import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.runtime.configuration.MemorySize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.nuanyi.build.Applicant;
import org.nuanyi.build.Comer;
import org.nuanyi.build.NewProject;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.SomeChanges;
import org.nuanyi.build.SomeProjects;
import org.nuanyi.build.Suggestion;
import org.nuanyi.cabinet.SomeCabinets;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Sign;
import org.nuanyi.equipment.SomeEquipment;
import org.nuanyi.fund.SomeFund;
import org.nuanyi.keeper.Deed;
import org.nuanyi.keeper.SomeKeepers;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.form.SomeForms;
import org.nuanyi.kernel.ledger.SomeLedger;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.purchase.SomePurchases;
import org.nuanyi.station.Batches;
import org.nuanyi.station.ChangeSet;
import org.nuanyi.station.DocumentKind;
import org.nuanyi.station.DocumentWords;
import org.nuanyi.station.Documents;
import org.nuanyi.station.Duplicates;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.OneOffs;
import org.nuanyi.station.Origin;
import org.nuanyi.station.PhotoKind;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationField;
import org.nuanyi.station.Stations;
import org.nuanyi.supply.SomeSupplies;
import org.nuanyi.union.Units;
import org.nuanyi.upkeep.SomeUpkeep;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.NewRating;
import org.nuanyi.voice.NewReport;
import org.nuanyi.voice.NewVisit;
import org.nuanyi.voice.Photos;
import org.nuanyi.voice.Ratings;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.Reports;
import org.nuanyi.voice.SomeDeadlines;
import org.nuanyi.voice.Teller;
import org.nuanyi.voice.Visits;

/**
 * Two units of one register, each with something of everything that belongs to a unit. Whoever adds
 * such a table lets its use case fill it here.
 */
final class TwoUnits {

    static final String OURS = "110101006";
    static final String THEIRS = "110101007";

    private static final Clock CLOCK =
            Clock.fixed(StationExamples.NOON, ZoneId.of("Asia/Shanghai"));

    private final Scopes scopes;
    private final Sealing sealing = new AesGcmSealing(SealKey.generate());
    private final Stations stations;

    TwoUnits(Scopes scopes) {
        this.scopes = scopes;
        this.stations = new Stations(scopes, CLOCK, sealing);
    }

    Stations stations() {
        return stations;
    }

    OneOffs oneOffs() {
        return new OneOffs(scopes, CLOCK);
    }

    void fill(Units units) {
        fill(OURS, units);
        fill(THEIRS, units);
    }

    private void fill(String unit, Units units) {
        StationCode code = stations.register(EVERYTHING, stationOf(unit, "1")).code();
        stations.observe(
                EVERYTHING,
                code,
                new Sign(Sign.Kind.OPEN, By.KEEPER, StationExamples.NOON, "k", "test", unit));
        StationCode twin = stations.register(EVERYTHING, stationOf(unit, "twin")).code();
        new Duplicates(scopes, stations, CLOCK).tellApart(EVERYTHING, code, twin);
        LocalDateTime noon = LocalDateTime.of(2026, 11, 30, 12, 0);
        oneOffs().add(EVERYTHING, code, OneOff.Kind.CLOSED, noon, noon.plusHours(1), "盘点", unit);
        new org.nuanyi.station.Photos(scopes, CLOCK)
                .add(EVERYTHING, code, PhotoKind.DOOR, jpeg(), unit);
        new Documents(scopes, CLOCK, new MemorySize(BigInteger.valueOf(1_000)))
                .add(
                        EVERYTHING,
                        code,
                        new DocumentWords(DocumentKind.RULES, "管理制度", Optional.empty(), false),
                        "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        change(code, units);
        goFromHandToHand(unit);
        hear(code, new Teller(Optional.of(UUID.randomUUID()), "192.0.2.1"));
        SomeKeepers keepers = new SomeKeepers(scopes, CLOCK, sealing);
        keepers.done(keepers.keeper(code), code, new Deed.Open());
        new SomeLedger(scopes).fill(unit);
        buildOne(unit);
        keepOne(code, units);
        new SomeFund(scopes, units).fill(unit);
        new SomePurchases(scopes).fill(unit);
        new SomeEquipment(scopes).fill(unit);
        new SomeUpkeep(scopes, units).fill(unit);
        new SomeSupplies(scopes).fill(unit);
        new SomeCabinets(scopes).fill(unit, code);
        SomeForms.fill(scopes, CLOCK, unit);
    }

    private void buildOne(String unit) {
        SomeProjects some = new SomeProjects(scopes, CLOCK, sealing, List.of());
        ProjectCode code =
                some.projects.apply(
                        EVERYTHING,
                        new NewProject(
                                unit,
                                Applicant.HOST,
                                SomeProjects.outline(unit),
                                Optional.of(new NewProject.Contact("赵", "13900001234", unit))));
        some.prepare(unit, code);
        some.suggestions.hear(
                UUID.randomUUID(),
                new Suggestion(unit, Optional.empty(), unit, Set.of(Comer.RIDER), unit));
    }

    private void keepOne(StationCode code, Units units) {
        SomeChanges some = new SomeChanges(scopes, units, CLOCK, sealing);
        some.request(EVERYTHING, code, SomeChanges.move());
        some.agreements.add(EVERYTHING, code, SomeChanges.until("2026-12-31"), SomeChanges.PDF);
    }

    private void goFromHandToHand(String unit) {
        Machines machines = new Machines(List.of(Machines.read("errand", Set.of("ready"))));
        Flows flows = new Flows(machines, CLOCK, HolidayCalendar.CHINA);
        scopes.use(
                EVERYTHING,
                handle ->
                        flows.act(
                                handle,
                                EVERYTHING,
                                NewDeed.of(
                                        flows.begin(handle, EVERYTHING, "errand", unit, unit),
                                        new Act.Urge())));
    }

    private void change(StationCode code, Units units) {
        Batches batches = new Batches(scopes, CLOCK, units);
        batches.apply(
                EVERYTHING,
                ChangeSet.same(
                        batches.stations(EVERYTHING, List.of(code)),
                        Map.of(StationField.Plain.HINT, "二层")));
    }

    private void hear(StationCode code, Teller teller) {
        Reports reports = new Reports(scopes, stations, CLOCK, sealing, SomeDeadlines.USUAL);
        NewReport locked =
                new NewReport(
                        ReportKind.LOCKED,
                        Optional.empty(),
                        "门锁着",
                        Optional.empty(),
                        "13800001234");
        Noted noted = (Noted) reports.hear(UUID.randomUUID(), code, locked, teller);
        ReportNumber number = noted.report().orElseThrow();
        Handling handling = new Handling(scopes, stations, CLOCK, sealing, SomeDeadlines.USUAL);
        handling.answer(EVERYTHING, number, "马上去看");
        new Photos(scopes, CLOCK, sealing).add(number, jpeg(), teller);
        handling.close(EVERYTHING, closed(code, reports, handling), jpeg());
        new Ratings(scopes, stations, CLOCK, sealing)
                .hear(
                        UUID.randomUUID(),
                        code,
                        new NewRating(5, Set.of(), Optional.empty()),
                        teller);
        new Visits(scopes, stations, CLOCK, sealing)
                .hear(UUID.randomUUID(), code, new NewVisit(Optional.empty()), teller);
    }

    /** Another report, answered: its sender can be reached until it is closed. */
    private static ReportNumber closed(StationCode code, Reports reports, Handling handling) {
        Teller another = new Teller(Optional.of(UUID.randomUUID()), "192.0.2.2");
        NewReport locked = NewReport.tap(ReportKind.LOCKED);
        Noted noted = (Noted) reports.hear(UUID.randomUUID(), code, locked, another);
        ReportNumber number = noted.report().orElseThrow();
        handling.answer(EVERYTHING, number, "门开了");
        return number;
    }

    static NewStation stationOf(String unit, String ref) {
        return new NewStation(
                StationExamples.profile(
                        "驿站" + ref, StationExamples.hours(), StationExamples.facilities(), unit),
                Standing.OPEN,
                new Origin(Provenance.ENTERED, unit, ref),
                Optional.empty());
    }

    private static byte[] jpeg() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
