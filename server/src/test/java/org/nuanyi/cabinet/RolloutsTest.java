package org.nuanyi.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.cabinet.SomeCabinets.MASKS;
import static org.nuanyi.cabinet.SomeCabinets.OFFICE;
import static org.nuanyi.cabinet.SomeCabinets.UNIT;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.testing.TestScopes;

@DisplayName("推送格口配置：先 2 台，再 6 台，再 12 台一组；人看过才放行，随时能停")
class RolloutsTest {

    private static final Scope ELSEWHERE = TestScopes.officer("110101007");
    private static final List<Lane> LANES = List.of(new Lane(7, MASKS, LaneKind.DISPENSE, 30));

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeCabinets some;
    private Rollouts rollouts;
    private List<String> many = List.of();

    @BeforeEach
    void thirtyCabinets() {
        some = new SomeCabinets(database.scopes());
        some.stand();
        rollouts = some.rollouts;
        Cabinet first = some.cabinets.list(OFFICE).getFirst();
        many = IntStream.range(10, 40).mapToObj(number -> "r" + number).toList();
        many.forEach(id -> some.cabinets.add(OFFICE, id, first.station(), "大厅"));
    }

    private RolloutDraft draft(List<String> cabinets) {
        return new RolloutDraft(UUID.randomUUID(), UNIT, "冬季配置", LANES, cabinets);
    }

    private Rollout rollout(long id) {
        return rollouts.find(OFFICE, id).orElseThrow();
    }

    private List<String> planned() {
        return many.stream().filter(id -> some.cabinets.lanes(OFFICE, id).equals(LANES)).toList();
    }

    @Test
    void it_comes_to_two_then_to_six_then_to_twelve_at_a_time() {
        long id = rollouts.make(OFFICE, draft(many));
        assertThat(planned()).isEmpty();

        for (int group = 1; group <= 4; group++) {
            rollouts.release(OFFICE, id, group);
            assertThat(planned()).isEqualTo(many.subList(0, List.of(2, 8, 20, 30).get(group - 1)));
        }
        assertThat(rollout(id).next()).isEmpty();
        assertThat(rollout(id).turns())
                .allSatisfy(turn -> assertThat(turn.plan()).isEqualTo(OptionalLong.of(1)));
    }

    @Test
    @DisplayName("放行发两次只算一次；不能跳过前面的组")
    void a_group_is_released_once_and_in_its_turn() {
        long id = rollouts.make(OFFICE, draft(many));
        rollouts.release(OFFICE, id, 1);

        rollouts.release(OFFICE, id, 1);
        assertThat(new CabinetStates(database.scopes()).find(OFFICE, many.getFirst()))
                .hasValueSatisfying(state -> assertThat(state.plan()).isEqualTo(1));
        assertThatThrownBy(() -> rollouts.release(OFFICE, id, 3)).isInstanceOf(Conflict.class);
        assertThat(planned()).hasSize(2);
    }

    @Test
    @DisplayName("停了就不再往下；已经改了的留着")
    void what_was_stopped_goes_no_further() {
        long id = rollouts.make(OFFICE, draft(many));
        rollouts.release(OFFICE, id, 1);
        rollouts.stop(OFFICE, id);

        assertThat(rollout(id).next()).isEmpty();
        assertThatThrownBy(() -> rollouts.release(OFFICE, id, 2)).isInstanceOf(Conflict.class);
        assertThat(planned()).hasSize(2);
    }

    @Test
    void sent_twice_it_is_one() {
        RolloutDraft draft = draft(many);

        assertThat(rollouts.make(OFFICE, draft)).isEqualTo(rollouts.make(OFFICE, draft));
        assertThat(rollouts.list(OFFICE, 9, 0)).hasSize(1);
    }

    @Test
    @DisplayName("没有格口、没选柜子、选了停用的柜子：不行")
    void it_needs_lanes_and_cabinets_in_service() {
        assertThatThrownBy(() -> rollouts.make(OFFICE, draft(List.of())))
                .isInstanceOf(BadInput.class);
        RolloutDraft without = new RolloutDraft(UUID.randomUUID(), UNIT, "空的", List.of(), many);
        assertThatThrownBy(() -> rollouts.make(OFFICE, without)).isInstanceOf(BadInput.class);
        some.provisioning.retire(OFFICE, many.getLast());
        assertThatThrownBy(() -> rollouts.make(OFFICE, draft(many))).isInstanceOf(NotFound.class);
        assertThat(rollouts.list(OFFICE, 9, 0)).isEmpty();
    }

    @Test
    void another_unit_sees_none_of_it_and_changes_none() {
        long id = rollouts.make(OFFICE, draft(many));

        assertThat(rollouts.find(ELSEWHERE, id)).isEmpty();
        assertThatThrownBy(() -> rollouts.release(ELSEWHERE, id, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rollouts.stop(ELSEWHERE, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                rollouts.make(
                                        ELSEWHERE,
                                        new RolloutDraft(
                                                UUID.randomUUID(),
                                                "110101007",
                                                "别人的",
                                                LANES,
                                                many)))
                .isInstanceOf(NotFound.class);
    }
}
