package org.nuanyi.equipment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.nuanyi.equipment.SomeEquipment.COLLEAGUE;
import static org.nuanyi.equipment.SomeEquipment.DONGSI;
import static org.nuanyi.equipment.SomeEquipment.NEIGHBOUR;
import static org.nuanyi.equipment.SomeEquipment.OFFICE;
import static org.nuanyi.equipment.SomeEquipment.OFFICER;
import static org.nuanyi.equipment.SomeEquipment.done;
import static org.nuanyi.equipment.SomeEquipment.fault;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Decision;
import org.nuanyi.equipment.EquipmentResult.NotNow;
import org.nuanyi.equipment.EquipmentResult.Overtaken;
import org.nuanyi.equipment.EquipmentResult.Reason;
import org.nuanyi.equipment.EquipmentResult.Refused;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.photo.Pictures;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.purchase.AssetStanding;
import org.nuanyi.purchase.Leaving;
import org.nuanyi.testing.TestDatabase;

/** A piece is out of order, and what is done about it. */
class RepairsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RepairOrder ORDER = new RepairOrder("东四电器维修部", 8_000, TODAY.plusDays(4));

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeEquipment some;
    private List<String> tags = List.of();

    @BeforeEach
    void open() {
        some = new SomeEquipment(database.scopes());
        tags = some.bought(DONGSI);
    }

    @DisplayName("报修→安排维修→修好交回：谁修、预计多少、何时修好，最后花了多少")
    @Test
    void a_fault_is_reported_ordered_and_back_in_service() {
        long repair =
                done(
                        some.faults.report(
                                OFFICER,
                                new NewFault(
                                        tags.getFirst(),
                                        " 不加热了 ",
                                        Optional.of(Pictures.jpegWithPosition(80, 60, 1)),
                                        FaultSource.DESK)));
        assertThat(some.repairs.repair(OFFICER, repair).fault()).isEqualTo("不加热了");
        assertThat(some.list.findPhoto(OFFICER, repair))
                .hasValueSatisfying(
                        photo -> assertThat(new String(photo, ISO_8859_1)).doesNotContain("Exif"));
        assertThat(some.list.openTags(OFFICER, tags)).containsExactly(tags.getFirst());

        done(some.repairs.order(OFFICER, repair, 0, ORDER));
        assertThat(some.repairs.matter(OFFICER, repair).due()).contains(ORDER.until());

        RepairCost cost = new RepairCost(7_550, Optional.of(12L));
        done(some.repairs.back(OFFICER, repair, 1, cost, "换了磁控管"));
        Repair after = some.repairs.repair(OFFICER, repair);
        assertThat(after.order()).contains(ORDER);
        assertThat(after.cost()).contains(cost);
        assertThat(after.open()).isFalse();
        assertThat(some.repairs.matter(OFFICER, repair).state()).isEqualTo("back");
        assertThat(some.list.openTags(OFFICER, tags)).isEmpty();
        assertThat(some.list.listOpen(OFFICER)).isEmpty();
        assertThat(some.list.listClosed(OFFICER, List.of(DONGSI), 9, 0)).containsExactly(after);
    }

    @DisplayName("同一件设备同时只有一张没办结的维修单")
    @Test
    void a_piece_has_one_open_repair_at_a_time() {
        long first = some.broken(tags.getFirst());
        assertThat(some.faults.report(COLLEAGUE, fault(tags.getFirst())))
                .isEqualTo(new Refused(Reason.IN_REPAIR));
        done(some.act(OFFICER, first, "withdraw", "插头没插好"));

        assertThat(some.broken(tags.getFirst())).isGreaterThan(first);
        assertThat(some.list.of(OFFICER, tags.getFirst())).hasSize(2);
    }

    @Test
    void the_database_itself_keeps_a_second_open_repair_out() {
        long repair = some.broken(tags.getFirst());
        String copy =
                """
                insert into equipment.repair (tag, unit, station, item, fault, reported_by, reported_at, source)
                select tag, unit, station, item, fault, reported_by, reported_at, source from equipment.repair where id = %d
                """
                        .formatted(repair);
        assertThatThrownBy(() -> some.scopes.use(OFFICER, handle -> handle.execute(copy)))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasMessageContaining("repair_open");
    }

    @DisplayName("过了约定的日子还没修好，告诉单位负责人")
    @Test
    void a_repair_is_late_after_the_day_that_was_agreed_and_the_units_leader_is_told() {
        long repair = some.broken(tags.getFirst());
        done(some.repairs.order(OFFICER, repair, 0, ORDER));
        some.clock.advance(Duration.ofDays(4));
        assertThat(escalated()).isEmpty();
        some.clock.advance(Duration.ofDays(1));
        assertThat(escalated()).containsExactly(Long.toString(repair));
        List<Matter> told =
                some.scopes.in(OFFICE, handle -> some.flows.listEscalated(handle, "unit-leader"));
        assertThat(told).extracting(Matter::subject).containsExactly(Long.toString(repair));
    }

    private List<String> escalated() {
        Scope job = Scope.system("test", Reach.everything());
        return some.scopes.in(job, handle -> some.flows.escalate(handle, job)).stream()
                .filter(matter -> matter.machine().equals("repair"))
                .map(Matter::subject)
                .toList();
    }

    @DisplayName("不值得修的由区里决定报废，报修人自己不能决定；报废即核销")
    @Test
    void who_reported_a_fault_does_not_write_the_piece_off() {
        String tag = tags.getFirst();
        long repair = done(some.faults.report(OFFICE, fault(tag)));
        assertThat(some.act(OFFICE, repair, "give-up", "修不了"))
                .isEqualTo(new Refused(Reason.OWN_FAULT));
        assertThat(some.assets.card(OFFICER, tag).left()).isEmpty();
        assertThat(some.act(OFFICER, repair, "give-up", "修不了"))
                .isEqualTo(new NotNow(Decision.Reason.NOT_HIS));

        Scope another = SomeEquipment.as("qian", "district-office", "110101");
        done(some.act(another, repair, "give-up", "修不了，报废"));
        assertThat(some.assets.card(OFFICER, tag).standing()).isEqualTo(AssetStanding.GONE);
        assertThat(some.assets.card(OFFICER, tag).left())
                .hasValueSatisfying(
                        left -> {
                            assertThat(left.how()).isEqualTo(Leaving.How.WRITTEN_OFF);
                            assertThat(left.why()).isEqualTo("修不了，报废");
                        });
        assertThat(some.faults.report(OFFICER, fault(tag))).isEqualTo(new Refused(Reason.GONE));
    }

    @DisplayName("维修期间丢了的设备：维修单照样能办结，核销的原因不变")
    @Test
    void the_repair_of_a_piece_that_left_meanwhile_is_given_up_and_it_has_left_once() {
        String tag = tags.getFirst();
        long repair = some.broken(tag);
        some.scopes.use(
                OFFICE,
                handle ->
                        some.assets.writeOff(handle, OFFICE, some.assets.hold(handle, tag), "丢了"));

        done(some.act(OFFICE, repair, "give-up", "已经不在了"));

        assertThat(some.list.listOpen(OFFICER)).isEmpty();
        assertThat(some.assets.card(OFFICER, tag).left())
                .hasValueSatisfying(left -> assertThat(left.why()).isEqualTo("丢了"));
    }

    @Test
    void what_was_no_fault_is_withdrawn_and_the_piece_stays() {
        long repair = some.broken(tags.getFirst());
        assertThat(some.act(OFFICER, repair, "withdraw", " ")).isInstanceOf(NotNow.class);
        done(some.act(OFFICER, repair, "withdraw", "插头没插好"));

        assertThat(some.assets.card(OFFICER, tags.getFirst()).left()).isEmpty();
        assertThat(some.list.openTags(OFFICER, tags)).isEmpty();
    }

    @Test
    void it_is_arranged_anew_where_nobody_came() {
        long repair = some.broken(tags.getFirst());
        done(some.repairs.order(OFFICER, repair, 0, ORDER));
        done(some.act(OFFICER, repair, "return", "没来人"));
        RepairOrder other = new RepairOrder("厂家售后", 0, TODAY);
        done(some.repairs.order(OFFICER, repair, 2, other));

        assertThat(some.repairs.repair(OFFICER, repair).order()).contains(other);
    }

    @Test
    void a_repair_is_ordered_and_paid_for_by_what_is_written_not_by_the_button_alone() {
        long repair = some.broken(tags.getFirst());
        NewDeed deed = NewDeed.of(some.repairs.matter(OFFICER, repair), Act.event("order"));
        assertThat(some.repairs.act(OFFICER, repair, deed.holding("arranged")))
                .isInstanceOf(NotNow.class);
    }

    @Test
    void nobody_orders_what_somebody_else_ordered_meanwhile() {
        long repair = some.broken(tags.getFirst());
        done(some.repairs.order(OFFICER, repair, 0, ORDER));
        RepairOrder other = new RepairOrder("厂家售后", 1, TODAY);
        assertThat(some.repairs.order(COLLEAGUE, repair, 0, other)).isInstanceOf(Overtaken.class);
        assertThat(some.repairs.repair(OFFICER, repair).order()).contains(ORDER);
    }

    @Test
    void what_is_written_is_read_strictly() {
        long repair = some.broken(tags.getFirst());
        assertThat(bad(() -> some.faults.report(OFFICER, silent(tags.get(1))))).isEqualTo("fault");
        assertThat(bad(() -> order(repair, " ", 1))).isEqualTo("repairer");
        assertThat(bad(() -> order(repair, "某店", -1))).isEqualTo("expected");
        RepairOrder past = new RepairOrder("某店", 1, TODAY.minusDays(1));
        assertThat(some.repairs.order(OFFICER, repair, 0, past))
                .isEqualTo(new Refused(Reason.PAST));
        done(some.repairs.order(OFFICER, repair, 0, ORDER));
        assertThat(bad(() -> back(repair, -1, 12))).isEqualTo("cost");
        assertThat(bad(() -> back(repair, 1, 0))).isEqualTo("spending");
    }

    private EquipmentResult back(long repair, long fen, long spending) {
        RepairCost cost = new RepairCost(fen, Optional.of(spending));
        return some.repairs.back(OFFICER, repair, 1, cost, "");
    }

    private EquipmentResult order(long repair, String repairer, long fen) {
        return some.repairs.order(OFFICER, repair, 0, new RepairOrder(repairer, fen, TODAY));
    }

    private static NewFault silent(String tag) {
        return new NewFault(tag, " ", Optional.empty(), FaultSource.DESK);
    }

    private static String bad(ThrowingCallable work) {
        return catchThrowableOfType(BadInput.class, work).field();
    }

    @DisplayName("别的单位看不到，也报不了")
    @Test
    void another_units_pieces_are_neither_seen_nor_reported() {
        long repair = some.broken(tags.getFirst());
        assertThatThrownBy(() -> some.faults.report(NEIGHBOUR, fault(tags.get(1))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> some.repairs.repair(NEIGHBOUR, repair))
                .isInstanceOf(NotFound.class);
        assertThat(some.list.listOpen(NEIGHBOUR)).isEmpty();
        assertThat(some.list.openTags(NEIGHBOUR, Set.copyOf(tags))).isEmpty();
    }
}
