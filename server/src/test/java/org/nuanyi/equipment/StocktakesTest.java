package org.nuanyi.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.equipment.SomeEquipment.CHAOYANGMEN;
import static org.nuanyi.equipment.SomeEquipment.COLLEAGUE;
import static org.nuanyi.equipment.SomeEquipment.DONGSI;
import static org.nuanyi.equipment.SomeEquipment.FIRST;
import static org.nuanyi.equipment.SomeEquipment.NEIGHBOUR;
import static org.nuanyi.equipment.SomeEquipment.OFFICER;
import static org.nuanyi.equipment.SomeEquipment.SECOND;
import static org.nuanyi.equipment.SomeEquipment.done;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.equipment.EquipmentResult.Reason;
import org.nuanyi.equipment.EquipmentResult.Refused;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.purchase.AssetStanding;
import org.nuanyi.purchase.Sighting;
import org.nuanyi.station.StationCode;
import org.nuanyi.testing.TestDatabase;

/** A station is scanned for all it has: two microwaves and a kettle. */
class StocktakesTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeEquipment some;
    private List<String> here = List.of();
    private List<String> there = List.of();
    private long stocktake;

    @BeforeEach
    void open() {
        some = new SomeEquipment(database.scopes());
        some.bought(DONGSI);
        here = tagsAt(FIRST);
        there = tagsAt(SECOND);
        stocktake = some.stocktakes.open(OFFICER, FIRST);
    }

    private List<String> tagsAt(StationCode station) {
        return some.scopes.in(OFFICER, handle -> some.assets.listAt(handle, station)).stream()
                .map(card -> card.asset().tag())
                .toList();
    }

    private EquipmentResult scan(String text) {
        return some.stocktakes.scan(OFFICER, stocktake, UUID.randomUUID(), text);
    }

    /** What it finds, as {@code found ZC-1-1-0001 ×1}. */
    private List<String> lines() {
        return some.stocktakes.lines(OFFICER, stocktake).stream()
                .map(line -> "%s %s ×%d".formatted(line.group().id(), line.tag(), line.times()))
                .toList();
    }

    @DisplayName("五类：在站、别处的、没扫到、不认识的、扫了不止一次")
    @Test
    void what_is_scanned_falls_into_five_groups() {
        String link = "https://example.org/desk/purchase/assets/" + here.get(0);
        done(
                scan(
                        link
                                + "\n"
                                + here.get(1).toLowerCase(Locale.ROOT)
                                + "，"
                                + there.get(0)
                                + " 6901234567892"));
        done(scan(here.get(1)));

        assertThat(lines())
                .containsExactly(
                        "found " + here.get(0) + " ×1",
                        "found " + here.get(1) + " ×2",
                        "missing " + here.get(2) + " ×0",
                        "elsewhere " + there.get(0) + " ×1",
                        "unknown 6901234567892 ×1");
        assertThat(some.stocktakes.lines(OFFICER, stocktake).stream().filter(StockLine::twice))
                .extracting(StockLine::tag)
                .containsExactly(here.get(1));
    }

    @DisplayName("同一批再发一次，什么也不变")
    @Test
    void what_is_sent_again_changes_nothing() {
        UUID key = UUID.randomUUID();
        String both = here.get(0) + " " + here.get(1);
        done(some.stocktakes.scan(OFFICER, stocktake, key, both));
        List<String> before = lines();
        done(some.stocktakes.scan(OFFICER, stocktake, key, both));

        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void whoever_opens_it_again_goes_on_with_it() {
        done(scan(here.get(0)));
        assertThat(some.stocktakes.open(COLLEAGUE, FIRST)).isEqualTo(stocktake);
        assertThat(some.stocktakes.lines(COLLEAGUE, stocktake).getFirst().group())
                .isEqualTo(StockGroup.FOUND);
        assertThat(some.stocktakes.open(OFFICER, SECOND)).isNotEqualTo(stocktake);
    }

    @DisplayName("结束一次：扫到的记为看到，没扫到的记为盘亏，说明照写")
    @Test
    void closing_it_notes_once_what_was_seen_and_what_is_missing() {
        done(scan(here.get(0) + " " + there.get(0)));
        done(some.stocktakes.remark(OFFICER, stocktake, here.get(1), "借给隔壁了"));
        done(some.stocktakes.close(OFFICER, stocktake, 2));
        done(some.stocktakes.close(COLLEAGUE, stocktake, 2));

        assertThat(sightings(here.get(0))).containsExactly("true ");
        assertThat(sightings(here.get(1))).containsExactly("false 借给隔壁了");
        assertThat(sightings(here.get(2))).containsExactly("false 盘点时没有扫到");
        assertThat(sightings(there.get(0))).containsExactly("true " + FIRST.value() + " 盘点时看到");
        assertThat(sightings(there.get(1))).isEmpty();
        assertThat(some.assets.card(OFFICER, here.get(2)).standing())
                .isEqualTo(AssetStanding.MISSING);
        assertThat(some.stocktakes.counts(OFFICER, List.of(stocktake)))
                .isEqualTo(
                        Map.of(
                                stocktake,
                                Map.of(
                                        StockGroup.FOUND, 1,
                                        StockGroup.MISSING, 2,
                                        StockGroup.ELSEWHERE, 1)));
    }

    private List<String> sightings(String tag) {
        return some.assets.sightings(OFFICER, tag).stream()
                .map((Sighting one) -> one.found() + " " + one.note())
                .toList();
    }

    @DisplayName("结果以后也读得到，不随台账变化")
    @Test
    void what_came_out_of_it_stays_as_it_was() {
        done(scan(here.get(0)));
        done(some.stocktakes.close(OFFICER, stocktake, 1));
        List<String> before = lines();
        some.assets.look(OFFICER, here.get(1), true, "");
        long next = some.stocktakes.open(OFFICER, FIRST);

        assertThat(next).isNotEqualTo(stocktake);
        assertThat(lines()).isEqualTo(before).contains("missing " + here.get(1) + " ×0");
        assertThat(scan(here.get(1))).isEqualTo(new Refused(Reason.CLOSED));
    }

    @Test
    void nobody_closes_what_somebody_else_scanned_meanwhile() {
        done(scan(here.get(0)));
        done(some.stocktakes.scan(COLLEAGUE, stocktake, UUID.randomUUID(), here.get(1)));

        assertThat(some.stocktakes.close(OFFICER, stocktake, 1))
                .isEqualTo(new Refused(Reason.SCANNED_MEANWHILE));
        assertThat(some.stocktakes.stocktake(OFFICER, stocktake).open()).isTrue();
        assertThat(sightings(here.get(0))).isEmpty();
    }

    @DisplayName("两个人同时扫，一件不少")
    @Test
    void two_people_scan_at_once_and_nothing_is_lost() {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            both.submit(() -> IntStream.range(0, 20).forEach(_ -> done(scan(here.get(0)))));
            both.submit(
                    () ->
                            IntStream.range(0, 20)
                                    .forEach(
                                            _ ->
                                                    some.stocktakes.scan(
                                                            COLLEAGUE,
                                                            stocktake,
                                                            UUID.randomUUID(),
                                                            here.get(1))));
        }
        assertThat(lines())
                .contains("found " + here.get(0) + " ×20", "found " + here.get(1) + " ×20");
    }

    @DisplayName("一点就改：标签坏了也算在、不算、只算一次")
    @Test
    void each_is_mended_by_one_tap() {
        done(scan(here.get(0) + " " + here.get(0) + " rubbish"));
        done(some.stocktakes.keepOne(OFFICER, stocktake, here.get(0)));
        done(some.stocktakes.drop(OFFICER, stocktake, "rubbish"));
        done(some.stocktakes.found(OFFICER, stocktake, here.get(2)));

        assertThat(lines())
                .containsExactly(
                        "found " + here.get(0) + " ×1",
                        "missing " + here.get(1) + " ×0",
                        "found " + here.get(2) + " ×1");
    }

    @Test
    void one_that_was_opened_by_mistake_leaves_nothing_behind() {
        done(some.stocktakes.cancel(OFFICER, stocktake));

        assertThat(some.stocktakes.stocktake(OFFICER, stocktake).empty()).isTrue();
        assertThat(here).allSatisfy(tag -> assertThat(sightings(tag)).isEmpty());
    }

    @DisplayName("别的单位的设备：只说是谁的，不替他们记")
    @Test
    void of_another_units_piece_only_whose_it_is_is_told() {
        String theirs = some.bought(CHAOYANGMEN).getFirst();
        done(scan(theirs));

        assertThat(some.stocktakes.lines(OFFICER, stocktake))
                .contains(new StockLine(StockGroup.ELSEWHERE, theirs, "", "", CHAOYANGMEN, 1, ""));
        done(some.stocktakes.close(OFFICER, stocktake, 1));
        assertThat(some.assets.sightings(NEIGHBOUR, theirs)).isEmpty();
        assertThatThrownBy(() -> some.stocktakes.lines(NEIGHBOUR, stocktake))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_written_is_read_strictly() {
        assertThatThrownBy(() -> scan(" ,\n")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> scan("x ".repeat(501))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> some.stocktakes.remark(OFFICER, stocktake, here.get(0), " "))
                .isInstanceOf(BadInput.class);
    }
}
