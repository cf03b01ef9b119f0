package org.nuanyi.supply;

import static org.nuanyi.supply.SomeReplenishing.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyi.core.supply.Level;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.supply.ShipmentLine.Came;

/** A year of one unit, its store and its stations; each day drawn by chance from its seed. */
final class UnitYear {

    static final List<String> ITEMS =
            List.of(
                    "water",
                    "tea",
                    "salt-soda",
                    "paper-cup",
                    "mask",
                    "plaster",
                    "hot-pack",
                    "soap",
                    "tissue",
                    "balm");

    private static final int DATED = 5;
    private static final int DAYS = 365;

    /** What a station of middle size uses of each on a day of middle season, in tenths. */
    private static final int[] TENTHS = {60, 20, 15, 80, 10, 3, 12, 2, 30, 1};

    /** In which month most of it is used; 0 is none. */
    private static final int[] SEASON = {7, 0, 7, 0, 1, 0, 1, 0, 0, 0};

    private record Arrival(LocalDate on, long shipment) {}

    private final SomeReplenishing house;
    private final String unit;
    private final Random random;
    private final Scope officer;
    private final Scope leader;
    private final Scope keeper;
    private final long store;
    private final List<Long> stations = new ArrayList<>();
    private final PriorityQueue<Arrival> arrivals =
            new PriorityQueue<>(Comparator.comparing(Arrival::on).thenComparing(Arrival::shipment));
    private final Map<String, Integer> counts = new TreeMap<>();

    UnitYear(SomeReplenishing house, String unit, int stations, long seed) {
        this.house = house;
        this.unit = unit;
        this.random = new Random(seed);
        this.officer = SomeSupplies.as("officer " + unit, "unit-officer", unit);
        this.leader = SomeSupplies.as("leader " + unit, "unit-leader", unit);
        this.keeper = SomeSupplies.as("keeper " + unit, "keeper", unit);
        this.store = house.some.stores.ofUnit(officer, unit).id();
        for (int i = 0; i < stations; i++) {
            this.stations.add(house.station(unit, "%s-%04d".formatted(unit, i)));
        }
    }

    static Item item(int number) {
        return new Item(
                ITEMS.get(number),
                ITEMS.get(number),
                ITEMS.get(number),
                "个",
                "piece",
                ItemCategory.OTHER,
                new int[] {24, 10, 12, 50, 20, 10, 10, 1, 6, 1}[number],
                number < DATED,
                Optional.empty(),
                Optional.empty());
    }

    /** How often each thing was done, and how often it was refused. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** What every station has at the beginning. */
    void begin(LocalDate day) {
        for (int i = 0; i < stations.size(); i++) {
            List<Pieces> first = new ArrayList<>();
            for (int item = 0; item < ITEMS.size(); item++) {
                if (random.nextInt(6) > 0) {
                    first.add(new Pieces(lot(item, day), 1 + random.nextInt(TENTHS[item] * 3)));
                }
            }
            note(
                    "receive",
                    house.some.papers.receive(officer, heading(stations.get(i), day), first));
        }
    }

    /** What happens on a day, after what was brought that day. */
    void day(LocalDate day) {
        while (!arrivals.isEmpty() && !arrivals.peek().on().isAfter(day)) {
            arrive(arrivals.poll().shipment());
        }
        for (int i = 0; i < stations.size(); i++) {
            if (random.nextInt(7) < 2) {
                use(i, day);
            }
            switch (random.nextInt(120)) {
                case 0, 1, 2 -> count(stations.get(i), day);
                case 3, 4, 5, 6 -> writeOff(stations.get(i), day);
                case 7 -> give(stations.get(i), day);
                case 8 -> level(stations.get(i));
                default -> {}
            }
        }
    }

    private void use(int station, LocalDate day) {
        long place = stations.get(station);
        Map<String, Long> there =
                house.some.stores.held(officer, place).stream()
                        .filter(stock -> stock.lot().isGood(day))
                        .collect(
                                Collectors.groupingBy(
                                        stock -> stock.lot().item(),
                                        Collectors.summingLong(Stock::pieces)));
        List<Used> used = new ArrayList<>();
        for (int item = 0; item < ITEMS.size(); item++) {
            long wanted = drawn(item, station, day);
            long some = Math.min(wanted, there.getOrDefault(ITEMS.get(item), 0L));
            if (some > 0) {
                used.add(new Used(ITEMS.get(item), some));
            }
        }
        if (used.isEmpty()) {
            return;
        }
        boolean late = random.nextInt(10) == 0;
        Heading heading = heading(place, late ? day.minusDays(1 + random.nextInt(12)) : day);
        String kind = late ? "use-late" : "use";
        if (note(kind, house.some.papers.use(keeper, heading, used)) && random.nextInt(25) == 0) {
            note("undo", house.some.papers.undo(officer, heading.id(), "记错了"));
        }
    }

    /** More at a large station and in season; half a week at a time. */
    private long drawn(int item, int station, LocalDate day) {
        double size = 0.3 + (station % 7) * 0.3;
        double months = Math.abs(day.getMonthValue() - SEASON[item]);
        double season =
                SEASON[item] == 0
                        ? 1
                        : 0.1 + 2 * Math.max(0, 1 - Math.min(months, 12 - months) / 3);
        return Math.round(TENTHS[item] / 10.0 * 3.5 * size * season * 2 * random.nextDouble());
    }

    private void count(long place, LocalDate day) {
        List<Pieces> lines =
                house.some.stores.held(officer, place).stream()
                        .map(
                                stock ->
                                        new Pieces(
                                                stock.lot(),
                                                Math.max(
                                                        0, stock.pieces() - random.nextInt(4) + 1)))
                        .toList();
        if (!lines.isEmpty()) {
            note("count", house.some.papers.count(keeper, heading(place, day), lines));
        }
    }

    private void writeOff(long place, LocalDate day) {
        List<Pieces> lines =
                house.some.stores.held(officer, place).stream()
                        .filter(stock -> !stock.lot().isGood(day))
                        .map(stock -> new Pieces(stock.lot(), stock.pieces()))
                        .toList();
        if (!lines.isEmpty()) {
            note("write-off", house.some.papers.writeOff(keeper, heading(place, day), lines));
        }
    }

    private void give(long place, LocalDate day) {
        int item = random.nextInt(ITEMS.size());
        List<Pieces> lines = List.of(new Pieces(lot(item, day), 1 + random.nextInt(30)));
        LocalDate on = day.minusDays(random.nextInt(20));
        note("receive", house.some.papers.receive(keeper, heading(place, on), lines));
    }

    private void level(long place) {
        String item = ITEMS.get(random.nextInt(ITEMS.size()));
        if (house.levels.history(officer, place, item).stream()
                .anyMatch(level -> level.released().isEmpty())) {
            house.levels.release(officer, place, item);
            counts.merge("level-release", 1, Integer::sum);
        } else {
            int threshold = random.nextInt(40);
            Level level = new Level(threshold, threshold + 1 + random.nextInt(80));
            house.levels.set(officer, place, item, level, "试一试");
            counts.merge("level", 1, Integer::sum);
        }
    }

    /** Changes some lines of the week's proposal and brings it on to the shipments. */
    void replenish(LocalDate monday) {
        Optional<Proposal> made =
                house.proposals.list(officer, 1, 0).stream()
                        .filter(one -> one.week().equals(monday))
                        .findFirst();
        if (made.isEmpty()) {
            return;
        }
        long id = made.get().id();
        for (ProposalLine line : house.proposals.lines(officer, id, 5, 0)) {
            if (random.nextInt(4) == 0) {
                long pieces = line.pieces() * random.nextInt(3);
                done(house.proposals.change(officer, id, line.store(), line.item(), pieces, "看情况"));
            }
        }
        done(house.proposals.change(officer, id, stations.getFirst(), ITEMS.getLast(), 1, "总要有一个"));
        done(house.proposals.submit(officer, id, 0));
        done(house.proposals.agree(leader, id, 1));
        buy(id, monday);
        done(house.proposals.release(officer, id, 2));
        counts.merge("proposal", 1, Integer::sum);
        house.proposals.lines(officer, id, 100_000, 0).stream()
                .flatMap(line -> line.shipment().stream().boxed())
                .distinct()
                .sorted()
                .forEach(
                        shipment ->
                                arrivals.add(
                                        new Arrival(
                                                monday.plusDays(
                                                        1
                                                                + (random.nextInt(9) == 0
                                                                        ? 9
                                                                        : random.nextInt(4))),
                                                shipment)));
    }

    private void buy(long proposal, LocalDate day) {
        List<Pieces> lines =
                house.proposals.wanted(officer, proposal).stream()
                        .filter(one -> one.lacking() > 0)
                        .map(
                                one ->
                                        new Pieces(
                                                lot(ITEMS.indexOf(one.item()), day),
                                                one.lacking() + random.nextInt(100)))
                        .toList();
        if (!lines.isEmpty()) {
            note("receive", house.some.papers.receive(officer, heading(store, day), lines));
        }
    }

    private void arrive(long id) {
        if (random.nextInt(60) == 0) {
            note("take-back", house.shipments.takeBack(officer, id, 0, "没送成"));
            return;
        }
        boolean spoilt = random.nextInt(20) == 0;
        List<Came> came =
                house.shipments.shipment(officer, id).lines().stream()
                        .map(
                                line ->
                                        new Came(
                                                line.lot(),
                                                spoilt ? line.sent() / 2 : line.sent(),
                                                spoilt ? line.sent() / 4 : 0))
                        .toList();
        note("accept", house.shipments.accept(keeper, id, 0, came, spoilt ? "压坏了" : ""));
    }

    private boolean note(String kind, SupplyResult result) {
        boolean done = result instanceof SupplyResult.Done;
        counts.merge(done ? kind : kind + "-refused", 1, Integer::sum);
        return done;
    }

    private Heading heading(long place, LocalDate on) {
        return new Heading(new UUID(random.nextLong(), random.nextLong()), place, on, "");
    }

    private Lot lot(int item, LocalDate day) {
        return item < DATED
                ? new Lot(
                        ITEMS.get(item),
                        "B" + day.getMonthValue(),
                        Optional.of(day.plusDays(15 + 15 * random.nextInt(DAYS / 15))))
                : Lot.of(ITEMS.get(item));
    }
}
