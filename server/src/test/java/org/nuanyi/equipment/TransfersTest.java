package org.nuanyi.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.nuanyi.equipment.SomeEquipment.ABROAD;
import static org.nuanyi.equipment.SomeEquipment.COLLEAGUE;
import static org.nuanyi.equipment.SomeEquipment.DONGSI;
import static org.nuanyi.equipment.SomeEquipment.FIRST;
import static org.nuanyi.equipment.SomeEquipment.NEIGHBOUR;
import static org.nuanyi.equipment.SomeEquipment.OFFICER;
import static org.nuanyi.equipment.SomeEquipment.SECOND;
import static org.nuanyi.equipment.SomeEquipment.done;
import static org.nuanyi.equipment.SomeEquipment.fault;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.equipment.EquipmentResult.NotNow;
import org.nuanyi.equipment.EquipmentResult.Reason;
import org.nuanyi.equipment.EquipmentResult.Refused;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.Sighting;
import org.nuanyi.station.StationCode;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.upkeep.SomePhotos;

/** A piece goes to another station, of the same unit or of another, for good or lent. */
class TransfersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Proof CAME = new Proof("完好", Optional.empty());

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeEquipment some;
    private String tag = "";

    @BeforeEach
    void open() {
        some = new SomeEquipment(database.scopes());
        tag = some.bought(DONGSI).getFirst();
    }

    private static NewTransfer to(String tag, StationCode station) {
        return new NewTransfer(UUID.randomUUID(), tag, station, Optional.empty(), "");
    }

    private static NewTransfer lent(String tag, LocalDate until) {
        return new NewTransfer(UUID.randomUUID(), tag, ABROAD, Optional.of(until), "活动用");
    }

    private String place(Scope scope) {
        return some.assets.card(scope, tag).asset().station().value();
    }

    @DisplayName("调拨：一人交出，另一人签收；签收前还在原处账上")
    @Test
    void a_piece_is_handed_out_by_one_and_accepted_by_another() {
        long id = done(some.transfers.send(OFFICER, to(tag, SECOND)));
        assertThat(place(OFFICER)).isEqualTo(FIRST.value());
        assertThat(some.transferList.transfer(OFFICER, id).onItsWay()).isTrue();
        assertThat(some.transfers.accept(OFFICER, id, 0, CAME))
                .isEqualTo(new Refused(Reason.OWN_TRANSFER));
        assertThat(some.transfers.accept(COLLEAGUE, id, 0, new Proof(" ", Optional.empty())))
                .isEqualTo(new Refused(Reason.NO_PROOF));

        done(some.transfers.accept(COLLEAGUE, id, 0, CAME));
        assertThat(place(OFFICER)).isEqualTo(SECOND.value());
        assertThat(some.transferList.listOpen(OFFICER)).isEmpty();
        assertThat(some.assets.sightings(OFFICER, tag))
                .extracting(Sighting::found, Sighting::note)
                .containsExactly(tuple(true, "完好"));
    }

    @DisplayName("调到别的单位：对方签收后归对方，仍看得到是哪次采购来的")
    @Test
    void what_goes_to_another_unit_is_its_own_once_it_accepted_it() {
        long id = done(some.transfers.send(OFFICER, to(tag, ABROAD)));
        assertThatThrownBy(() -> some.assets.card(NEIGHBOUR, tag)).isInstanceOf(NotFound.class);
        Proof photo = new Proof("", Optional.of(SomePhotos.ofOneColour(3)));
        done(some.transfers.accept(NEIGHBOUR, id, 0, photo));

        assertThat(place(NEIGHBOUR)).isEqualTo(ABROAD.value());
        assertThat(some.assets.card(NEIGHBOUR, tag).title()).isEqualTo("冬季设备");
        assertThatThrownBy(() -> some.assets.card(OFFICER, tag)).isInstanceOf(NotFound.class);
        assertThat(some.transferList.transfer(OFFICER, id).there()).isPresent();
        assertThat(some.transferList.findPhoto(OFFICER, id, false)).isPresent();
    }

    @Test
    void whoever_gets_it_accepts_it_and_nobody_else() {
        long id = done(some.transfers.send(OFFICER, to(tag, ABROAD)));

        assertThatThrownBy(() -> some.transfers.accept(COLLEAGUE, id, 0, CAME))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> some.transfers.takeBack(NEIGHBOUR, id, 0, "不要"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> some.transfers.send(NEIGHBOUR, to(tag, ABROAD)))
                .isInstanceOf(NotFound.class);
    }

    @DisplayName("一件设备同一时间只在一处：在途、借出时不能再调、不能撤到别处")
    @Test
    void a_piece_is_on_one_way_at_a_time() {
        long id = done(some.transfers.send(OFFICER, to(tag, SECOND)));
        assertThat(some.transfers.send(COLLEAGUE, to(tag, ABROAD)))
                .isEqualTo(new Refused(Reason.ON_ITS_WAY));
        assertThat(some.faults.report(OFFICER, fault(tag)))
                .isEqualTo(new Refused(Reason.ON_ITS_WAY));
        String copy =
                """
                insert into equipment.transfer (key, tag, item, unit, sender, from_station, to_station, note, sent_by, sent_at)
                select gen_random_uuid(), tag, item, unit, sender, from_station, to_station, note, sent_by, sent_at
                from equipment.transfer where id = %d
                """
                        .formatted(id);
        assertThatThrownBy(() -> some.scopes.use(OFFICER, handle -> handle.execute(copy)))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasMessageContaining("transfer_open");
    }

    @Test
    void the_same_sent_again_is_the_same() {
        NewTransfer wanted = to(tag, SECOND);
        assertThat(some.transfers.send(OFFICER, wanted))
                .isEqualTo(some.transfers.send(OFFICER, wanted));
    }

    @DisplayName("借用：到期要还，过期未还告诉单位负责人；还也要第二个人收")
    @Test
    void what_is_lent_comes_back_by_its_day_and_is_received_by_a_second_person() {
        long id = done(some.transfers.send(OFFICER, lent(tag, TODAY.plusDays(2))));
        done(some.transfers.accept(NEIGHBOUR, id, 0, CAME));
        assertThat(some.transferList.matter(OFFICER, id).due()).contains(TODAY.plusDays(2));
        assertThat(some.transferList.transfer(OFFICER, id).isLate(TODAY.plusDays(2))).isFalse();
        assertThat(some.transferList.transfer(OFFICER, id).isLate(TODAY.plusDays(3))).isTrue();
        some.clock.advance(Duration.ofDays(3));
        Scope job = Scope.system("test", Reach.everything());
        List<Matter> late = some.scopes.in(job, handle -> some.flows.escalate(handle, job));
        assertThat(late).extracting(Matter::subject).contains(Long.toString(id));

        done(some.transfers.giveBack(NEIGHBOUR, id, 1, ""));
        assertThat(place(NEIGHBOUR)).isEqualTo(ABROAD.value());
        assertThatThrownBy(() -> some.transfers.receive(NEIGHBOUR, id, 2, CAME))
                .isInstanceOf(Forbidden.class);
        done(some.transfers.receive(OFFICER, id, 2, CAME));
        assertThat(place(OFFICER)).isEqualTo(FIRST.value());
        assertThat(some.transferList.transfer(NEIGHBOUR, id).open()).isFalse();
    }

    @Test
    void who_gave_a_lent_piece_back_does_not_receive_it() {
        long id =
                done(
                        some.transfers.send(
                                OFFICER,
                                new NewTransfer(
                                        UUID.randomUUID(), tag, SECOND, Optional.of(TODAY), "")));
        done(some.transfers.accept(COLLEAGUE, id, 0, CAME));
        done(some.transfers.giveBack(COLLEAGUE, id, 1, ""));

        assertThat(some.transfers.receive(COLLEAGUE, id, 2, CAME))
                .isEqualTo(new Refused(Reason.OWN_TRANSFER));
    }

    @Test
    void what_broke_while_it_was_lent_is_repaired_before_it_goes_back() {
        long id = done(some.transfers.send(OFFICER, lent(tag, TODAY)));
        done(some.transfers.accept(NEIGHBOUR, id, 0, CAME));
        long repair = done(some.faults.report(NEIGHBOUR, fault(tag)));
        assertThat(some.transfers.giveBack(NEIGHBOUR, id, 1, ""))
                .isEqualTo(new Refused(Reason.IN_REPAIR));
        done(some.act(NEIGHBOUR, repair, "withdraw", "没坏"));

        done(some.transfers.giveBack(NEIGHBOUR, id, 1, ""));
    }

    @DisplayName("签收前可以撤回，要写原因；签收后不行")
    @Test
    void it_is_taken_back_before_it_was_accepted() {
        long id = done(some.transfers.send(OFFICER, to(tag, ABROAD)));
        assertThatThrownBy(() -> some.transfers.takeBack(OFFICER, id, 0, " "))
                .isInstanceOf(BadInput.class);
        done(some.transfers.takeBack(OFFICER, id, 0, "送错了"));
        assertThat(some.transfers.accept(NEIGHBOUR, id, 1, CAME)).isInstanceOf(NotNow.class);
        assertThat(place(OFFICER)).isEqualTo(FIRST.value());

        long next = done(some.transfers.send(OFFICER, to(tag, ABROAD)));
        done(some.transfers.accept(NEIGHBOUR, next, 0, CAME));
        assertThat(some.transfers.takeBack(OFFICER, next, 1, "送错了")).isInstanceOf(NotNow.class);
    }

    @Test
    void what_is_in_repair_here_already_or_late_before_it_begins_is_not_sent() {
        assertThat(some.transfers.send(OFFICER, to(tag, FIRST)))
                .isEqualTo(new Refused(Reason.SAME_STATION));
        assertThat(some.transfers.send(OFFICER, lent(tag, TODAY.minusDays(1))))
                .isEqualTo(new Refused(Reason.LENT_UNTIL_PAST));
        assertThatThrownBy(
                        () ->
                                some.transfers.send(
                                        OFFICER, to(tag, StationCode.ofNumber(1_999_999))))
                .isInstanceOf(BadInput.class);
        some.broken(tag);
        assertThat(some.transfers.send(OFFICER, to(tag, SECOND)))
                .isEqualTo(new Refused(Reason.IN_REPAIR));
    }
}
