package org.nuanyi.cabinet.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.LaneKind;
import org.nuanyi.cabinet.Limits;
import org.nuanyi.cabinet.ProvisionResult;
import org.nuanyi.cabinet.sim.Fleet;
import org.nuanyi.cabinet.sim.brain.Entry;
import org.nuanyi.cabinet.sim.brain.Memory;
import org.nuanyi.cabinet.sim.device.Cabinet;
import org.nuanyi.cabinet.sim.device.Fault;
import org.nuanyi.cabinet.sim.device.FileJournal;
import org.nuanyi.cabinet.sim.device.Journal;
import org.nuanyi.cabinet.sim.device.Papers;
import org.nuanyi.cabinet.sim.wire.Door;
import org.nuanyi.cabinet.sim.wire.Json;
import org.nuanyi.cabinet.sim.wire.Purpose;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.supply.Heading;
import org.nuanyi.supply.Lot;
import org.nuanyi.supply.Pieces;
import org.nuanyi.supply.SomeItem;
import org.nuanyi.supply.Stock;
import org.nuanyi.testing.MortalServer;

/**
 * Random traces of faults: messages are lost, doubled, late and out of order, cabinets fall over,
 * clocks are wrong, doors jam, the network goes, the server is killed and the database with it. The
 * whole of it: {@code -Dnuanyi.cabinet.openings=10000 -Dnuanyi.cabinet.kills=20}.
 */
class CabinetTraceTest {

    private static final int CABINETS = 20;
    private static final int MEMBERS = 60;
    private static final int OPENINGS = Integer.getInteger("nuanyi.cabinet.openings", 240);
    private static final int KILLS = Integer.getInteger("nuanyi.cabinet.kills", 2);
    private static final int PAUSE_MS = Integer.getInteger("nuanyi.cabinet.pause-ms", 25);
    private static final int PLENTY = 1_000;
    private static final int A_DAY = Math.max(3, OPENINGS / MEMBERS - 1);
    private static final String UNIT = "110101006";
    private static final Scope OFFICE =
            new Scope(
                    new Actor("sun", "district-office", Optional.empty(), Optional.empty()),
                    Reach.everything(),
                    Reach.everything());

    @TempDir private Path folder;

    private final List<String> members = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();

    @Test
    @DisplayName("二十台柜，丢包、重复、乱序、掉电、断网，服务器和数据库中途被杀：每件只记一次")
    void whatever_goes_wrong_every_piece_is_counted_once_and_no_quota_is_lost() throws Exception {
        long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
        System.out.println("cabinets with faults: -Dnuanyi.seed=" + seed);
        int port = freePort();
        try (MortalServer database = new MortalServer(folder.resolve("data"));
                Fleet fleet = new Fleet(EnumSet.allOf(Fault.class), seed, 0.02)) {
            for (Papers papers : provision(database, port)) {
                add(fleet, papers);
            }
            TraceProcess server = start(database, port);
            server = visit(fleet, server, database, port, new Random(seed));
            Ends ends = new Ends(Jdbis.on(database.owner()));

            await("all told and settled")
                    .atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(
                            () -> {
                                assertThat(restless(fleet)).isEmpty();
                                assertThat(ends.running()).isEmpty();
                                assertThat(ends.unbooked()).isZero();
                            });
            server.kill();
            isTrue(fleet, ends, books(database), seed);
        }
    }

    /** What the supplies' books say is in each cabinet. */
    private static Map<String, Integer> books(MortalServer database) {
        try (TraceHouse house = new TraceHouse(database.app(), 0)) {
            return house.cabinets.list(OFFICE).stream()
                    .collect(Collectors.toMap(one -> one.id(), one -> (int) held(house, one.id())));
        }
    }

    private static long held(TraceHouse house, String cabinet) {
        long store = house.stores.ofCabinet(OFFICE, UNIT, cabinet).id();
        return house.stores.held(OFFICE, store).stream().mapToLong(Stock::pieces).sum();
    }

    private static void isTrue(Fleet fleet, Ends ends, Map<String, Integer> books, long seed) {
        String of = "-Dnuanyi.seed=" + seed;
        System.out.println(ends.figures());
        for (Cabinet cabinet : fleet.cabinets()) {
            int left = cabinet.shelf().getOrDefault(1, 0);
            assertThat(ends.dispensed(cabinet.id()))
                    .as("counted once, " + of)
                    .isEqualTo(PLENTY - left);
            assertThat(books.get(cabinet.id())).as("books, " + of).isEqualTo(left);
            assertThat(ends.snapshot(cabinet.id())).as("snapshot, " + of).isEqualTo(left);
        }
        assertThat(ends.openedTwice()).as("one door for one opening, " + of).isEmpty();
        assertThat(ends.unauthorised()).as("openings that nobody allowed, " + of).isZero();
        assertThat(ends.quotasThatDiffer()).as("held is what was taken, " + of).isEmpty();
        assertThat(ends.mostOfAMember()).as("quota, " + of).isLessThanOrEqualTo(A_DAY);
        assertThat(ends.settled()).as("somebody got something, " + of).isPositive();
    }

    /**
     * Half of them show a card, half come by the code at the door; now and then the server dies.
     */
    private TraceProcess visit(
            Fleet fleet, TraceProcess first, MortalServer database, int port, Random dice)
            throws InterruptedException {
        TraceProcess server = first;
        int every = OPENINGS / (KILLS + 1);
        for (int visit = 1; visit <= OPENINGS; visit++) {
            int who = dice.nextInt(MEMBERS);
            Cabinet where = fleet.cabinets().get(dice.nextInt(CABINETS));
            if (dice.nextBoolean()) {
                where.showCard(numbers.get(who), 1, Purpose.TAKE);
            } else {
                server.ask("%s %s 1 %s".formatted(UUID.randomUUID(), where.id(), members.get(who)));
            }
            pass(fleet, PAUSE_MS);
            if (visit % every == 0 && visit / every <= KILLS) {
                server.kill();
                if (dice.nextBoolean()) {
                    database.kill();
                    database.restart();
                }
                server = start(database, port);
            }
        }
        return server;
    }

    /** Most of the cabinets have found it, or those who come would find every door shut. */
    private static TraceProcess start(MortalServer database, int port) {
        TraceProcess server = TraceProcess.start(database.app(), port);
        Ends ends = new Ends(Jdbis.on(database.owner()));
        await("most are on line")
                .atMost(Duration.ofMinutes(2))
                .until(() -> ends.heardSince(server.begunAt()) > CABINETS * 3 / 4);
        return server;
    }

    /** Lets time pass for everybody. */
    private static void pass(Fleet fleet, long millis) {
        CompletableFuture<Void> passed = new CompletableFuture<>();
        fleet.timer().schedule(() -> passed.complete(null), millis, TimeUnit.MILLISECONDS);
        passed.join();
    }

    private List<Papers> provision(MortalServer database, int port) {
        try (TraceHouse house = new TraceHouse(database.app(), port)) {
            StationCode station = house.stations.register(OFFICE, StationExamples.dongsi()).code();
            house.items.add(OFFICE, UNIT, SomeItem.of("mask", "口罩"));
            house.cabinets.limit(
                    OFFICE,
                    UNIT,
                    new Limits(Optional.of("mask"), OptionalInt.of(A_DAY), OptionalInt.empty()));
            for (int n = 0; n < MEMBERS; n++) {
                numbers.add("1100%012d".formatted(n));
                members.add(house.members.enrol(numbers.get(n)));
            }
            return IntStream.range(0, CABINETS)
                    .mapToObj(n -> provision(house, "trace-%02d".formatted(n), station, port))
                    .toList();
        }
    }

    private static Papers provision(TraceHouse house, String id, StationCode station, int port) {
        house.cabinets.add(OFFICE, id, station, "一层大厅");
        house.cabinets.plan(OFFICE, id, List.of(new Lane(1, "mask", LaneKind.DISPENSE, PLENTY)));
        long store = house.stores.ofCabinet(OFFICE, UNIT, id).id();
        house.papers.receive(
                OFFICE,
                new Heading(
                        UUID.randomUUID(), store, LocalDate.now(ZoneId.of("Asia/Shanghai")), ""),
                List.of(new Pieces(Lot.of("mask"), PLENTY)));
        String token = house.provisioning.token(OFFICE, id);
        var papers =
                (ProvisionResult.Papers)
                        house.provisioning.provision(token, UUID.randomUUID(), "sim", "");
        List<JsonNode> keys = papers.keys().keys().stream().map(Json::tree).toList();
        return new Papers(
                id,
                id,
                papers.password(),
                new Papers.Broker("127.0.0.1", port, false, null),
                keys,
                1,
                papers.cardKey(),
                10,
                papers.boot());
    }

    /** Its lane is full. */
    private void add(Fleet fleet, Papers papers) throws IOException {
        Path own = Files.createDirectories(folder.resolve(papers.cabinet()));
        try (Journal journal = new FileJournal(own.resolve("journal.ndjson"))) {
            journal.open();
            journal.append(
                    List.of(
                            new Entry.Planned(
                                    1,
                                    List.of(
                                            new org.nuanyi.cabinet.sim.wire.Lane(
                                                    1,
                                                    org.nuanyi.cabinet.sim.wire.LaneKind.DISPENSE,
                                                    "mask",
                                                    null,
                                                    null,
                                                    PLENTY,
                                                    PLENTY,
                                                    Door.SHUT)))));
        }
        fleet.add(papers, own);
    }

    /** Cabinets with something in their journals that nobody has, or an open door, and what. */
    private static List<String> restless(Fleet fleet) {
        return fleet.cabinets().stream()
                .map(CabinetTraceTest::trouble)
                .filter(trouble -> !trouble.isEmpty())
                .toList();
    }

    private static String trouble(Cabinet cabinet) {
        CompletableFuture<String> trouble = new CompletableFuture<>();
        cabinet.look(memory -> trouble.complete(trouble(cabinet, memory)));
        return trouble.completeOnTimeout("it is down", 200, TimeUnit.MILLISECONDS).join();
    }

    private static String trouble(Cabinet cabinet, Memory memory) {
        boolean isQuiet =
                memory.waiting().isEmpty()
                        && memory.opening().isEmpty()
                        && memory.lane(1).orElseThrow().pieces()
                                == cabinet.shelf().getOrDefault(1, 0);
        return isQuiet
                ? ""
                : "%s: %s waiting, %s, %s of %s"
                        .formatted(
                                cabinet.id(),
                                memory.waiting(),
                                memory.opening(),
                                memory.lane(1),
                                cabinet.shelf());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
