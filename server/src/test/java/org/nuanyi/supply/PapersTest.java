package org.nuanyi.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.nuanyi.supply.SomeSupplies.CHAOYANGMEN;
import static org.nuanyi.supply.SomeSupplies.CUPS;
import static org.nuanyi.supply.SomeSupplies.DONGSI;
import static org.nuanyi.supply.SomeSupplies.MASKS;
import static org.nuanyi.supply.SomeSupplies.NEIGHBOUR;
import static org.nuanyi.supply.SomeSupplies.OFFICER;
import static org.nuanyi.supply.SomeSupplies.TODAY;
import static org.nuanyi.supply.SomeSupplies.cups;
import static org.nuanyi.supply.SomeSupplies.done;
import static org.nuanyi.supply.SomeSupplies.heading;
import static org.nuanyi.supply.SomeSupplies.masks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.supply.Usage;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.supply.SupplyResult.Reason;
import org.nuanyi.supply.SupplyResult.Refused;
import org.nuanyi.supply.SupplyResult.TooFew;
import org.nuanyi.testing.TestDatabase;

/** What happens in one store: received, used, counted, written off, undone. */
class PapersTest {

    private static final LocalDate SOON = LocalDate.of(2026, 11, 30);
    private static final LocalDate LATER = LocalDate.of(2027, 6, 30);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeSupplies some;
    private long store;

    @BeforeEach
    void open() {
        some = new SomeSupplies(database.scopes());
        some.catalogue();
        store = some.stores.ofUnit(OFFICER, DONGSI).id();
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(some.differences()).isEmpty();
    }

    @Test
    @DisplayName("入库以后在库里；领用以后少了")
    void what_is_received_is_there_and_what_is_used_is_gone() {
        done(some.papers.receive(OFFICER, heading(store), List.of(cups(100))));
        done(some.papers.use(OFFICER, heading(store), List.of(new Used(CUPS, 30))));

        assertThat(some.held(store)).containsExactly("paper-cup × 70");
    }

    @Test
    @DisplayName("先用先到期的；过期的不发")
    void what_is_to_be_used_first_is_used_first_and_what_expired_is_not() {
        LocalDate past = TODAY.minusDays(1);
        done(
                some.papers.receive(
                        OFFICER,
                        heading(store),
                        List.of(
                                new Pieces(masks("B", LATER), 10),
                                new Pieces(masks("A", SOON), 5),
                                new Pieces(masks("Z", past), 9))));

        done(some.papers.use(OFFICER, heading(store), List.of(new Used(MASKS, 7))));

        assertThat(some.held(store))
                .containsExactly("mask Z " + past + " × 9", "mask B " + LATER + " × 8");
        assertThat(some.papers.use(OFFICER, heading(store), List.of(new Used(MASKS, 9))))
                .isEqualTo(new Refused(Reason.NOTHING_LEFT, MASKS));
    }

    @Test
    @DisplayName("同一张单据发两次，只记一次；同号不同内容，拒收")
    void a_paper_that_is_sent_twice_is_one() {
        Heading says = heading(store);
        done(some.papers.receive(OFFICER, says, List.of(cups(100))));
        done(some.papers.receive(OFFICER, says, List.of(cups(100))));

        assertThat(some.held(store)).containsExactly("paper-cup × 100");
        Heading other = new Heading(says.id(), store, TODAY.minusDays(1), "");
        assertThatThrownBy(() -> some.papers.receive(OFFICER, other, List.of(cups(1))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("盘点多少就是多少；差额算出来")
    void what_is_counted_is_there() {
        done(
                some.papers.receive(
                        OFFICER,
                        heading(store),
                        List.of(cups(100), new Pieces(masks("A", SOON), 5))));

        String paper =
                done(
                        some.papers.count(
                                OFFICER,
                                heading(store),
                                List.of(
                                        cups(80),
                                        new Pieces(masks("A", SOON), 5),
                                        new Pieces(masks("B", LATER), 3))));

        assertThat(some.held(store))
                .containsExactly(
                        "mask A " + SOON + " × 5", "mask B " + LATER + " × 3", "paper-cup × 80");
        assertThat(some.papers.paper(OFFICER, UUID.fromString(paper)).lines())
                .containsExactlyInAnyOrder(cups(-20), new Pieces(masks("B", LATER), 3));
    }

    @Test
    @DisplayName("补记的盘点以那一天为准，之后的进出照旧")
    void a_count_of_an_earlier_day_sets_that_day() {
        done(some.papers.receive(OFFICER, heading(store, TODAY.minusDays(9)), List.of(cups(100))));
        done(some.papers.use(OFFICER, heading(store, TODAY.minusDays(2)), used(10)));

        done(some.papers.count(OFFICER, heading(store, TODAY.minusDays(5)), List.of(cups(90))));

        assertThat(some.held(store)).containsExactly("paper-cup × 80");
    }

    @Test
    @DisplayName("盘点与账相符，什么也不动")
    void a_count_that_finds_what_is_there_moves_nothing() {
        done(some.papers.receive(OFFICER, heading(store), List.of(cups(100))));

        String paper = done(some.papers.count(OFFICER, heading(store), List.of(cups(100))));

        assertThat(some.papers.paper(OFFICER, UUID.fromString(paper)).lines()).isEmpty();
        assertThat(some.held(store)).containsExactly("paper-cup × 100");
    }

    @Test
    @DisplayName("补记的领用不能使任何一天为负，说清是哪一天、差多少")
    void no_day_ever_had_less_than_nothing() {
        done(some.papers.receive(OFFICER, heading(store, TODAY.minusDays(3)), List.of(cups(20))));
        done(some.papers.receive(OFFICER, heading(store, TODAY), List.of(cups(100))));

        assertThat(some.papers.use(OFFICER, heading(store, TODAY.minusDays(2)), used(50)))
                .isEqualTo(new TooFew(Lot.of(CUPS), TODAY.minusDays(2), 30));
        assertThat(some.held(store)).containsExactly("paper-cup × 120");
    }

    @Test
    @DisplayName("报损：到期、损坏、丢失的，从库里减去")
    void what_is_written_off_is_gone() {
        LocalDate past = TODAY.minusDays(1);
        done(
                some.papers.receive(
                        OFFICER,
                        heading(store, TODAY.minusDays(9)),
                        List.of(new Pieces(masks("Z", past), 9))));

        done(
                some.papers.writeOff(
                        OFFICER, heading(store), List.of(new Pieces(masks("Z", past), 9))));

        assertThat(some.held(store)).isEmpty();
        assertThat(
                        some.papers.writeOff(
                                OFFICER, heading(store), List.of(new Pieces(masks("Z", past), 1))))
                .isEqualTo(new TooFew(masks("Z", past), TODAY, 1));
    }

    @Test
    @DisplayName("撤销一张单据，就像从来没有过；只撤一次；撤了会为负的不能撤")
    void a_paper_that_is_undone_never_was() {
        String came = done(some.papers.receive(OFFICER, heading(store), List.of(cups(100))));
        String went = done(some.papers.use(OFFICER, heading(store), used(30)));

        assertThat(some.papers.undo(OFFICER, UUID.fromString(came), "记错了"))
                .isEqualTo(new TooFew(Lot.of(CUPS), TODAY, 30));
        done(some.papers.undo(OFFICER, UUID.fromString(went), "记错了"));
        assertThat(some.held(store)).containsExactly("paper-cup × 100");
        assertThat(some.papers.undo(OFFICER, UUID.fromString(went), "再撤一次"))
                .isEqualTo(new Refused(Reason.UNDONE));
        assertThat(some.papers.paper(OFFICER, UUID.fromString(went)).undone())
                .map(Paper.Undone::why)
                .contains("记错了");
        assertThatThrownBy(() -> some.papers.undo(OFFICER, UUID.fromString(came), " "))
                .isInstanceOf(BadInput.class);
    }

    @Test
    @DisplayName("说不通的单据，一行也不记")
    void a_paper_that_makes_no_sense_changes_nothing() {
        assertThat(receive()).isEqualTo(new Refused(Reason.NO_LINES));
        assertThat(receive(cups(0))).isEqualTo(new Refused(Reason.NO_NUMBER, CUPS));
        assertThat(receive(cups(1), cups(2))).isEqualTo(new Refused(Reason.TWICE));
        assertThat(receive(new Pieces(Lot.of("tea"), 1)))
                .isEqualTo(new Refused(Reason.NO_SUCH_ITEM, "tea"));
        assertThat(receive(cups(1), new Pieces(Lot.of(MASKS), 1)))
                .isEqualTo(new Refused(Reason.NO_EXPIRY, MASKS));
        assertThat(receive(new Pieces(new Lot(CUPS, "", Optional.of(SOON)), 1)))
                .isEqualTo(new Refused(Reason.NOT_DATED, CUPS));
        assertThat(
                        some.papers.receive(
                                OFFICER, heading(store, TODAY.plusDays(1)), List.of(cups(1))))
                .isEqualTo(new Refused(Reason.TO_COME));
        assertThat(some.held(store)).isEmpty();
        assertThat(some.papers.list(OFFICER, store, 10, 0)).isEmpty();
    }

    @Test
    @DisplayName("停用的物资不再入库，库里的还能用完")
    void what_is_retired_is_used_up() {
        done(receive(cups(10)));
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

        assertThat(receive(cups(10))).isEqualTo(new Refused(Reason.RETIRED, CUPS));
        done(some.papers.use(OFFICER, heading(store), used(10)));
    }

    @Test
    @DisplayName("别的单位的库，看不到也动不了")
    void what_is_another_units_is_not_touched() {
        done(receive(cups(10)));

        assertThatThrownBy(() -> some.papers.use(NEIGHBOUR, heading(store), used(1)))
                .isInstanceOf(NotFound.class);
        assertThat(some.stores.held(NEIGHBOUR, store)).isEmpty();
        assertThat(some.stores.list(NEIGHBOUR, List.of(DONGSI, CHAOYANGMEN))).isEmpty();
    }

    @Test
    @DisplayName("用量：领用和盘亏都算，缺货的天数另记")
    void what_is_used_is_counted_with_the_days_without() {
        LocalDate first = TODAY.minusDays(29);
        done(some.papers.receive(OFFICER, heading(store, first.plusDays(5)), List.of(cups(50))));
        done(some.papers.use(OFFICER, heading(store, first.plusDays(10)), used(40)));
        done(some.papers.count(OFFICER, heading(store, first.plusDays(14)), List.of(cups(0))));
        done(some.papers.receive(OFFICER, heading(store, first.plusDays(20)), List.of(cups(10))));
        String wrong = done(some.papers.use(OFFICER, heading(store, first.plusDays(25)), used(5)));
        done(some.papers.undo(OFFICER, UUID.fromString(wrong), "不是这里用的"));

        // 5 days before the first came, 6 from the count to the next: 50 in 19 days are 79 in 30.
        assertThat(some.stores.used(OFFICER, store, first, TODAY))
                .containsExactly(entry(CUPS, new Usage(50, 30, 11)));
        assertThat(new Usage(50, 30, 11).adjusted()).hasValue(79);
    }

    private SupplyResult receive(Pieces... lines) {
        return some.papers.receive(OFFICER, heading(store), List.of(lines));
    }

    private static List<Used> used(long cups) {
        return List.of(new Used(CUPS, cups));
    }
}
