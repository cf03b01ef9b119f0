package org.nuanyi.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.cabinet.SomeCabinets.CABINET;
import static org.nuanyi.cabinet.SomeCabinets.LI;
import static org.nuanyi.cabinet.SomeCabinets.MASKS;
import static org.nuanyi.cabinet.SomeCabinets.OFFICE;
import static org.nuanyi.cabinet.SomeCabinets.OTHER;
import static org.nuanyi.cabinet.SomeCabinets.PLASTERS;
import static org.nuanyi.cabinet.SomeCabinets.UMBRELLAS;
import static org.nuanyi.cabinet.SomeCabinets.UNIT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.cabinet.OpeningResult.Reason;
import org.nuanyi.cabinet.OpeningResult.Refused;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.testing.TestScopes;

@DisplayName("柜子怎么样：配置对照盘数；停用；配置不互相覆盖")
class CabinetStatesTest {

    private static final String ELSEWHERE = "110101007";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeCabinets some;
    private CabinetStates states;
    private Twins twins;
    private SpeakingCabinet cabinet;

    @BeforeEach
    void twoCabinets() {
        some = new SomeCabinets(database.scopes());
        some.stand();
        states = new CabinetStates(database.scopes());
        twins = new Twins(database.scopes(), some.clock);
        cabinet = new SpeakingCabinet(CABINET, some.hearing, some.clock);
    }

    private CabinetState state() {
        return states.find(OFFICE, CABINET).orElseThrow();
    }

    private List<Lane> lanes() {
        return some.cabinets.lanes(OFFICE, CABINET);
    }

    @Test
    @DisplayName("没说过话的柜子：存量未知，不算空")
    void of_what_was_never_counted_nothing_is_known() {
        assertThat(state().isOnline()).isFalse();
        assertThat(state().fullness()).isEmpty();
        assertThat(state().empty()).isEmpty();
        assertThat(state().needsCare()).isTrue();
    }

    @Test
    @DisplayName("25 个口罩（能放 50）、没有伞（能放 1）、20 个创可贴（能放 20）：存量 63%，伞空了")
    void stock_is_the_count_beside_the_plan() {
        cabinet.comesOnline(1);
        cabinet.counts(lanes(), Map.of(1, 25, 2, 0, 3, 20));

        assertThat(state().fullness()).hasValue(63);
        assertThat(state().empty()).extracting(it -> it.lane().item()).containsExactly(UMBRELLAS);
        assertThat(state().hasPlan()).isTrue();
    }

    @Test
    @DisplayName("换了配置、柜机还没确认：那一格的数量不算数")
    void pieces_of_what_lay_there_before_are_not_those_of_the_new_plan() {
        cabinet.comesOnline(1);
        cabinet.counts(lanes(), Map.of(1, 25, 2, 1, 3, 20));
        some.cabinets.plan(
                OFFICE,
                CABINET,
                List.of(
                        new Lane(1, PLASTERS, LaneKind.EMERGENCY, 10),
                        new Lane(2, UMBRELLAS, LaneKind.BORROW, 1)));

        assertThat(state().lanes())
                .extracting(LaneStock::pieces)
                .containsExactly(OptionalInt.empty(), OptionalInt.of(1));
        assertThat(state().hasPlan()).isFalse();
        cabinet.comesOnline(2);
        assertThat(state().hasPlan()).isTrue();
    }

    @Test
    @DisplayName("在线、没有告警、没有空格口：不用照看；有一样不对就要")
    void who_is_online_and_full_and_quiet_needs_nobody() {
        cabinet.comesOnline(1);
        cabinet.counts(lanes(), Map.of(1, 25, 2, 1, 3, 20));
        assertThat(state().needsCare()).isFalse();

        cabinet.isTilted();
        assertThat(state().alarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.TAMPER);
        assertThat(state().needsCare()).isTrue();
        twins.clear(OFFICE, state().cabinet(), Alarm.Kind.TAMPER);
        assertThat(state().needsCare()).isFalse();

        cabinet.counts(lanes(), Map.of(1, 0, 2, 1, 3, 20));
        assertThat(state().needsCare()).isTrue();
    }

    @Test
    void the_list_says_of_each_what_its_own_page_says_and_nothing_of_other_units() {
        cabinet.comesOnline(1);
        cabinet.counts(lanes(), Map.of(1, 25, 2, 0, 3, 20));
        cabinet.isTilted();

        assertThat(states.list(OFFICE))
                .containsExactly(state(), states.find(OFFICE, OTHER).orElseThrow());
        assertThat(states.list(TestScopes.officer(UNIT))).hasSize(2);
        assertThat(states.list(TestScopes.officer(ELSEWHERE))).isEmpty();
    }

    @Test
    @DisplayName("停用：没人能开，告警结束，不再催；恢复以后又能开")
    void nobody_opens_what_is_out_of_service_and_it_is_not_missed() {
        cabinet.comesOnline(1);
        cabinet.isTilted();

        some.provisioning.retire(OFFICE, CABINET);

        assertThat(state().isInService()).isFalse();
        assertThat(state().alarms()).isEmpty();
        assertThat(some.ask(LI, MASKS, 1)).isEqualTo(new Refused(Reason.RETIRED));
        some.clock.advance(Duration.ofHours(1));
        assertThat(twins.sweep()).isZero();

        some.provisioning.resume(OFFICE, CABINET);
        some.allowed(LI, MASKS, 1);
        assertThat(twins.sweep()).isEqualTo(1);
    }

    @Test
    void another_unit_retires_nothing_of_ours() {
        assertThatThrownBy(() -> some.provisioning.retire(TestScopes.officer(ELSEWHERE), CABINET))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("两个人同时改配置：后保存的人先看到别人改了什么；同样的配置再发一次不算改")
    void who_saw_an_older_plan_changes_nothing() {
        List<Lane> first = List.of(new Lane(1, MASKS, LaneKind.DISPENSE, 30));
        List<Lane> second = List.of(new Lane(1, MASKS, LaneKind.DISPENSE, 40));
        some.cabinets.plan(OFFICE, CABINET, first, 1);

        some.cabinets.plan(OFFICE, CABINET, first, 1);
        assertThat(state().plan()).isEqualTo(2);
        assertThatThrownBy(() -> some.cabinets.plan(OFFICE, CABINET, second, 1))
                .isInstanceOf(Conflict.class);
        assertThat(lanes()).isEqualTo(first);
    }

    @Test
    @DisplayName("开柜记录：最近的在前，一页一页，只有这台柜子的")
    void openings_of_a_cabinet_come_by_pages_the_newest_first() {
        UUID first = some.allowed(LI, PLASTERS, 1);
        some.clock.advance(Duration.ofMinutes(1));
        UUID second = some.allowed(LI, PLASTERS, 1);
        some.allowed(OTHER, LI, PLASTERS, 1);

        assertThat(some.openings.at(OFFICE, CABINET, 1, 0))
                .extracting(OpeningCard::id)
                .containsExactly(second);
        assertThat(some.openings.at(OFFICE, CABINET, 9, 1))
                .extracting(OpeningCard::id)
                .containsExactly(first);
        assertThat(some.openings.at(TestScopes.officer(ELSEWHERE), CABINET, 9, 0)).isEmpty();
    }
}
