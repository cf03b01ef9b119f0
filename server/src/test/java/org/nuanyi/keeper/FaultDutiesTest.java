package org.nuanyi.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.flow.Act;
import org.nuanyi.equipment.FaultSource;
import org.nuanyi.equipment.NewFault;
import org.nuanyi.equipment.Repair;
import org.nuanyi.equipment.RepairOrder;
import org.nuanyi.equipment.SomeEquipment;
import org.nuanyi.keeper.DeedResult.Done;
import org.nuanyi.keeper.DeedResult.Reason;
import org.nuanyi.keeper.DeedResult.Refused;
import org.nuanyi.keeper.Duties.OnDuty;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.testing.TestScopes;

/** A keeper says which piece of the station broke. */
class FaultDutiesTest {

    private static final String DONGSI = "110101006";
    private static final Scope OFFICER = TestScopes.everythingAs("zhao", "unit-officer");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeEquipment equipment;
    private SomeKeepers some;
    private StationCode mine;
    private OnDuty keeper;
    private String tag = "";

    @BeforeEach
    void a_microwave_at_the_keepers_station() {
        equipment = new SomeEquipment(database.scopes());
        some = new SomeKeepers(database.scopes(), equipment.clock);
        mine = some.station("胡同口驿站", DONGSI);
        keeper = some.keeper(mine);
        tag = equipment.pieceAt(mine, DONGSI);
    }

    @DisplayName("站点管理员报修：就是一张维修单，报修人是他")
    @Test
    void a_piece_that_broke_is_a_repair_of_the_keepers() {
        assertThat(take(new Deed.Fault(tag, "不加热"))).isInstanceOf(Done.class);

        assertThat(open().fault()).isEqualTo("不加热");
        assertThat(open().source()).isEqualTo(FaultSource.KEEPER);
        assertThat(open().reportedBy()).isEqualTo(Device.ACTOR + keeper.device().id());
        assertThat(equipment.repairs.matter(EVERYTHING, open().id()).state()).isEqualTo("reported");
    }

    @DisplayName("同一次报修送到两次，只报一次；在修的再报，说在修")
    @Test
    void what_comes_in_twice_is_one_repair() {
        UUID name = UUID.randomUUID();
        Deed fault = new Deed.Fault(tag, "不加热");

        DeedResult first = take(name, fault);
        assertThat(take(name, fault)).isEqualTo(first);
        assertThat(take(name, new Deed.Fault("ZC-9-9-0009", "不加热")))
                .isEqualTo(new Refused(Reason.NAME_TAKEN));

        assertThat(take(fault)).isEqualTo(new Refused(Reason.IN_REPAIR));
        assertThat(equipment.list.of(EVERYTHING, tag)).hasSize(1);
    }

    @DisplayName("别的驿站的设备报不了：本单位的、别的单位的、拿着别站编号的都不行")
    @Test
    void a_keeper_reports_no_piece_of_another_station() {
        StationCode other = some.station("对面驿站", DONGSI);
        String theirs = equipment.pieceAt(other, DONGSI);
        String abroad = equipment.pieceAt(some.station("邻街驿站", "110101007"), "110101007");

        assertThat(take(new Deed.Fault(theirs, "不加热"))).isEqualTo(new Refused(Reason.NOT_HERE));
        assertThatThrownBy(() -> take(new Deed.Fault(abroad, "不加热"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                some.duties.take(
                                        keeper,
                                        UUID.randomUUID(),
                                        other,
                                        new Deed.Fault(theirs, "不加热"),
                                        Duration.ZERO))
                .isInstanceOf(Forbidden.class);
        assertThat(equipment.list.listOpen(EVERYTHING)).isEmpty();
    }

    @Test
    void which_piece_and_what_is_wrong_must_be_said() {
        assertThat(take(new Deed.Fault("", "不加热"))).isEqualTo(new Refused(Reason.NO_WORDS));
        assertThat(take(new Deed.Fault(tag, " "))).isEqualTo(new Refused(Reason.NO_WORDS));
    }

    @DisplayName("点错了能撤销；单位安排了维修，就不能了")
    @Test
    void a_wrong_tap_is_taken_back_until_somebody_is_to_repair_it() {
        UUID wrong = UUID.randomUUID();
        take(wrong, new Deed.Fault(tag, "不加热"));
        assertThat(some.duties.undo(keeper, mine, wrong)).isInstanceOf(Done.class);
        assertThat(equipment.list.openTags(EVERYTHING, List.of(tag))).isEmpty();

        UUID right = UUID.randomUUID();
        take(right, new Deed.Fault(tag, "漏水"));
        RepairOrder order = new RepairOrder("某店", 1, LocalDate.now(equipment.clock).plusDays(2));
        SomeEquipment.done(equipment.repairs.order(OFFICER, open().id(), 0, order));
        assertThat(some.duties.undo(keeper, mine, right)).isEqualTo(new Refused(Reason.TAKEN_UP));
        assertThat(open().order()).contains(order);
    }

    @DisplayName("自己的报修已经撤了，别人又报了：别人的撤不了")
    @Test
    void nobody_takes_back_what_another_reported() {
        UUID tap = UUID.randomUUID();
        take(tap, new Deed.Fault(tag, "不加热"));
        NewDeed withdraw =
                NewDeed.of(equipment.repairs.matter(OFFICER, open().id()), Act.event("withdraw"));
        SomeEquipment.done(equipment.repairs.act(OFFICER, open().id(), withdraw.because("插头没插好")));
        SomeEquipment.done(
                equipment.faults.report(
                        OFFICER, new NewFault(tag, "漏水", Optional.empty(), FaultSource.DESK)));

        assertThat(some.duties.undo(keeper, mine, tap)).isEqualTo(new Refused(Reason.TAKEN_UP));
        assertThat(open().fault()).isEqualTo("漏水");
    }

    private Repair open() {
        return equipment.list.findOpen(EVERYTHING, tag).orElseThrow();
    }

    private DeedResult take(Deed deed) {
        return take(UUID.randomUUID(), deed);
    }

    private DeedResult take(UUID name, Deed deed) {
        return some.duties.take(keeper, name, mine, deed, Duration.ZERO);
    }
}
