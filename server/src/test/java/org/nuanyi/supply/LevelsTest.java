package org.nuanyi.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.nuanyi.supply.SomeSupplies.COLLEAGUE;
import static org.nuanyi.supply.SomeSupplies.CUPS;
import static org.nuanyi.supply.SomeSupplies.DONGSI;
import static org.nuanyi.supply.SomeSupplies.MASKS;
import static org.nuanyi.supply.SomeSupplies.NEIGHBOUR;
import static org.nuanyi.supply.SomeSupplies.OFFICER;
import static org.nuanyi.supply.SomeSupplies.TODAY;
import static org.nuanyi.supply.SomeSupplies.cups;
import static org.nuanyi.supply.SomeSupplies.heading;
import static org.nuanyi.supply.SomeSupplies.masks;
import static org.nuanyi.supply.SomeSupplies.shipment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.supply.Level;
import org.nuanyi.core.supply.Rhythm;
import org.nuanyi.core.supply.Usage;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.supply.StoreLevel.There;
import org.nuanyi.testing.TestDatabase;

/** When more is brought to a store, and how much. */
class LevelsTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeSupplies some;
    private SomeReplenishing replenishing;
    private long station;

    @BeforeEach
    void open() {
        replenishing = new SomeReplenishing(database.scopes());
        some = replenishing.some;
        some.catalogue();
        station = some.station(OFFICER, DONGSI);
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(some.differences()).isEmpty();
    }

    @Test
    @DisplayName("90 天用 90 个，两周内到货：剩 14 个补，补到 28 个")
    void use_makes_the_level() {
        replenishing.received(station, TODAY.minusDays(95), cups(200));
        replenishing.used(station, 90, 1);

        StoreLevel cups = one(CUPS);

        assertThat(cups.usage()).contains(new Usage(90, 90, 0));
        assertThat(cups.level()).contains(new Level(14, 28));
        assertThat(cups.there()).isEqualTo(new There(110, 0));
        assertThat(cups.byHand()).isEmpty();
    }

    @Test
    @DisplayName("缺货的日子不算没人用：30 天断货，按 60 天摊")
    void days_without_are_corrected() {
        replenishing.received(station, TODAY.minusDays(60), cups(120));
        replenishing.used(station, 60, 2);

        assertThat(one(CUPS).usage()).contains(new Usage(120, 90, 31));
        assertThat(one(CUPS).level()).contains(new Level(29, 58));
    }

    @Test
    @DisplayName("今天的用量还没完，不算；91 天前的也不算")
    void only_whole_days_of_the_last_ninety_count() {
        replenishing.received(station, TODAY.minusDays(100), cups(500));
        use(TODAY.minusDays(91), 100);
        use(TODAY.minusDays(90), 45);
        use(TODAY.minusDays(1), 45);
        use(TODAY, 100);

        assertThat(one(CUPS).usage()).contains(new Usage(90, 90, 0));
    }

    @Test
    @DisplayName("没有用过，就没有水平")
    void what_was_never_used_has_no_level() {
        replenishing.received(station, TODAY.minusDays(50), cups(5));

        assertThat(one(CUPS).level()).isEmpty();
    }

    @Test
    @DisplayName("过期的不算库存；在途的单列")
    void what_expired_is_not_there_and_what_comes_is_told() {
        long unit = some.stores.ofUnit(OFFICER, DONGSI).id();
        LocalDate past = TODAY.minusDays(1);
        replenishing.received(
                station,
                TODAY.minusDays(9),
                new Pieces(masks("A", past), 9),
                new Pieces(masks("B", TODAY), 2));
        replenishing.received(unit, TODAY.minusDays(9), new Pieces(masks("B", TODAY), 30));
        SomeSupplies.done(
                replenishing.shipments.send(
                        OFFICER, shipment(unit, station, new Pieces(masks("B", TODAY), 4))));
        long back =
                Long.parseLong(
                        SomeSupplies.done(
                                replenishing.shipments.send(
                                        OFFICER,
                                        shipment(
                                                unit, station, new Pieces(masks("B", TODAY), 7)))));
        SomeSupplies.done(replenishing.shipments.takeBack(OFFICER, back, 0, "发错了"));

        assertThat(one(MASKS).there()).isEqualTo(new There(2, 4));
    }

    @Test
    @DisplayName("人工设定的一直有效，直到解除；谁、何时、为什么都留着")
    void a_level_that_is_set_stays_until_it_is_released() {
        replenishing.received(station, TODAY.minusDays(95), cups(200));
        replenishing.used(station, 90, 1);
        replenishing.levels.set(OFFICER, station, CUPS, new Level(50, 100), "大站");

        assertThat(one(CUPS).level()).contains(new Level(50, 100));
        assertThat(one(CUPS).byHand().map(ByHand::why)).contains("大站");

        replenishing.levels.set(COLLEAGUE, station, CUPS, new Level(60, 120), "更大");
        assertThat(one(CUPS).level()).contains(new Level(60, 120));

        replenishing.levels.release(OFFICER, station, CUPS);
        assertThat(one(CUPS).level()).contains(new Level(14, 28));
        assertThat(replenishing.levels.history(OFFICER, station, CUPS))
                .extracting(ByHand::level, ByHand::by)
                .containsExactly(
                        tuple(new Level(60, 120), "wang"), tuple(new Level(50, 100), "zhao"));
        assertThatThrownBy(() -> replenishing.levels.release(OFFICER, station, CUPS))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("从没有过的物资也可以设定；别的单位设不了，不写理由设不了")
    void a_level_is_set_with_a_reason_by_whose_store_it_is() {
        replenishing.levels.set(OFFICER, station, MASKS, new Level(0, 10), "急救");

        assertThat(one(MASKS).level()).contains(new Level(0, 10));
        assertThat(one(MASKS).usage()).isEmpty();
        assertThatThrownBy(
                        () ->
                                replenishing.levels.set(
                                        NEIGHBOUR, station, MASKS, new Level(0, 5), "改"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                replenishing.levels.set(
                                        OFFICER, station, MASKS, new Level(0, 5), " "))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(
                        () ->
                                replenishing.levels.set(
                                        OFFICER, station, "tea", new Level(0, 5), "茶"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("一个单位的都列出来：按站、按物资，只看某一种、只看人工的，一页一页")
    void the_levels_of_a_unit_are_paged() {
        long other = replenishing.station(DONGSI, "z station");
        replenishing.received(station, TODAY.minusDays(95), cups(200));
        replenishing.used(station, 90, 1);
        replenishing.levels.set(OFFICER, other, CUPS, new Level(5, 9), "大站");
        replenishing.levels.set(OFFICER, other, MASKS, new Level(0, 10), "急救");

        assertThat(page(Optional.empty(), false, 10, 0))
                .containsExactly(
                        station + " paper-cup 14→28",
                        other + " mask 0→10",
                        other + " paper-cup 5→9");
        assertThat(page(Optional.empty(), false, 1, 1)).containsExactly(other + " mask 0→10");
        assertThat(page(Optional.of(CUPS), false, 10, 0)).hasSize(2);
        assertThat(page(Optional.of(CUPS), true, 10, 0)).containsExactly(other + " paper-cup 5→9");
        assertThat(
                        replenishing.levels.page(
                                NEIGHBOUR, new LevelFilter(DONGSI, Optional.empty(), false), 10, 0))
                .isEmpty();
    }

    private List<String> page(Optional<String> item, boolean byHand, int limit, int offset) {
        LevelFilter filter = new LevelFilter(DONGSI, item, byHand);
        return replenishing.levels.page(OFFICER, filter, limit, offset).stream()
                .map(
                        one ->
                                "%d %s %s"
                                        .formatted(
                                                one.store(),
                                                one.item(),
                                                one.level()
                                                        .map(
                                                                level ->
                                                                        level.threshold()
                                                                                + "→"
                                                                                + level.target())
                                                        .orElse("-")))
                .toList();
    }

    /** The statement reckons as the usage of one store and the pure formula do. */
    @Test
    void the_statement_and_the_formula_agree() {
        long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
        System.out.println("LevelsTest seed " + seed);
        Random random = new Random(seed);
        List<Long> stations = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            stations.add(replenishing.station(DONGSI, "station " + i));
        }
        for (int i = 0; i < 250; i++) {
            move(random, stations.get(random.nextInt(stations.size())));
        }
        for (long one : stations) {
            Map<String, Usage> used =
                    some.stores.used(OFFICER, one, TODAY.minusDays(90), TODAY.minusDays(1));
            List<StoreLevel> levels = replenishing.levels.list(OFFICER, one);
            assertThat(levels).isNotEmpty();
            for (StoreLevel level : levels) {
                Usage usage = used.getOrDefault(level.item(), new Usage(0, 90, 90));
                assertThat(level.usage()).contains(usage);
                assertThat(level.level()).isEqualTo(Level.reckoned(usage, Rhythm.USUAL));
            }
        }
    }

    /** Whatever it does, allowed or not. */
    private void move(Random random, long store) {
        Heading heading = heading(store, TODAY.minusDays(random.nextInt(130)));
        Lot lot =
                random.nextBoolean()
                        ? Lot.of(CUPS)
                        : masks("B" + random.nextInt(2), TODAY.plusDays(random.nextInt(-40, 40)));
        long pieces = random.nextInt(1, 40);
        SupplyResult result =
                switch (random.nextInt(6)) {
                    case 0, 1 ->
                            some.papers.receive(OFFICER, heading, List.of(new Pieces(lot, pieces)));
                    case 2 ->
                            some.papers.count(
                                    OFFICER, heading, List.of(new Pieces(lot, pieces / 4)));
                    case 3 ->
                            some.papers.writeOff(
                                    OFFICER, heading, List.of(new Pieces(lot, pieces / 3 + 1)));
                    default ->
                            some.papers.use(
                                    OFFICER, heading, List.of(new Used(lot.item(), pieces)));
                };
        if (result instanceof SupplyResult.Done && random.nextInt(8) == 0) {
            some.papers.undo(OFFICER, heading.id(), "记错了");
        }
    }

    private void use(LocalDate on, long cups) {
        SomeSupplies.done(
                some.papers.use(OFFICER, heading(station, on), List.of(new Used(CUPS, cups))));
    }

    private StoreLevel one(String item) {
        return replenishing.levels.list(OFFICER, station).stream()
                .filter(level -> level.item().equals(item))
                .findFirst()
                .orElseThrow();
    }
}
