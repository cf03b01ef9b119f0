package org.nuanyi.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.nuanyi.supply.SomeReplenishing.KEEPER;
import static org.nuanyi.supply.SomeReplenishing.LEADER;
import static org.nuanyi.supply.SomeReplenishing.done;
import static org.nuanyi.supply.SomeSupplies.COLLEAGUE;
import static org.nuanyi.supply.SomeSupplies.CUPS;
import static org.nuanyi.supply.SomeSupplies.DONGSI;
import static org.nuanyi.supply.SomeSupplies.MASKS;
import static org.nuanyi.supply.SomeSupplies.NEIGHBOUR;
import static org.nuanyi.supply.SomeSupplies.OFFICER;
import static org.nuanyi.supply.SomeSupplies.TODAY;
import static org.nuanyi.supply.SomeSupplies.cups;
import static org.nuanyi.supply.SomeSupplies.masks;
import static org.nuanyi.supply.SomeSupplies.shipment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Actor;
import org.nuanyi.core.supply.Level;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.flow.NewDeed;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.ProposalResult.Lacks;
import org.nuanyi.supply.ProposalResult.NotNow;
import org.nuanyi.supply.ProposalResult.Overtaken;
import org.nuanyi.supply.ProposalResult.Reason;
import org.nuanyi.supply.ProposalResult.Refused;
import org.nuanyi.supply.ShipmentLine.Came;
import org.nuanyi.testing.TestDatabase;

/** What stations are brought each week, from the proposal to the last receipt. */
class ProposalsTest {

    /** Its Monday. */
    private static final LocalDate WEEK = LocalDate.of(2026, 10, 19);

    private static final Level LEVEL = new Level(10, 60);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeSupplies some;
    private SomeReplenishing replenishing;
    private Proposals proposals;
    private long unit;
    private long one;
    private long other;

    @BeforeEach
    void open() {
        replenishing = new SomeReplenishing(database.scopes());
        some = replenishing.some;
        proposals = replenishing.proposals;
        some.catalogue();
        unit = some.stores.ofUnit(OFFICER, DONGSI).id();
        one = station("a");
        other = station("b");
        replenishing.levels.set(OFFICER, one, CUPS, LEVEL, "小站");
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(some.differences()).isEmpty();
    }

    @Test
    @DisplayName("降到补货点就建议：整包补到目标；没到的不建议")
    void whatever_is_at_its_threshold_is_proposed_in_whole_packs() {
        replenishing.received(one, TODAY.minusDays(1), cups(10));
        replenishing.levels.set(OFFICER, other, CUPS, LEVEL, "小站");
        replenishing.received(other, TODAY.minusDays(1), cups(11));

        long id = replenishing.made();

        assertThat(replenishing.lines(id)).containsExactly(one + " paper-cup: 10+0, 10→60: 50");
        assertThat(proposals.proposal(OFFICER, id).week()).isEqualTo(WEEK);
        assertThat(replenishing.state(id)).isEqualTo("draft");
    }

    @Test
    @DisplayName("按用量算的也建议，依据写在行上")
    void what_was_reckoned_says_from_what() {
        replenishing.received(other, TODAY.minusDays(95), cups(100));
        replenishing.used(other, 90, 1);

        long id = replenishing.made();

        ProposalLine line = proposals.lines(OFFICER, id, 10, 1).getFirst();
        assertThat(line.usage().map(usage -> usage.pieces())).contains(90L);
        assertThat(line.byHand()).isFalse();
        assertThat(line.level()).contains(new Level(14, 28));
        assertThat(line.there().present()).isEqualTo(10);
        assertThat(line.proposed()).isEqualTo(50);
    }

    @Test
    @DisplayName("过期的不算有；在途的算有")
    void what_expired_is_not_there_and_what_comes_is_as_good_as_there() {
        replenishing.levels.set(OFFICER, one, MASKS, LEVEL, "小站");
        replenishing.received(
                one, TODAY.minusDays(9), new Pieces(masks("A", TODAY.minusDays(1)), 500));
        replenishing.received(unit, TODAY.minusDays(9), cups(11));
        SomeSupplies.done(replenishing.shipments.send(OFFICER, shipment(unit, one, cups(11))));

        long id = replenishing.made();

        assertThat(replenishing.lines(id)).containsExactly(one + " mask: 0+0, 10→60: 100");
    }

    @Test
    @DisplayName("同一周问几次，只有一份；下周再有一份")
    void there_is_one_for_a_week_however_often_it_is_asked_for() throws Exception {
        Callable<Proposed> ask = () -> proposals.make(SomeReplenishing.JOB, DONGSI);
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Future<Proposed>> asked = both.invokeAll(List.of(ask, ask, ask, ask));
            int made = 0;
            for (Future<Proposed> future : asked) {
                made += future.get() instanceof Proposed.Made ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
        assertThat(proposals.list(OFFICER, 10, 0)).hasSize(1);
        assertThat(proposals.listDue(OFFICER)).isEmpty();

        some.clock.set(SomeReplenishing.noonOf(TODAY.plusDays(7)));
        assertThat(proposals.listDue(OFFICER)).containsExactly(DONGSI);
        assertThat(proposals.make(OFFICER, DONGSI)).isInstanceOf(Proposed.Made.class);
    }

    @Test
    @DisplayName("什么也不缺，就不生成")
    void where_nothing_lacks_none_is_made() {
        replenishing.received(one, TODAY.minusDays(1), cups(11));

        assertThat(proposals.make(OFFICER, DONGSI)).isEqualTo(new Proposed.NothingLacks());
        assertThat(proposals.list(OFFICER, 10, 0)).isEmpty();
    }

    @Test
    @DisplayName("上周的还没发货，这周的先不生成，免得补两次")
    void none_is_made_while_an_earlier_one_waits() {
        long id = replenishing.made();
        done(proposals.submit(OFFICER, id, 0));
        some.clock.set(SomeReplenishing.noonOf(TODAY.plusDays(7)));

        assertThat(proposals.make(OFFICER, DONGSI)).isEqualTo(new Proposed.Waits(id));
    }

    @Test
    @DisplayName("后一周的已生成，前一周没提交的就不再提交，只能作废")
    void a_draft_of_an_earlier_week_is_only_withdrawn() {
        long id = replenishing.made();
        some.clock.set(SomeReplenishing.noonOf(TODAY.plusDays(7)));
        replenishing.made();

        assertThat(proposals.submit(OFFICER, id, 0)).isEqualTo(new Refused(Reason.OUTDATED));
        done(proposals.withdraw(OFFICER, id, 0, "过期"));
        assertThat(replenishing.state(id)).isEqualTo("withdrawn");
    }

    @Test
    @DisplayName("草稿可以改数、去掉、添加，都要写理由；提交以后不能改")
    void a_draft_is_changed_with_a_reason() {
        long id = replenishing.made();

        done(proposals.change(OFFICER, id, one, CUPS, 70, "有活动"));
        done(proposals.change(OFFICER, id, other, CUPS, 20, "新站"));
        done(proposals.change(OFFICER, id, other, MASKS, 0, "不用"));

        assertThat(replenishing.lines(id))
                .containsExactly(
                        one + " paper-cup: 0+0, 10→60: 70",
                        other + " mask: 0+0, -: 0",
                        other + " paper-cup: 0+0, -: 20");
        ProposalLine line = proposals.lines(OFFICER, id, 1, 0).getFirst();
        assertThat(line.proposed()).isEqualTo(100);
        assertThat(line.changed()).contains(new ProposalLine.Changed("zhao", "有活动"));
        assertThat(proposals.wanted(OFFICER, id)).containsExactly(new Wanted(CUPS, 90, 0));
        assertThatThrownBy(() -> proposals.change(OFFICER, id, one, CUPS, 1, " "))
                .isInstanceOf(BadInput.class);
        assertThat(proposals.change(OFFICER, id, one, CUPS, -1, "错"))
                .isEqualTo(new Refused(Reason.NO_NUMBER));
        assertThat(proposals.change(OFFICER, id, one, "tea", 1, "茶"))
                .isEqualTo(new Refused(Reason.NO_SUCH_ITEM));
        assertThatThrownBy(() -> proposals.change(OFFICER, id, unit, CUPS, 1, "库"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proposals.change(NEIGHBOUR, id, one, CUPS, 1, "别人的"))
                .isInstanceOf(NotFound.class);

        done(proposals.submit(OFFICER, id, 0));
        assertThat(proposals.change(OFFICER, id, one, CUPS, 1, "晚了")).isInstanceOf(NotNow.class);
    }

    @Test
    @DisplayName("什么都不送的，不能提交")
    void a_proposal_that_brings_nothing_is_not_submitted() {
        long id = replenishing.made();
        done(proposals.change(OFFICER, id, one, CUPS, 0, "关门"));

        assertThat(proposals.submit(OFFICER, id, 0)).isEqualTo(new Refused(Reason.NOTHING_WANTED));
    }

    @Test
    @DisplayName("提交的人、改过的人，换了身份也不能同意；负责人可以退回")
    void a_second_person_agrees() {
        long id = replenishing.made();
        done(proposals.change(COLLEAGUE, id, one, CUPS, 70, "有活动"));
        done(proposals.submit(OFFICER, id, 0));

        assertThat(proposals.agree(SomeSupplies.as("zhao", "unit-leader", DONGSI), id, 1))
                .isEqualTo(new Refused(Reason.SAME_PERSON));
        assertThat(proposals.agree(SomeSupplies.as("wang", "unit-leader", DONGSI), id, 1))
                .isEqualTo(new Refused(Reason.SAME_PERSON));
        assertThat(proposals.agree(COLLEAGUE, id, 1)).isEqualTo(new Refused(Reason.SAME_PERSON));
        assertThat(proposals.agree(SomeSupplies.as("xu", "unit-officer", DONGSI), id, 1))
                .isInstanceOf(NotNow.class);
        assertThat(proposals.agree(LEADER, id, 0)).isInstanceOf(Overtaken.class);
        done(proposals.sendBack(LEADER, id, 1, "太多"));
        assertThat(replenishing.state(id)).isEqualTo("draft");
        done(proposals.submit(OFFICER, id, 2));
        done(proposals.agree(LEADER, id, 3));
        assertThat(replenishing.state(id)).isEqualTo("agreed");
    }

    @Test
    @DisplayName("库里不够，说清每样缺多少，一件也不发；退回改少，或等到货")
    void what_the_store_lacks_is_said_and_nothing_leaves() {
        replenishing.levels.set(OFFICER, other, CUPS, LEVEL, "小站");
        replenishing.received(unit, TODAY.minusDays(1), cups(150));
        long id = replenishing.made();
        replenishing.agreed(id);

        assertThat(proposals.release(OFFICER, id, 2))
                .isEqualTo(new Lacks(List.of(new Wanted(CUPS, 200, 150))));
        assertThat(some.held(unit)).containsExactly("paper-cup × 150");
        assertThat(replenishing.shipments.listComing(OFFICER)).isEmpty();
        assertThat(replenishing.state(id)).isEqualTo("agreed");

        replenishing.received(unit, TODAY, cups(50));
        done(proposals.release(OFFICER, id, 2));
        assertThat(some.held(unit)).isEmpty();
    }

    @Test
    @DisplayName("过期的不发；先到期的先发")
    void what_is_to_be_used_first_is_sent_first_and_what_expired_is_not() {
        replenishing.levels.set(OFFICER, one, MASKS, LEVEL, "小站");
        replenishing.levels.set(OFFICER, other, MASKS, LEVEL, "小站");
        LocalDate soon = TODAY.plusDays(40);
        LocalDate later = TODAY.plusDays(400);
        replenishing.received(
                unit,
                TODAY.minusDays(9),
                cups(100),
                new Pieces(masks("Z", TODAY.minusDays(1)), 100),
                new Pieces(masks("L", later), 100),
                new Pieces(masks("S", soon), 150));
        replenishing.routes.add(OFFICER, DONGSI, "一线", List.of(other, one));
        long id = replenishing.made();
        replenishing.agreed(id);

        done(proposals.release(OFFICER, id, 2));

        assertThat(replenishing.shipments.listComing(OFFICER))
                .extracting(Shipment::to, shipment -> Set.copyOf(shipment.lines()))
                .containsExactlyInAnyOrder(
                        tuple(other, Set.of(new ShipmentLine(masks("S", soon), 100, none()))),
                        tuple(
                                one,
                                Set.of(
                                        new ShipmentLine(masks("S", soon), 50, none()),
                                        new ShipmentLine(masks("L", later), 50, none()),
                                        new ShipmentLine(Lot.of(CUPS), 100, none()))));
        assertThat(some.held(unit))
                .containsExactly(
                        "mask Z " + TODAY.minusDays(1) + " × 100", "mask L " + later + " × 50");
    }

    @Test
    @DisplayName("发两次，只发一次")
    void what_is_released_twice_leaves_once() {
        replenishing.received(unit, TODAY.minusDays(1), cups(500));
        long id = replenishing.made();
        replenishing.agreed(id);

        done(proposals.release(OFFICER, id, 2));
        done(proposals.release(OFFICER, id, 2));
        done(proposals.release(COLLEAGUE, id, 3));

        assertThat(some.held(unit)).containsExactly("paper-cup × 400");
        assertThat(replenishing.shipments.listComing(OFFICER)).hasSize(1);
    }

    @Test
    @DisplayName("两个人同时发货，只发一次")
    void what_two_release_at_once_leaves_once() throws Exception {
        replenishing.received(unit, TODAY.minusDays(1), cups(500));
        long id = replenishing.made();
        replenishing.agreed(id);

        Callable<ProposalResult> first = () -> proposals.release(OFFICER, id, 2);
        Callable<ProposalResult> second = () -> proposals.release(COLLEAGUE, id, 2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<ProposalResult> result : both.invokeAll(List.of(first, second))) {
                done(result.get());
            }
        }
        assertThat(some.held(unit)).containsExactly("paper-cup × 400");
    }

    @Test
    @DisplayName("所有站都签收了，这一份就完成；撤回的也算有了着落")
    void it_is_done_when_the_last_shipment_is_accepted_or_taken_back() {
        replenishing.levels.set(OFFICER, other, CUPS, LEVEL, "小站");
        replenishing.received(unit, TODAY.minusDays(1), cups(500));
        long id = replenishing.made();
        replenishing.agreed(id);
        done(proposals.release(OFFICER, id, 2));
        List<Shipment> coming = replenishing.shipments.listComing(OFFICER);
        assertThat(coming).hasSize(2);
        assertThat(proposals.lines(OFFICER, id, 10, 0))
                .extracting(line -> line.shipment().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(coming.stream().map(Shipment::id).toList());

        SomeSupplies.done(
                replenishing.shipments.accept(
                        KEEPER,
                        coming.getFirst().id(),
                        0,
                        List.of(new Came(Lot.of(CUPS), 99, 1)),
                        "压坏一个"));
        assertThat(replenishing.state(id)).isEqualTo("shipped");
        SomeSupplies.done(replenishing.shipments.takeBack(OFFICER, coming.getLast().id(), 0, "关门"));

        assertThat(replenishing.state(id)).isEqualTo("done");
    }

    @Test
    @DisplayName("最后两站同时签收，也会完成")
    void it_is_done_also_when_the_last_two_accept_at_once() throws Exception {
        replenishing.levels.set(OFFICER, other, CUPS, LEVEL, "小站");
        replenishing.received(unit, TODAY.minusDays(1), cups(500));
        long id = replenishing.made();
        replenishing.agreed(id);
        done(proposals.release(OFFICER, id, 2));
        List<Callable<SupplyResult>> accepts =
                replenishing.shipments.listComing(OFFICER).stream()
                        .<Callable<SupplyResult>>map(
                                shipment ->
                                        () ->
                                                replenishing.shipments.accept(
                                                        KEEPER,
                                                        shipment.id(),
                                                        0,
                                                        List.of(new Came(Lot.of(CUPS), 100, 0)),
                                                        ""))
                        .toList();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<SupplyResult> result : both.invokeAll(accepts)) {
                SomeSupplies.done(result.get());
            }
        }
        assertThat(replenishing.state(id)).isEqualTo("done");
    }

    @Test
    @DisplayName("只有一站、少收了：这一份也完成")
    void a_short_acceptance_ends_it_all_the_same() {
        replenishing.received(unit, TODAY.minusDays(1), cups(500));
        long id = replenishing.made();
        replenishing.agreed(id);
        done(proposals.release(OFFICER, id, 2));
        long shipment = replenishing.shipments.listComing(OFFICER).getFirst().id();

        SomeSupplies.done(
                replenishing.shipments.accept(
                        KEEPER, shipment, 0, List.of(new Came(Lot.of(CUPS), 60, 10)), "少了三十个"));

        assertThat(replenishing.state(id)).isEqualTo("done");
        assertThat(some.held(one)).containsExactly("paper-cup × 60");
    }

    @Test
    @DisplayName("改成多少就发多少，去掉的不发，加的也发")
    void what_was_edited_is_what_leaves() {
        replenishing.levels.set(OFFICER, other, CUPS, LEVEL, "小站");
        replenishing.received(unit, TODAY.minusDays(1), cups(500));
        long third = station("c");
        long id = replenishing.made();
        done(
                proposals.change(
                        OFFICER,
                        id,
                        List.of(
                                new LineChange(one, CUPS, 73),
                                new LineChange(other, CUPS, 0),
                                new LineChange(third, CUPS, 5)),
                        "有活动"));
        replenishing.agreed(id);

        done(proposals.release(OFFICER, id, 2));

        assertThat(proposals.shipments(OFFICER, id, 10, 0))
                .extracting(Shipment::to, Shipment::lines)
                .containsExactly(
                        tuple(one, List.of(new ShipmentLine(Lot.of(CUPS), 73, none()))),
                        tuple(third, List.of(new ShipmentLine(Lot.of(CUPS), 5, none()))));
        assertThat(some.held(unit)).containsExactly("paper-cup × 422");
    }

    @Test
    @DisplayName("几行一起改：有一行不行，就一行也没改")
    void lines_are_changed_together_or_not_at_all() {
        long id = replenishing.made();
        List<LineChange> wrong =
                List.of(new LineChange(one, CUPS, 7), new LineChange(other, "tea", 1));

        assertThat(proposals.change(OFFICER, id, wrong, "看情况"))
                .isEqualTo(new Refused(Reason.NO_SUCH_ITEM));

        assertThat(replenishing.lines(id)).containsExactly(one + " paper-cup: 0+0, 10→60: 100");
    }

    @Test
    @DisplayName("清单按单位、状态分页；合计几站、几行、几件，几单在途")
    void they_are_listed_by_units_and_states_with_what_they_come_to() {
        replenishing.levels.set(OFFICER, other, CUPS, LEVEL, "小站");
        replenishing.received(unit, TODAY.minusDays(1), cups(500));
        long id = replenishing.made();
        some.clock.set(SomeReplenishing.noonOf(TODAY.plusDays(7)));
        long next = replenishing.made();

        assertThat(page(Optional.empty(), 10, 0)).containsExactly(next + " draft", id + " draft");
        assertThat(page(Optional.empty(), 1, 1)).containsExactly(id + " draft");
        assertThat(page(Optional.of("agreed"), 10, 0)).isEmpty();
        assertThat(proposals.countWaiting(OFFICER, List.of(DONGSI))).isEqualTo(2);
        assertThat(proposals.countWaiting(OFFICER, List.of(SomeSupplies.CHAOYANGMEN))).isZero();
        assertThat(proposals.page(OFFICER, new ProposalFilter(List.of(), Optional.empty()), 9, 0))
                .isEmpty();

        done(proposals.withdraw(OFFICER, id, 0, "过期"));
        replenishing.agreed(next);
        done(proposals.release(OFFICER, next, 2));

        assertThat(page(Optional.of("shipped"), 10, 0)).containsExactly(next + " shipped");
        assertThat(proposals.card(OFFICER, next).sums())
                .isEqualTo(new ProposalCard.Sums(2, 2, 200, 2, 2));
        assertThat(proposals.countWaiting(OFFICER, List.of(DONGSI))).isZero();
        assertThat(proposals.shipments(OFFICER, next, 1, 1)).hasSize(1);
    }

    private List<String> page(Optional<String> state, int limit, int offset) {
        ProposalFilter filter = new ProposalFilter(List.of(DONGSI), state);
        return proposals.page(OFFICER, filter, limit, offset).stream()
                .map(card -> card.proposal().id() + " " + card.matter().state())
                .toList();
    }

    @Test
    @DisplayName("每一步可以带一句话；还差什么，事先就说")
    void what_lacks_is_said_before_and_words_go_along() {
        long id = replenishing.made();
        assertThat(proposals.lacking(OFFICER, id))
                .containsOnly(entry("sent", new Lacks(List.of(new Wanted(CUPS, 100, 0)))));
        done(act(OFFICER, id, Act.event("submit"), "请看"));

        assertThat(proposals.lacking(OFFICER, id))
                .containsEntry("another", new Refused(Reason.SAME_PERSON));
        assertThat(proposals.lacking(LEADER, id)).doesNotContainKey("another");
        assertThat(act(LEADER, id, Act.event("return"), "")).isInstanceOf(NotNow.class);
        done(act(LEADER, id, Act.event("agree"), "同意"));
        replenishing.received(unit, TODAY.minusDays(1), cups(500));
        assertThat(proposals.lacking(OFFICER, id)).doesNotContainKey("sent");
        done(act(OFFICER, id, Act.event("release"), "下午送"));

        assertThat(proposals.history(OFFICER, id))
                .extracting(PastDeed::comment)
                .containsExactly("请看", "同意", "下午送");
    }

    @Test
    @DisplayName("提交了可以撤回；发出去的撤不回、转不走，只等签收")
    void what_was_sent_is_neither_taken_back_nor_handed_over() {
        replenishing.received(unit, TODAY.minusDays(1), cups(500));
        long id = replenishing.made();
        done(act(OFFICER, id, Act.event("submit"), ""));
        done(act(OFFICER, id, new Act.TakeBack(), ""));
        assertThat(replenishing.state(id)).isEqualTo("draft");
        done(act(OFFICER, id, Act.event("submit"), ""));
        done(act(LEADER, id, Act.event("return"), "太多"));
        assertThat(act(LEADER, id, new Act.TakeBack(), "")).isInstanceOf(NotNow.class);
        done(act(OFFICER, id, Act.event("submit"), ""));
        done(act(LEADER, id, Act.event("agree"), ""));
        done(act(OFFICER, id, Act.event("release"), ""));

        assertThat(act(OFFICER, id, new Act.TakeBack(), "")).isInstanceOf(NotNow.class);
        Act hand = new Act.HandOver(new Actor("wang", Set.of("unit-officer")));
        assertThat(act(OFFICER, id, hand, "")).isInstanceOf(NotNow.class);
        assertThat(act(OFFICER, id, Act.event("finish"), "")).isInstanceOf(NotNow.class);
        done(act(LEADER, id, new Act.Urge(), "快收"));
        assertThat(replenishing.state(id)).isEqualTo("shipped");
    }

    private ProposalResult act(Scope scope, long id, Act act, String words) {
        NewDeed deed = NewDeed.of(proposals.matter(scope, id), act).because(words);
        return proposals.act(scope, id, deed);
    }

    @Test
    @DisplayName("停用的物资不再建议")
    void what_is_retired_is_not_proposed() {
        Item cups = some.items.find(CUPS).orElseThrow();
        some.items.change(
                SomeSupplies.OFFICE,
                SomeSupplies.DISTRICT,
                new Item(
                        CUPS,
                        cups.name(),
                        cups.english(),
                        cups.piece(),
                        cups.pieceEnglish(),
                        cups.category(),
                        cups.pack(),
                        cups.dated(),
                        cups.gtin(),
                        Optional.of(TODAY)));

        assertThat(proposals.make(OFFICER, DONGSI)).isEqualTo(new Proposed.NothingLacks());
    }

    @Test
    @DisplayName("别的单位的看不到")
    void another_units_is_not_there() {
        long id = replenishing.made();

        assertThatThrownBy(() -> proposals.proposal(NEIGHBOUR, id)).isInstanceOf(NotFound.class);
        assertThat(proposals.list(NEIGHBOUR, 10, 0)).isEmpty();
        assertThatThrownBy(() -> proposals.submit(NEIGHBOUR, id, 0)).isInstanceOf(NotFound.class);
    }

    private static Optional<Came> none() {
        return Optional.empty();
    }

    private long station(String place) {
        return replenishing.station(DONGSI, place);
    }
}
