package org.nuanyi.cabinet.sim.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.cabinet.sim.Signer;
import org.nuanyi.cabinet.sim.device.Cabinet;
import org.nuanyi.cabinet.sim.device.Fault;
import org.nuanyi.cabinet.sim.wire.Cards;
import org.nuanyi.cabinet.sim.wire.Purpose;

/** Twenty cabinets, and everything goes wrong. */
class FaultsTest {

    private static final int CABINETS = 20;
    private static final int VISITS = 12;
    private static final String CARD = "1100000012345678";

    @TempDir private Path folder;

    @Test
    void whateverGoesWrongEveryPieceIsCountedOnce() throws Exception {
        long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
        System.out.println("cabinets with faults: -Dnuanyi.seed=" + seed);
        try (Stage stage = Stage.set(folder, CABINETS, EnumSet.allOf(Fault.class), seed)) {
            stage.fleet.cabinets().forEach(one -> allow(stage, one));
            visit(stage, new Random(seed));

            stage.server.await(
                    "all doors shut and all told", Duration.ofSeconds(120), () -> quiet(stage));

            for (Cabinet cabinet : stage.fleet.cabinets()) {
                List<JsonNode> dispenses = stage.server.dispenses(cabinet.id());
                assertThat(taken(cabinet)).as(cabinet.id()).isEqualTo(pieces(dispenses));
            }
            assertThat(mostOpeningsOfATransaction(stage)).isEqualTo(1);
        }
    }

    /** For whoever comes while there is no network. */
    private static void allow(Stage stage, Cabinet cabinet) {
        String card = new Cards(Stage.CARD_KEY).hash(CARD);
        Map<String, Object> list =
                Map.of(
                        "version", 1,
                        "month", YearMonth.now(ZoneId.of("Asia/Shanghai")),
                        "valid_until", Instant.now().plus(Duration.ofDays(40)),
                        "part", 1,
                        "parts", 1,
                        "counted", Map.of("boot", 0, "sequence", 0),
                        "cards", List.of(Map.of("card", card, "remaining", Stage.PLENTY)));
        stage.server.send(Signer.claims(cabinet.id(), "allow-list", null, Instant.now(), list));
    }

    /** Half of the visitors show a card, half come by a code at the door. */
    private static void visit(Stage stage, Random dice) throws InterruptedException {
        CompletableFuture<Void> last = new CompletableFuture<>();
        for (int visit = 0; visit < VISITS; visit++) {
            for (int number = 0; number < CABINETS; number++) {
                int which = number;
                boolean byCard = dice.nextBoolean();
                stage.fleet
                        .timer()
                        .schedule(
                                () -> come(stage, which, byCard),
                                500L + 400L * visit + dice.nextInt(300),
                                TimeUnit.MILLISECONDS);
            }
        }
        stage.fleet
                .timer()
                .schedule(() -> last.complete(null), 1_000L + 400L * VISITS, TimeUnit.MILLISECONDS);
        last.join();
    }

    private static void come(Stage stage, int number, boolean byCard) {
        if (byCard) {
            stage.cabinet(number).showCard(CARD, Stage.MASKS, Purpose.TAKE);
        } else {
            stage.open(number);
        }
    }

    private static boolean quiet(Stage stage) {
        return stage.fleet.cabinets().stream().allMatch(FaultsTest::quiet);
    }

    private static boolean quiet(Cabinet cabinet) {
        CompletableFuture<Boolean> quiet = new CompletableFuture<>();
        cabinet.look(
                memory ->
                        quiet.complete(
                                memory.waiting().isEmpty()
                                        && memory.opening().isEmpty()
                                        && memory.lane(Stage.MASKS).orElseThrow().pieces()
                                                == cabinet.shelf().getOrDefault(Stage.MASKS, 0)));
        return quiet.completeOnTimeout(false, 200, TimeUnit.MILLISECONDS).join();
    }

    private static int taken(Cabinet cabinet) {
        return 2 * Stage.PLENTY
                - cabinet.shelf().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int pieces(List<JsonNode> dispenses) {
        return dispenses.stream().mapToInt(one -> one.path("pieces").asInt()).sum();
    }

    private static long mostOpeningsOfATransaction(Stage stage) {
        Map<String, Long> openings =
                stage.server.counted().stream()
                        .filter(one -> one.path("door").asText().equals("opened"))
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.path("transaction_id").asText(),
                                        Collectors.counting()));
        assertThat(openings).as("somebody got in").isNotEmpty();
        return openings.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
