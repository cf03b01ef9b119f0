package org.nuanyi.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.equipment.SomeEquipment.DONGSI;
import static org.nuanyi.equipment.SomeEquipment.NEIGHBOUR;
import static org.nuanyi.equipment.SomeEquipment.OFFICER;
import static org.nuanyi.equipment.SomeEquipment.done;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.equipment.EquipmentResult.Reason;
import org.nuanyi.equipment.EquipmentResult.Refused;
import org.nuanyi.keeper.SomeKeepers;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.Facility;
import org.nuanyi.station.StationCode;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.upkeep.SomePhotos;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.NewReport;
import org.nuanyi.voice.Photos;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.Teller;

/** Where faults are heard of: at the desk, at an inspection, from a worker. */
class FaultsTest {

    private static final Teller WORKER = new Teller(Optional.of(UUID.randomUUID()), "192.0.2.3");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeEquipment some;
    private SomeKeepers people;
    private Sealing sealing;
    private StationCode station;
    private String tag = "";

    @BeforeEach
    void a_microwave_at_a_station() {
        some = new SomeEquipment(database.scopes());
        sealing = new AesGcmSealing(SealKey.generate());
        people = new SomeKeepers(database.scopes(), some.clock, sealing);
        station = people.station("胡同口驿站", DONGSI);
        tag = some.pieceAt(station, DONGSI);
    }

    @DisplayName("日常发现的、巡检发现的，各记各的来源")
    @Test
    void a_repair_says_where_its_fault_was_heard_of() {
        long daily = report(FaultSource.DESK);
        done(some.act(OFFICER, daily, "withdraw", "插头没插好"));
        long inspected = report(FaultSource.INSPECTION);

        assertThat(some.repairs.repair(OFFICER, daily).source()).isEqualTo(FaultSource.DESK);
        assertThat(some.repairs.repair(OFFICER, inspected).source())
                .isEqualTo(FaultSource.INSPECTION);
    }

    private long report(FaultSource source) {
        return done(some.faults.report(OFFICER, fault(source)));
    }

    private NewFault fault(FaultSource source) {
        return new NewFault(tag, "不加热了", Optional.empty(), source);
    }

    @DisplayName("劳动者反映的故障变成维修单：知道是哪条反映，留下反映人的照片")
    @Test
    void what_a_worker_reported_is_a_repair_that_keeps_the_report_and_its_photo() {
        ReportNumber number = told();
        byte[] photo = SomePhotos.ofOneColour(7);
        new Photos(some.scopes, some.clock, sealing).add(number, photo, WORKER);
        long order = order(number);

        long repair = report(FaultSource.ofReport(order));

        assertThat(some.repairs.repair(OFFICER, repair).source())
                .isEqualTo(FaultSource.ofReport(order));
        assertThat(some.list.findPhoto(OFFICER, repair))
                .hasValueSatisfying(
                        kept ->
                                assertThat(kept)
                                        .isEqualTo(
                                                some.handling
                                                        .findPhoto(OFFICER, order)
                                                        .orElseThrow()));
        assertThat(some.list.ofReport(OFFICER, order))
                .extracting(Repair::id)
                .containsExactly(repair);
    }

    @DisplayName("一条反映、一件设备，只有一张没办结的维修单")
    @Test
    void one_report_of_one_piece_is_one_open_repair() {
        long order = order(told());
        report(FaultSource.ofReport(order));

        assertThat(some.faults.report(OFFICER, fault(FaultSource.ofReport(order))))
                .isEqualTo(new Refused(Reason.IN_REPAIR));
        assertThat(some.list.findOpen(OFFICER, tag)).isPresent();
    }

    @DisplayName("别的驿站的设备，不算在这条反映里")
    @Test
    void a_report_is_of_no_piece_of_another_station() {
        long order = order(told());
        tag = some.pieceAt(people.station("对面驿站", DONGSI), DONGSI);

        assertThat(some.faults.report(OFFICER, fault(FaultSource.ofReport(order))))
                .isEqualTo(new Refused(Reason.AT_ANOTHER_STATION));
        assertThat(some.list.ofReport(OFFICER, order)).isEmpty();
    }

    @DisplayName("别的单位的反映看不到，也报不了修")
    @Test
    void another_units_report_is_not_there() {
        long order = order(told());

        assertThatThrownBy(() -> some.faults.report(NEIGHBOUR, fault(FaultSource.ofReport(order))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> some.faults.report(OFFICER, fault(FaultSource.ofReport(order + 99))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_worker_has_a_report_and_nobody_else_has() {
        assertThatThrownBy(() -> new FaultSource(FaultSource.Kind.WORKER, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FaultSource(FaultSource.Kind.DESK, Optional.of(1L)))
                .isInstanceOf(IllegalArgumentException.class);
        String nobodys =
                """
                insert into equipment.repair (tag, unit, station, item, fault, reported_by, reported_at, source)
                values ('ZC-1-1-0001', '%s', '%s', '微波炉', '坏了', 'zhao', now(), 'worker')
                """
                        .formatted(DONGSI, station);
        assertThatThrownBy(() -> some.scopes.use(EVERYTHING, handle -> handle.execute(nobodys)))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasMessageContaining("repair_check");
    }

    @DisplayName("在站的设备：在途和借出的不算；在修的看得到何时修好")
    @Test
    void what_stands_at_a_station_is_listed_with_its_open_repair() {
        String away = some.pieceAt(station, DONGSI);
        some.places.put(SomeEquipment.SECOND, DONGSI);
        done(
                some.transfers.send(
                        OFFICER,
                        new NewTransfer(
                                UUID.randomUUID(),
                                away,
                                SomeEquipment.SECOND,
                                Optional.empty(),
                                "")));
        assertThat(here()).extracting(Piece::tag).contains(tag).doesNotContain(away);
        long repair = report(FaultSource.DESK);
        assertThat(waiting()).isEqualTo(new Piece.Waiting(repair, "不加热了", Optional.empty()));

        RepairOrder order = new RepairOrder("某店", 1, some.today().plusDays(2));
        done(some.repairs.order(OFFICER, repair, 0, order));
        assertThat(waiting().until()).contains(order.until());
        done(some.act(OFFICER, repair, "return", "没来人"));
        assertThat(waiting().until()).isEmpty();
    }

    private List<Piece> here() {
        return some.pieces.at(OFFICER, station);
    }

    private Piece.Waiting waiting() {
        return here().stream()
                .filter(piece -> piece.tag().equals(tag))
                .findFirst()
                .flatMap(Piece::repair)
                .orElseThrow();
    }

    private ReportNumber told() {
        NewReport broken = NewReport.broken(Facility.MICROWAVE);
        Noted noted = (Noted) people.reports.hear(UUID.randomUUID(), station, broken, WORKER);
        return noted.report().orElseThrow();
    }

    private long order(ReportNumber number) {
        return some.handling.findOrder(EVERYTHING, number).orElseThrow().id();
    }
}
