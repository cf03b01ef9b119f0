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
import org.nuanyi.keeper.DeedResult.Done;
import org.nuanyi.keeper.DeedResult.Reason;
import org.nuanyi.keeper.DeedResult.Refused;
import org.nuanyi.keeper.Duties.OnDuty;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Item;
import org.nuanyi.supply.ItemCategory;
import org.nuanyi.supply.Items;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.NewShipment;
import org.nuanyi.supply.Paper;
import org.nuanyi.supply.PaperKind;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.ShipmentLine.Came;
import org.nuanyi.supply.Stock;
import org.nuanyi.supply.SupplyResult;
import org.nuanyi.testing.TestDatabase;

/** What a keeper does with supplies: receives what comes, takes down what is used, counts. */
class SupplyDutiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(StationExamples.NOON);
    private SomeKeepers some;
    private StationCode mine;
    private StationCode other;
    private OnDuty keeper;
    private Lot cups;
    private long unit;
    private long store;

    @BeforeEach
    void a_station_with_ten_cups_and_its_unit_with_a_hundred() {
        some = new SomeKeepers(database.scopes(), clock);
        new Items(database.scopes())
                .add(
                        EVERYTHING,
                        "110101",
                        new Item(
                                "paper-cup",
                                "纸杯",
                                "Paper cup",
                                "个",
                                "piece",
                                ItemCategory.DRINK,
                                50,
                                false,
                                Optional.empty(),
                                Optional.empty()));
        cups = Lot.of("paper-cup");
        mine = station();
        other = station();
        keeper = some.keeper(mine);
        unit = some.stores.ofUnit(EVERYTHING, keeper.device().unit()).id();
        store = some.stores.ofStation(EVERYTHING, mine).id();
        receive(unit, 100);
        receive(store, 10);
    }

    private StationCode station() {
        int number = UUID.randomUUID().hashCode();
        return some.stations.register(EVERYTHING, StationExamples.numbered(number)).code();
    }

    @DisplayName("路上的物资由站点管理员签收：少两个要说明，签收人是他")
    @Test
    void a_keeper_receives_what_came_and_is_who_accepted_it() {
        long shipment = sent(store, 40);

        assertThat(take(new Deed.Receive(shipment, came(38, 0), "")))
                .isEqualTo(new Refused(Reason.NO_NOTE));
        assertThat(take(new Deed.Receive(shipment, came(38, 0), "少了两个"))).isInstanceOf(Done.class);

        assertThat(held()).isEqualTo(48);
        assertThat(some.shipments.history(EVERYTHING, shipment))
                .extracting(PastDeed::deed)
                .extracting(deed -> deed.actor().person())
                .containsExactly(Device.ACTOR + keeper.device().id());
    }

    @DisplayName("同一次签收送到两次，只签收一次；换一次签收就太晚了")
    @Test
    void what_comes_in_twice_is_received_once() {
        long shipment = sent(store, 40);
        Deed.Receive received = new Deed.Receive(shipment, came(40, 0), "");
        UUID name = UUID.randomUUID();

        DeedResult first = take(name, received);
        assertThat(take(name, received)).isEqualTo(first);
        assertThat(held()).isEqualTo(50);
        assertThat(take(received)).isEqualTo(new Refused(Reason.NOT_ON_THEIR_WAY));
        assertThat(some.duties.undo(keeper, mine, name))
                .isEqualTo(new Refused(Reason.NOT_THE_LAST));
    }

    @DisplayName("发给别的驿站的，签收不了")
    @Test
    void what_goes_to_another_station_is_not_received() {
        long elsewhere = some.stores.ofStation(EVERYTHING, other).id();
        Deed.Receive received = new Deed.Receive(sent(elsewhere, 5), came(5, 0), "");

        assertThatThrownBy(() -> take(received)).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                some.duties.take(
                                        keeper, UUID.randomUUID(), other, received, Duration.ZERO))
                .isInstanceOf(Forbidden.class);
    }

    @DisplayName("点一下领用：记一张单据；送到两次是一张；点错了能撤销")
    @Test
    void a_tap_is_one_paper_and_a_wrong_one_is_undone() {
        UUID name = UUID.randomUUID();
        Deed.Use used = new Deed.Use("paper-cup", 5);

        take(name, used);
        take(name, used);

        assertThat(held()).isEqualTo(5);
        Paper paper = some.papers.paper(EVERYTHING, name);
        assertThat(paper.kind()).isEqualTo(PaperKind.USE);
        assertThat(paper.by()).isEqualTo(Device.ACTOR + keeper.device().id());
        assertThat(some.duties.undo(keeper, mine, name)).isInstanceOf(Done.class);
        assertThat(held()).isEqualTo(10);
    }

    @DisplayName("昨天夜里点的，记在昨天")
    @Test
    void what_was_tapped_yesterday_is_of_yesterday() {
        clock.advance(Duration.ofHours(18));
        UUID name = UUID.randomUUID();

        some.duties.take(keeper, name, mine, new Deed.Use("paper-cup", 1), Duration.ofHours(11));

        assertThat(some.papers.paper(EVERYTHING, name).heading().on()).isEqualTo(TODAY);
    }

    @DisplayName("库里没有那么多，不记；盘点以后以盘点为准")
    @Test
    void more_than_there_is_is_refused_until_somebody_counts() {
        assertThat(take(new Deed.Use("paper-cup", 11))).isEqualTo(new Refused(Reason.NOT_SO_MANY));
        assertThat(take(new Deed.Count(cups, -1))).isEqualTo(new Refused(Reason.NOT_COUNTED));

        assertThat(take(new Deed.Count(cups, 12))).isInstanceOf(Done.class);

        assertThat(held()).isEqualTo(12);
        assertThat(take(new Deed.Use("paper-cup", 11))).isInstanceOf(Done.class);
    }

    @DisplayName("没有库房的驿站，没有物资可记")
    @Test
    void a_station_without_a_store_has_no_supplies() {
        OnDuty elsewhere = some.keeper(other);

        assertThatThrownBy(
                        () ->
                                some.duties.take(
                                        elsewhere,
                                        UUID.randomUUID(),
                                        other,
                                        new Deed.Use("paper-cup", 1),
                                        Duration.ZERO))
                .isInstanceOf(Forbidden.class);
    }

    private DeedResult take(Deed deed) {
        return take(UUID.randomUUID(), deed);
    }

    private DeedResult take(UUID name, Deed deed) {
        return some.duties.take(keeper, name, mine, deed, Duration.ZERO);
    }

    private List<Came> came(long good, long damaged) {
        return List.of(new Came(cups, good, damaged));
    }

    private long held() {
        return some.stores.held(EVERYTHING, store).stream().mapToLong(Stock::pieces).sum();
    }

    private void receive(long where, long pieces) {
        Heading says = new Heading(UUID.randomUUID(), where, TODAY, "");
        assertThat(some.papers.receive(EVERYTHING, says, List.of(new Pieces(cups, pieces))))
                .isInstanceOf(SupplyResult.Done.class);
    }

    private long sent(long to, long pieces) {
        NewShipment wanted =
                new NewShipment(
                        UUID.randomUUID(), unit, to, TODAY, "", List.of(new Pieces(cups, pieces)));
        SupplyResult result = some.shipments.send(EVERYTHING, wanted);
        return Long.parseLong(((SupplyResult.Done) result).id());
    }
}
