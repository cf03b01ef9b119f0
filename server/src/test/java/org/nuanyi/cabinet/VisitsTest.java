package org.nuanyi.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.nuanyi.cabinet.PaperCabinet.lane;
import static org.nuanyi.cabinet.SomeCabinets.CABINET;
import static org.nuanyi.cabinet.SomeCabinets.MASKS;
import static org.nuanyi.cabinet.SomeCabinets.OFFICE;
import static org.nuanyi.cabinet.SomeCabinets.PLASTERS;
import static org.nuanyi.cabinet.SomeCabinets.UMBRELLAS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.cabinet.OpeningResult.Allowed;
import org.nuanyi.cabinet.OpeningResult.Reason;
import org.nuanyi.cabinet.OpeningResult.Refused;
import org.nuanyi.core.cabinet.OpeningState;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.SupplyResult;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.testing.TestScopes;

/** Somebody of the union refills a cabinet, or opens it from afar with a reason. */
class VisitsTest {

    private static final UUID ID = UUID.randomUUID();

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final PaperCabinet device = new PaperCabinet(CABINET);
    private SomeCabinets some;
    private Twins twins;
    private long store;

    /** By the books 50 masks, an umbrella and 20 plasters are in it, and so they are. */
    @BeforeEach
    void aCabinetOnLine() {
        some = new SomeCabinets(database.scopes());
        some.stand();
        twins = new Twins(database.scopes(), some.clock);
        store = some.store(100);
        some.hear(device.connection(now(), "online", 1));
        holds(50);
    }

    private Instant now() {
        return some.clock.instant();
    }

    private void holds(int masks) {
        some.clock.advance(Duration.ofSeconds(1));
        some.hear(
                device.snapshot(
                        now(),
                        List.of(
                                lane(1, "dispense", MASKS, masks),
                                lane(2, "borrow", UMBRELLAS, 1),
                                lane(3, "emergency", PLASTERS, 20))));
    }

    private OpeningResult restock(int masks) {
        return some.visits.restock(
                OFFICE,
                new NewRestock(ID, CABINET, store, List.of(new Load(1, Lot.of(MASKS), masks))));
    }

    /** Opened, filled and shut; what lies in it then. */
    private void isFilled(int masks) {
        some.hear(device.response(now(), ID, "acked"));
        some.hear(device.response(now(), ID, "opened"));
        some.hear(device.response(now(), ID, "closed", "pieces", 0));
        holds(masks);
    }

    private OpeningResult unlock(String reason) {
        return some.visits.unlock(OFFICE, new NewUnlock(ID, CABINET, OptionalInt.of(1), reason));
    }

    private Visit visit() {
        return some.visits.visit(OFFICE, ID);
    }

    private SupplyResult finish(String why) {
        return some.restocks.finish(OFFICE, ID, why);
    }

    private List<Alarm.Kind> alarms() {
        some.differences.sweep();
        return twins.alarms(OFFICE).stream().map(Alarm::kind).toList();
    }

    private void tookAway(int masks) {
        some.taken(SomeCabinets.LI, MASKS, masks);
        holds(50 - masks);
    }

    @Test
    @DisplayName("补货：带多少、装进多少，柜子数；账跟着柜子走")
    void what_the_cabinet_counted_moves_from_the_store_into_it() {
        tookAway(2);
        assertThat(restock(2)).isInstanceOf(Allowed.class);
        assertThat(some.line.sent)
                .singleElement()
                .asString()
                .contains("\"purpose\":\"restock\"", "\"load\":[{", "\"pieces\":2")
                .doesNotContain("\"lane\":0");

        isFilled(50);

        assertThat(visit().changes())
                .contains(new Visit.Change(1, MASKS, 48, 2, OptionalInt.of(50)));
        assertThat(finish("")).isInstanceOf(SupplyResult.Done.class);
        assertThat(some.left(CABINET)).containsEntry(MASKS, 50L);
        assertThat(some.held(store)).containsEntry(MASKS, 98L);
        assertThat(visit().finishedAt()).isPresent();
        assertThat(alarms()).isEmpty();
    }

    @Test
    @DisplayName("装进的和带来的不一样：要说为什么；装进几件搬几件")
    void what_differs_from_what_was_brought_is_explained() {
        tookAway(2);
        restock(2);
        isFilled(49);

        assertThatThrownBy(() -> finish(" "))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("why"));
        assertThat(finish("一只破了，带回")).isInstanceOf(SupplyResult.Done.class);

        assertThat(visit().explained()).isEqualTo("一只破了，带回");
        assertThat(some.left(CABINET)).containsEntry(MASKS, 49L);
        assertThat(some.held(store)).containsEntry(MASKS, 99L);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void finished_twice_it_is_finished_once_and_with_its_first_reason() {
        tookAway(2);
        restock(2);
        isFilled(49);

        finish("一只破了，带回");
        assertThat(finish("没有的事")).isInstanceOf(SupplyResult.Done.class);

        assertThat(visit().explained()).isEqualTo("一只破了，带回");
        assertThat(some.held(store)).containsEntry(MASKS, 99L);
        assertThat(timesInTheTrail("cabinet.restocked")).isEqualTo(1);
    }

    private int timesInTheTrail(String action) {
        return database.ownerJdbi()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                "select count(*) from audit.entry where action ="
                                                        + " :action")
                                        .bind("action", action)
                                        .mapTo(Integer.class)
                                        .one());
    }

    @Test
    @DisplayName("带来了一件也没装上：东西还在库里，说明原因就办结")
    void what_was_brought_and_does_not_lie_there_stays_in_the_store() {
        tookAway(2);
        restock(2);
        isFilled(48);

        assertThat(finish("卡住了，装不上")).isInstanceOf(SupplyResult.Done.class);

        assertThat(some.left(CABINET)).containsEntry(MASKS, 48L);
        assertThat(some.held(store)).containsEntry(MASKS, 100L);
        assertThat(visit().finishedAt()).isPresent();
    }

    @Test
    void before_the_cabinet_has_counted_nothing_is_moved() {
        tookAway(2);
        restock(2);
        some.hear(device.response(now(), ID, "acked"));
        some.hear(device.response(now(), ID, "opened"));
        holds(49);

        assertThatThrownBy(() -> finish("")).isInstanceOf(Conflict.class);

        some.hear(device.response(now(), ID, "closed", "pieces", 0));
        assertThatThrownBy(() -> finish("")).isInstanceOf(Conflict.class);
        assertThat(some.held(store)).containsEntry(MASKS, 100L);

        holds(50);
        assertThat(finish("")).isInstanceOf(SupplyResult.Done.class);
    }

    @Test
    @DisplayName("带的东西要对得上格口、装得下、没过期，每个格口只说一次")
    void what_does_not_belong_into_a_lane_is_not_brought() {
        assertThatThrownBy(() -> restock(51)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> restock(0)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> loads(new Load(2, Lot.of(MASKS), 1))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> loads(new Load(9, Lot.of(MASKS), 1))).isInstanceOf(BadInput.class);
        assertThatThrownBy(
                        () -> loads(new Load(1, Lot.of(MASKS), 1), new Load(1, Lot.of(MASKS), 1)))
                .isInstanceOf(BadInput.class);
        Lot old = new Lot(MASKS, "", Optional.of(LocalDate.now(some.clock).minusDays(1)));
        assertThatThrownBy(() -> loads(new Load(1, old, 1)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expired");
        assertThatThrownBy(() -> loads()).isInstanceOf(BadInput.class);
        assertThat(some.line.sent).isEmpty();
    }

    private OpeningResult loads(Load... loads) {
        return some.visits.restock(OFFICE, new NewRestock(ID, CABINET, store, List.of(loads)));
    }

    @Test
    @DisplayName("远程开门：要写原因，记下是谁，只发一次")
    void a_door_is_opened_from_afar_once_and_with_a_reason() {
        assertThatThrownBy(() -> unlock(" "))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("reason"));

        OpeningResult first = unlock("有人的手机落在里面");

        assertThat(first).isInstanceOf(Allowed.class);
        assertThat(unlock("有人的手机落在里面")).isEqualTo(first);
        assertThatThrownBy(() -> unlock("别的")).isInstanceOf(Conflict.class);
        assertThat(some.line.sent)
                .singleElement()
                .asString()
                .contains("\"purpose\":\"service\"", "\"lane\":1");
        assertThat(visit().account()).isEqualTo("sun");
        assertThat(visit().reason()).isEqualTo("有人的手机落在里面");

        some.hear(device.response(now(), ID, "acked"));
        some.hear(device.response(now(), ID, "opened", "lane", 1));
        assertThat(visit().opening().state()).isEqualTo(OpeningState.OPENED);
        assertThat(visit().finishedAt()).isEmpty();
        some.hear(device.response(now(), ID, "closed", "pieces", 0));
        assertThat(visit().finishedAt()).isPresent();
    }

    @Test
    void what_leaves_it_while_somebody_of_the_union_stands_there_is_no_alarm() {
        unlock("换锁");
        some.hear(device.response(now(), ID, "acked"));
        some.hear(device.response(now(), ID, "opened", "lane", 1));
        some.hear(device.dispense(now(), ID, 1, MASKS, 1));
        some.bookings.book();

        assertThat(alarms()).isEmpty();
        assertThat(some.left(CABINET)).containsEntry(MASKS, 49L);
    }

    @Test
    void who_is_away_or_not_ones_own_is_not_opened() {
        assertThatThrownBy(
                        () ->
                                some.visits.unlock(
                                        TestScopes.officer("110101007"),
                                        new NewUnlock(ID, CABINET, OptionalInt.empty(), "看看")))
                .isInstanceOf(NotFound.class);

        some.hear(device.connection(now(), "offline", 1));
        assertThat(unlock("换锁")).isEqualTo(new Refused(Reason.AWAY));
        assertThat(some.line.sent).isEmpty();
    }

    @Test
    @DisplayName("停用的柜子不再补货，也不能远程开")
    void a_cabinet_out_of_service_is_neither_refilled_nor_opened() {
        some.provisioning.retire(OFFICE, CABINET);

        assertThat(unlock("换锁")).isEqualTo(new Refused(Reason.RETIRED));
        assertThat(restock(2)).isEqualTo(new Refused(Reason.RETIRED));
        assertThat(some.line.sent).isEmpty();
    }

    @Test
    void a_lane_and_a_store_must_be_there() {
        assertThatThrownBy(
                        () ->
                                some.visits.unlock(
                                        OFFICE,
                                        new NewUnlock(ID, CABINET, OptionalInt.of(9), "换锁")))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("lane"));
        store = 999_999;
        assertThatThrownBy(() -> restock(2)).isInstanceOf(NotFound.class);
        assertThat(some.line.sent).isEmpty();
    }

    @Test
    void an_opening_from_afar_is_no_restock_to_be_finished() {
        unlock("换锁");

        assertThatThrownBy(() -> finish("")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_visit_of_which_nothing_is_heard_is_over_until_a_late_word_comes() {
        unlock("换锁");
        some.clock.advance(Openings.LASTS.plus(Openings.PATIENCE).plusSeconds(1));

        assertThat(some.visits.sweep()).isEqualTo(1);
        assertThat(visit().opening().state()).isEqualTo(OpeningState.UNKNOWN);
        assertThat(visit().finishedAt()).isPresent();

        some.hear(device.response(now(), ID, "expired", "reason", "late"));
        assertThat(visit().opening().state()).isEqualTo(OpeningState.EXPIRED);
    }

    @Test
    @DisplayName("柜里和账上不一样：告警；说明了原因、账跟着改，就解除")
    void what_lies_in_it_is_compared_with_the_books() {
        assertThat(alarms()).isEmpty();

        holds(47);

        assertThat(alarms()).containsExactly(Alarm.Kind.DIFFERENCE);
        Cabinet cabinet = some.cabinets.find(OFFICE, CABINET).orElseThrow();
        assertThat(some.differences.list(OFFICE, cabinet))
                .containsExactly(new Difference(MASKS, 50, 47));
        UUID key = UUID.randomUUID();
        assertThatThrownBy(() -> some.differences.settle(OFFICE, cabinet, key, ""))
                .isInstanceOf(BadInput.class);
        some.differences.settle(OFFICE, cabinet, key, "受潮三只，扔了");

        assertThat(some.left(CABINET)).containsEntry(MASKS, 47L);
        assertThat(alarms()).isEmpty();

        holds(49);
        some.differences.settle(OFFICE, cabinet, UUID.randomUUID(), "夹层里找到两只");
        assertThat(some.left(CABINET)).containsEntry(MASKS, 49L);
    }

    @Test
    @DisplayName("同一种物资在两个格口：多出来的，算有货那一格的批次")
    void what_is_found_is_of_the_lot_of_a_lane_that_is_not_empty() {
        some.clock.advance(Duration.ofSeconds(1));
        some.hear(
                device.snapshot(
                        now(),
                        List.of(
                                ofLot("A", lane(1, "dispense", MASKS, 0)),
                                ofLot("B", lane(4, "dispense", MASKS, 53)),
                                lane(2, "borrow", UMBRELLAS, 1),
                                lane(3, "emergency", PLASTERS, 20))));
        Cabinet cabinet = some.cabinets.find(OFFICE, CABINET).orElseThrow();

        some.differences.settle(OFFICE, cabinet, UUID.randomUUID(), "夹层里找到三只");

        assertThat(some.batches(CABINET, MASKS)).containsOnly(entry("", 50L), entry("B", 3L));
    }

    private static Map<String, Object> ofLot(String lot, Map<String, Object> lane) {
        Map<String, Object> said = new HashMap<>(lane);
        said.put("lot", lot);
        return said;
    }

    @Test
    @DisplayName("拿走了还没入账，不算差异")
    void what_was_taken_and_is_not_booked_yet_is_no_difference() {
        UUID opening = some.allowed(SomeCabinets.LI, MASKS, 1);
        some.hear(device.dispense(now(), opening, 1, MASKS, 1));
        holds(49);
        Cabinet cabinet = some.cabinets.find(OFFICE, CABINET).orElseThrow();

        assertThat(alarms()).isEmpty();
        assertThatThrownBy(() -> some.differences.settle(OFFICE, cabinet, UUID.randomUUID(), "少一只"))
                .isInstanceOf(Conflict.class);

        some.bookings.book();
        assertThat(alarms()).isEmpty();
    }
}
