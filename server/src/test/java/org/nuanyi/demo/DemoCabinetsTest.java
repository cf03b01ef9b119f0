package org.nuanyi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.cabinet.Bookings;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.Differences;
import org.nuanyi.cabinet.Twin;
import org.nuanyi.cabinet.Twins;
import org.nuanyi.cabinet.Visits;
import org.nuanyi.cabinet.sim.RegisterStandIn;
import org.nuanyi.demo.internal.CabinetSet;

/** The cabinets of the demo set, with the real simulator beside the server. */
@QuarkusTest
@TestProfile(DemoCabinetsTest.Played.class)
class DemoCabinetsTest {

    private static final Path SIMULATOR = Path.of("../cabinet-sim/target");

    /** As {@code up --demo} has it. */
    public static final class Played implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            int port = freePort();
            int register = freePort();
            return Map.of(
                    "nuanyi.demo",
                    "yes",
                    "nuanyi.data",
                    folder(),
                    "nuanyi.mqtt.host",
                    "127.0.0.1",
                    "nuanyi.mqtt.port",
                    Integer.toString(port),
                    "nuanyi.cabinets.url",
                    "mqtt://127.0.0.1:" + port,
                    "nuanyi.demo.simulator",
                    SIMULATOR.toString(),
                    "nuanyi.demo.register",
                    Integer.toString(register),
                    "nuanyi.union.register.url",
                    "http://127.0.0.1:" + register + "/members/check",
                    "nuanyi.union.register.key",
                    RegisterStandIn.KEY);
        }

        /** A new one each time: papers are of one database. */
        private static String folder() {
            try {
                return Files.createTempDirectory("nuanyi-demo").toString();
            } catch (IOException refused) {
                throw new IllegalStateException("no folder", refused);
            }
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException refused) {
                throw new IllegalStateException("no port", refused);
            }
        }
    }

    @TestHTTPResource("/")
    URI root;

    @Inject DemoCabinets demo;
    @Inject Cabinets cabinets;
    @Inject Twins twins;
    @Inject Visits visits;
    @Inject Differences differences;
    @Inject Bookings bookings;

    @Test
    @DisplayName("二十台柜凭令牌来、由上门补满，账实相符")
    void twenty_cabinets_come_by_their_tokens_and_are_filled_by_visits() {
        assumeTrue(
                Files.isDirectory(SIMULATOR.resolve("lib")), "skipped: package cabinet-sim first");

        demo.play(root);

        await("twenty filled")
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> cabinets.list(EVERYTHING).size() == 20 && isAllFilled());
        assertThat(twins.list(EVERYTHING)).hasSize(20).allMatch(Twin::isOnline);
        List<Cabinet> all = cabinets.list(EVERYTHING);
        assertThat(all).extracting(Cabinet::station).doesNotHaveDuplicates();
        await("what people took meanwhile is booked")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> {
                            bookings.book();
                            assertThat(differences(all)).isEmpty();
                        });
        aPhoneIsAMembers();
    }

    /** By what the simulator's register says, as the console of the demo does. */
    private static void aPhoneIsAMembers() {
        String card = CabinetSet.CARDS.getFirst();
        Response signedIn =
                RestAssured.given()
                        .redirects()
                        .follow(false)
                        .header("Sec-Fetch-Site", "same-origin")
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("cabinet", "e001")
                        .formParam("wechat", "")
                        .formParam("number", card)
                        .formParam("phone", card.substring(card.length() - 4))
                        .post("/cabinet/sign-in");
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(
                        RestAssured.given()
                                .cookies(signedIn.cookies())
                                .header("Accept-Language", "zh-CN")
                                .get("/cabinet/e001")
                                .asString())
                .contains("打开急救格口");
    }

    private boolean isAllFilled() {
        return cabinets.list(EVERYTHING).stream()
                .allMatch(
                        one ->
                                visits.list(EVERYTHING, one.id(), 1).stream()
                                        .anyMatch(visit -> visit.finishedAt().isPresent()));
    }

    private List<String> differences(List<Cabinet> all) {
        return all.stream()
                .flatMap(
                        one ->
                                differences.list(EVERYTHING, one).stream()
                                        .map(difference -> one.id() + " " + difference))
                .toList();
    }
}
