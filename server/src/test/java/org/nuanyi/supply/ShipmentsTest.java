package org.nuanyi.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.supply.SomeSupplies.CHAOYANGMEN;
import static org.nuanyi.supply.SomeSupplies.COLLEAGUE;
import static org.nuanyi.supply.SomeSupplies.CUPS;
import static org.nuanyi.supply.SomeSupplies.DISTRICT;
import static org.nuanyi.supply.SomeSupplies.DONGSI;
import static org.nuanyi.supply.SomeSupplies.NEIGHBOUR;
import static org.nuanyi.supply.SomeSupplies.OFFICE;
import static org.nuanyi.supply.SomeSupplies.OFFICER;
import static org.nuanyi.supply.SomeSupplies.TODAY;
import static org.nuanyi.supply.SomeSupplies.cups;
import static org.nuanyi.supply.SomeSupplies.done;
import static org.nuanyi.supply.SomeSupplies.heading;
import static org.nuanyi.supply.SomeSupplies.masks;
import static org.nuanyi.supply.SomeSupplies.shipment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.supply.ShipmentLine.Came;
import org.nuanyi.supply.SupplyResult.NotNow;
import org.nuanyi.supply.SupplyResult.Overtaken;
import org.nuanyi.supply.SupplyResult.Reason;
import org.nuanyi.supply.SupplyResult.Refused;
import org.nuanyi.supply.SupplyResult.TooFew;
import org.nuanyi.testing.TestDatabase;

/** Supplies on their way from store to store. */
class ShipmentsTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeSupplies some;
    private long district;
    private long unit;

    @BeforeEach
    void open() {
        some = new SomeSupplies(database.scopes());
        some.catalogue();
        district = some.stores.ofUnit(OFFICE, DISTRICT).id();
        unit = some.stores.ofUnit(OFFICER, DONGSI).id();
        done(some.papers.receive(OFFICE, heading(district), List.of(cups(100))));
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(some.differences()).isEmpty();
    }

    @Test
    @DisplayName("发出以后不在这边，签收以后才在那边")
    void what_is_sent_is_there_when_it_is_accepted() {
        long id = sent(40);
        assertThat(some.held(district)).containsExactly("paper-cup × 60");
        assertThat(some.held(unit)).isEmpty();

        done(some.shipments.accept(OFFICER, id, 0, came(40, 0), ""));

        assertThat(some.held(unit)).containsExactly("paper-cup × 40");
        assertThat(some.shipments.shipment(OFFICER, id).acceptedOn()).contains(TODAY);
        assertThat(some.shipments.listComing(OFFICER)).isEmpty();
        assertThat(some.shipments.listSent(OFFICE, 10))
                .extracting(Shipment::id)
                .containsExactly(id);
    }

    @Test
    @DisplayName("短少和损坏的记下来，要写明情况")
    void what_is_missing_or_damaged_is_written_down() {
        long id = sent(40);

        assertThat(some.shipments.accept(OFFICER, id, 0, came(30, 4), " "))
                .isEqualTo(new Refused(Reason.NO_NOTE));
        done(some.shipments.accept(OFFICER, id, 0, came(30, 4), "箱子压坏了"));

        assertThat(some.held(unit)).containsExactly("paper-cup × 30");
        ShipmentLine line = some.shipments.shipment(OFFICER, id).lines().getFirst();
        assertThat(line.came()).contains(new Came(Lot.of(CUPS), 30, 4));
        assertThat(line.missing()).isEqualTo(6);
    }

    @Test
    @DisplayName("一个没到的，也能签收")
    void a_shipment_of_which_nothing_came_is_accepted_too() {
        long id = sent(40);

        done(some.shipments.accept(OFFICER, id, 0, came(0, 0), "车丢了"));

        assertThat(some.held(unit)).isEmpty();
        assertThat(some.held(district)).containsExactly("paper-cup × 60");
    }

    @Test
    @DisplayName("签收不能多于发出，也不能漏行")
    void no_more_comes_than_was_sent() {
        long id = sent(40);

        assertThat(some.shipments.accept(OFFICER, id, 0, came(41, 0), "多了"))
                .isEqualTo(new Refused(Reason.OTHER_LINES));
        assertThat(some.shipments.accept(OFFICER, id, 0, came(-1, 0), "少了"))
                .isEqualTo(new Refused(Reason.OTHER_LINES));
        assertThat(some.shipments.accept(OFFICER, id, 0, List.of(), "没有"))
                .isEqualTo(new Refused(Reason.OTHER_LINES));
    }

    @Test
    @DisplayName("只签收一次")
    void it_is_accepted_once() {
        long id = sent(40);
        done(some.shipments.accept(OFFICER, id, 0, came(40, 0), ""));

        assertThat(some.shipments.accept(COLLEAGUE, id, 0, came(40, 0), ""))
                .isInstanceOf(Overtaken.class);
        assertThat(some.shipments.accept(COLLEAGUE, id, 1, came(40, 0), ""))
                .isInstanceOf(NotNow.class);
        assertThat(some.held(unit)).containsExactly("paper-cup × 40");
    }

    @Test
    @DisplayName("发货的人自己不能签收")
    void who_sent_it_does_not_accept_it() {
        done(some.papers.receive(OFFICER, heading(unit), List.of(cups(10))));
        long station = some.station(OFFICER, DONGSI);
        long id =
                Long.parseLong(
                        done(some.shipments.send(OFFICER, shipment(unit, station, cups(5)))));

        assertThat(some.shipments.accept(OFFICER, id, 0, came(5, 0), ""))
                .isEqualTo(new Refused(Reason.OWN_SHIPMENT));
        done(some.shipments.accept(COLLEAGUE, id, 0, came(5, 0), ""));
        assertThat(some.held(station)).containsExactly("paper-cup × 5");
    }

    @Test
    @DisplayName("没签收的可以撤回；签收方撤不了")
    void what_was_not_accepted_is_taken_back_by_who_sent_it() {
        long id = sent(40);

        assertThatThrownBy(() -> some.shipments.takeBack(OFFICER, id, 0, "不要了"))
                .isInstanceOf(NotFound.class);
        done(some.shipments.takeBack(OFFICE, id, 0, "发错了"));

        assertThat(some.held(district)).containsExactly("paper-cup × 100");
        assertThat(some.shipments.accept(OFFICER, id, 1, came(40, 0), ""))
                .isInstanceOf(NotNow.class);
    }

    @Test
    @DisplayName("库里没有的发不出去，什么也没变")
    void what_is_not_there_is_not_sent() {
        assertThat(some.shipments.send(OFFICE, shipment(district, unit, cups(101))))
                .isEqualTo(new TooFew(Lot.of(CUPS), TODAY, 1));
        assertThat(some.shipments.listComing(OFFICER)).isEmpty();
        assertThat(some.held(district)).containsExactly("paper-cup × 100");
    }

    @Test
    @DisplayName("同一次发货发两遍，只发一次")
    void a_shipment_that_is_sent_twice_is_one() {
        NewShipment wanted = shipment(district, unit, cups(40));

        String first = done(some.shipments.send(OFFICE, wanted));
        assertThat(done(some.shipments.send(OFFICE, wanted))).isEqualTo(first);

        assertThat(some.held(district)).containsExactly("paper-cup × 60");
    }

    @Test
    @DisplayName("单位之间可以调拨；不能从别人的库里发，也不能替别人签收")
    void units_lend_each_other_what_is_their_own() {
        done(some.papers.receive(OFFICER, heading(unit), List.of(cups(10))));
        long other = some.stores.ofUnit(NEIGHBOUR, CHAOYANGMEN).id();

        assertThatThrownBy(() -> some.shipments.send(NEIGHBOUR, shipment(unit, other, cups(5))))
                .isInstanceOf(NotFound.class);
        long id =
                Long.parseLong(done(some.shipments.send(OFFICER, shipment(unit, other, cups(5)))));
        assertThat(some.shipments.shipment(OFFICER, id).unit()).isEqualTo(CHAOYANGMEN);
        assertThat(some.shipments.listSent(OFFICER, 10))
                .extracting(Shipment::id)
                .containsExactly(id);
        assertThat(some.shipments.listComing(NEIGHBOUR))
                .extracting(Shipment::id)
                .containsExactly(id);
        assertThatThrownBy(() -> some.shipments.accept(COLLEAGUE, id, 0, came(5, 0), ""))
                .isInstanceOf(NotFound.class);
        done(some.shipments.accept(NEIGHBOUR, id, 0, came(5, 0), ""));

        assertThat(some.held(unit)).containsExactly("paper-cup × 5");
        assertThat(some.held(other)).containsExactly("paper-cup × 5");
    }

    @Test
    @DisplayName("在途的一页一页看，先发的在前；别的单位的不算")
    void what_comes_is_paged_the_oldest_first() {
        List<Long> sent = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sent.add(sent(1));
        }
        done(some.shipments.accept(OFFICER, sent.removeFirst(), 0, came(1, 0), ""));
        Set<String> mine = Set.of(DONGSI);

        assertThat(some.shipments.listComing(OFFICER, mine, 4, 0))
                .extracting(Shipment::id)
                .containsExactlyElementsOf(sent.subList(0, 4));
        assertThat(some.shipments.listComing(OFFICER, mine, 20, 8))
                .extracting(Shipment::id)
                .containsExactlyElementsOf(sent.subList(8, 11));
        assertThat(some.shipments.countComing(OFFICER, mine)).isEqualTo(11);
        assertThat(some.shipments.countComing(OFFICER, Set.of(CHAOYANGMEN))).isZero();
    }

    @Test
    @DisplayName("单上的行按写的顺序")
    void lines_stand_in_the_order_they_are_written() {
        List<Pieces> lines =
                IntStream.range(0, 20)
                        .mapToObj(i -> new Pieces(masks("B" + (i * 7 % 20), TODAY.plusDays(i)), 1))
                        .toList();
        done(some.papers.receive(OFFICE, heading(district), lines));

        long id =
                Long.parseLong(
                        done(
                                some.shipments.send(
                                        OFFICE,
                                        shipment(district, unit, lines.toArray(Pieces[]::new)))));

        assertThat(some.shipments.shipment(OFFICE, id).lines())
                .extracting(ShipmentLine::lot)
                .containsExactlyElementsOf(lines.stream().map(Pieces::lot).toList());
    }

    private long sent(long cups) {
        return Long.parseLong(
                done(some.shipments.send(OFFICE, shipment(district, unit, cups(cups)))));
    }

    private static List<Came> came(long good, long damaged) {
        return List.of(new Came(Lot.of(CUPS), good, damaged));
    }
}
