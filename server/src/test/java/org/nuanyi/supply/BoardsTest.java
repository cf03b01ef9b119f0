package org.nuanyi.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.supply.SomeSupplies.CHAOYANGMEN;
import static org.nuanyi.supply.SomeSupplies.CUPS;
import static org.nuanyi.supply.SomeSupplies.DISTRICT;
import static org.nuanyi.supply.SomeSupplies.DONGSI;
import static org.nuanyi.supply.SomeSupplies.MASKS;
import static org.nuanyi.supply.SomeSupplies.NEIGHBOUR;
import static org.nuanyi.supply.SomeSupplies.OFFICE;
import static org.nuanyi.supply.SomeSupplies.OFFICER;
import static org.nuanyi.supply.SomeSupplies.TODAY;
import static org.nuanyi.supply.SomeSupplies.cups;
import static org.nuanyi.supply.SomeSupplies.done;
import static org.nuanyi.supply.SomeSupplies.heading;
import static org.nuanyi.supply.SomeSupplies.masks;
import static org.nuanyi.supply.SomeSupplies.shipment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.supply.Level;
import org.nuanyi.core.supply.Usage;
import org.nuanyi.supply.Boards.Counts;
import org.nuanyi.testing.TestDatabase;

/** What whoever looks after many stores sees at once. */
class BoardsTest {

    private static final List<String> UNITS = List.of(DONGSI, CHAOYANGMEN);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeSupplies some;
    private Boards boards;
    private long store;
    private long neighbour;

    @BeforeEach
    void open() {
        some = new SomeSupplies(database.scopes());
        boards = new Boards(database.scopes(), some.clock);
        some.catalogue();
        store = some.stores.ofUnit(OFFICER, DONGSI).id();
        neighbour = some.stores.ofUnit(NEIGHBOUR, CHAOYANGMEN).id();
    }

    @Test
    @DisplayName("断货：有过、现在一件也没有的，从最后一天起；没有过的不算")
    void what_a_store_had_and_has_none_of_ran_out_on_the_day_of_its_last_move() {
        received(store, TODAY.minusDays(9), cups(5));
        received(neighbour, TODAY.minusDays(9), cups(5));
        used(OFFICER, store, TODAY.minusDays(4), 5);

        assertThat(boards.runOut(OFFICE, UNITS, 10, 0))
                .containsExactly(new RunOut(store, CUPS, Optional.of(TODAY.minusDays(4)), 0));
        assertThat(boards.counts(OFFICE, UNITS)).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    @DisplayName("一个批次用完、还有别的批次，不是断货；入库又撤销的，从来没有过")
    void another_lot_is_enough_and_what_was_undone_never_was() {
        received(store, TODAY, new Pieces(masks("A", TODAY.plusDays(90)), 3));
        received(store, TODAY, new Pieces(masks("B", TODAY.plusDays(99)), 3));
        done(some.papers.use(OFFICER, heading(store), List.of(new Used(MASKS, 3))));
        Heading wrong = heading(store);
        done(some.papers.receive(OFFICER, wrong, List.of(cups(5))));
        done(some.papers.undo(OFFICER, wrong.id(), "写错了"));

        assertThat(boards.runOut(OFFICE, UNITS, 10, 0)).isEmpty();
    }

    @Test
    @DisplayName("用完的、只剩过期的、设了水平却从没有过的，都是断货；说清哪天起、在途多少；停用的不算")
    void where_nothing_good_is_left_is_run_out() {
        SomeReplenishing replenishing = new SomeReplenishing(database.scopes(), some);
        long station = some.station(OFFICER, DONGSI, "a");
        received(store, TODAY.minusDays(9), cups(30));
        received(station, TODAY.minusDays(9), cups(3));
        used(OFFICER, station, TODAY.minusDays(5), 3);
        received(station, TODAY.minusDays(8), new Pieces(masks("Z", TODAY.minusDays(1)), 4));
        done(some.shipments.send(OFFICER, shipment(store, station, cups(8))));
        long theirs = some.station(NEIGHBOUR, CHAOYANGMEN, "t");
        replenishing.levels.set(NEIGHBOUR, theirs, CUPS, new Level(1, 2), "急救");

        assertThat(boards.runOut(OFFICE, UNITS, 10, 0))
                .containsExactly(
                        new RunOut(theirs, CUPS, Optional.empty(), 0),
                        new RunOut(station, MASKS, Optional.of(TODAY.minusDays(8)), 0),
                        new RunOut(station, CUPS, Optional.of(TODAY.minusDays(5)), 8));
        assertThat(boards.counts(OFFICE, UNITS)).isEqualTo(new Counts(3, 1, 0));
        some.items.change(OFFICE, DISTRICT, retired(MASKS));
        assertThat(boards.runOut(OFFICER, UNITS, 10, 0))
                .containsExactly(new RunOut(station, CUPS, Optional.of(TODAY.minusDays(5)), 8));
    }

    private Item retired(String code) {
        Item item = some.items.find(code).orElseThrow();
        return new Item(
                item.code(),
                item.name(),
                item.english(),
                item.piece(),
                item.pieceEnglish(),
                item.category(),
                item.pack(),
                item.dated(),
                item.gtin(),
                Optional.of(TODAY));
    }

    @Test
    @DisplayName("断得最久的在前；一页一页看，不重不漏")
    void the_longest_without_comes_first_page_by_page() {
        for (int days = 1; days <= 5; days++) {
            long station = some.station(OFFICER, DONGSI, "站" + days);
            received(station, TODAY.minusDays(9), cups(1));
            used(OFFICER, station, TODAY.minusDays(days), 1);
        }

        assertThat(boards.runOut(OFFICE, UNITS, 3, 0))
                .extracting(one -> one.since().orElseThrow())
                .containsExactly(TODAY.minusDays(5), TODAY.minusDays(4), TODAY.minusDays(3));
        assertThat(boards.runOut(OFFICE, UNITS, 3, 3))
                .extracting(one -> one.since().orElseThrow())
                .containsExactly(TODAY.minusDays(2), TODAY.minusDays(1));
    }

    @Test
    @DisplayName("60 天内到期的和过期的；第 61 天的不在，用完的也不在")
    void what_expires_within_60_days_and_what_has_is_listed() {
        received(
                store,
                TODAY,
                new Pieces(masks("past", TODAY.minusDays(1)), 1),
                new Pieces(masks("last", TODAY), 2),
                new Pieces(masks("60", TODAY.plusDays(60)), 3),
                new Pieces(masks("61", TODAY.plusDays(61)), 4));

        assertThat(boards.expiring(OFFICE, UNITS, 10, 0))
                .extracting(one -> one.lot().batch())
                .containsExactly("past", "last", "60");
        assertThat(boards.counts(OFFICE, UNITS)).isEqualTo(new Counts(0, 1, 2));
        assertThat(boards.counts(OFFICE, List.of(CHAOYANGMEN))).isEqualTo(new Counts(0, 0, 0));
    }

    @Test
    @DisplayName("干事只看到本单位的")
    void an_officer_sees_the_own_units_alone() {
        received(neighbour, TODAY, cups(5));
        used(NEIGHBOUR, neighbour, TODAY, 5);

        assertThat(boards.runOut(OFFICER, UNITS, 10, 0)).isEmpty();
        assertThat(boards.counts(OFFICER, UNITS)).isEqualTo(new Counts(0, 0, 0));
        assertThat(some.stores.page(OFFICER, StoreFilter.of(UNITS), 10, 0))
                .extracting(card -> card.store().id())
                .containsExactly(store);
    }

    @Test
    @DisplayName("谁用了多少：和每个库房自己算的一样")
    void who_used_what_is_what_each_store_says() {
        LocalDate from = TODAY.minusDays(9);
        received(store, from.minusDays(5), cups(10));
        used(OFFICER, store, from.plusDays(2), 4);
        used(OFFICER, store, from.plusDays(5), 6);
        received(neighbour, from.plusDays(1), cups(7));
        used(NEIGHBOUR, neighbour, from.plusDays(3), 2);
        UseFilter filter = new UseFilter(UNITS, Optional.empty(), from, TODAY);

        List<StoreUse> found = boards.used(OFFICE, filter, 10, 0);

        assertThat(found)
                .containsExactly(
                        new StoreUse(store, CUPS, new Usage(10, 10, 5)),
                        new StoreUse(neighbour, CUPS, new Usage(2, 10, 1)));
        for (StoreUse use : found) {
            assertThat(some.stores.used(OFFICE, use.store(), from, TODAY))
                    .isEqualTo(Map.of(use.item(), use.usage()));
        }
        assertThat(boards.used(OFFICE, filter, 1, 1)).isEqualTo(found.subList(1, 2));
        UseFilter masks = new UseFilter(UNITS, Optional.of(MASKS), from, TODAY);
        assertThat(boards.used(OFFICE, masks, 10, 0)).isEmpty();
    }

    @Test
    @DisplayName("库房列表：几种、几件、断了几种、最早到期，都在一行里")
    void a_store_in_the_list_says_what_is_to_be_seen_at_a_glance() {
        received(
                store,
                TODAY,
                cups(5),
                new Pieces(masks("A", TODAY.plusDays(70)), 2),
                new Pieces(masks("B", TODAY.plusDays(80)), 3));
        used(OFFICER, store, TODAY, 5);

        StoreCard card = some.stores.page(OFFICE, StoreFilter.of(UNITS), 10, 0).getFirst();

        assertThat(card)
                .isEqualTo(
                        new StoreCard(
                                some.stores.ofUnit(OFFICER, DONGSI),
                                1,
                                5,
                                1,
                                Optional.of(TODAY.plusDays(70))));
        StoreFilter nowhere = new StoreFilter(UNITS, Optional.of(List.of()));
        assertThat(some.stores.page(OFFICE, nowhere, 10, 0)).isEmpty();
    }

    @Test
    @DisplayName("在途的：按单位数，一页一页看；收货单位之外只有发货单位看得到")
    void what_is_on_its_way_is_counted_by_the_unit_it_goes_to() {
        received(store, TODAY, cups(10));
        long first = sent(cups(1));
        long second = sent(cups(2));

        assertThat(some.shipments.countComing(OFFICE, Set.of(CHAOYANGMEN))).isEqualTo(2);
        assertThat(some.shipments.countComing(OFFICE, Set.of(DONGSI))).isZero();
        assertThat(some.shipments.listComing(OFFICE, Set.of(CHAOYANGMEN), 1, 1))
                .extracting(Shipment::id)
                .containsExactly(second);
        assertThat(some.shipments.listSent(OFFICER, 1, 0))
                .extracting(Shipment::id)
                .containsExactly(second);
        List<Shipment> both = some.shipments.listSent(OFFICER, 5, 0);
        assertThat(some.shipments.states(both)).isEqualTo(Map.of(first, "sent", second, "sent"));
        assertThat(some.shipments.stores(both)).containsOnlyKeys(store, neighbour);
        assertThat(some.shipments.matter(OFFICER, first).unit()).isEqualTo(CHAOYANGMEN);
    }

    private long sent(Pieces pieces) {
        return Long.parseLong(
                done(some.shipments.send(OFFICER, shipment(store, neighbour, pieces))));
    }

    private void received(long where, LocalDate on, Pieces... lines) {
        Heading says = new Heading(UUID.randomUUID(), where, on, "");
        done(some.papers.receive(OFFICE, says, List.of(lines)));
    }

    private void used(org.nuanyi.kernel.scope.Scope scope, long where, LocalDate on, long pieces) {
        done(some.papers.use(scope, heading(where, on), List.of(new Used(CUPS, pieces))));
    }
}
