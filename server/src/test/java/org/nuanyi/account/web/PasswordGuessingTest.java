package org.nuanyi.account.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.SomePeople;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** Whoever tries passwords, again and again. */
@QuarkusTest
@TestProfile(BehindProxy.class)
class PasswordGuessingTest {

    /** Each test comes from an address of its own: who fails too often at one must wait there. */
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @TestHTTPResource("/")
    String root;

    @Inject Jdbi jdbi;
    @Inject Scopes scopes;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private SomePeople people;
    private String address = "";

    @BeforeEach
    void people() {
        address = "198.51.100." + ADDRESSES.incrementAndGet();
        people = new SomePeople(jdbi, clock, sealing);
    }

    @Test
    void whoever_guesses_learns_nothing_from_the_time_it_takes() throws Exception {
        String known = people.person().login();
        String locked = people.person().login();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int n = 0; n < 6; n++) {
                attempt(client, locked);
            }
            double unknownMillis = median(millis(client, "nobody-knows"));
            double wrongMillis = median(millis(client, known));
            double lockedMillis = median(millis(client, locked));
            assertThat(List.of(unknownMillis, wrongMillis, lockedMillis))
                    .allMatch(millis -> millis >= 300);
            assertThat(unknownMillis).isCloseTo(wrongMillis, within(100.0));
            assertThat(lockedMillis).isCloseTo(wrongMillis, within(100.0));
        }
    }

    /**
     * One account, one address: all are refused, and the server goes on serving others meanwhile.
     */
    @Test
    void ten_thousand_attempts_stay_refused_and_take_neither_processor_nor_memory()
            throws Exception {
        String login = people.person().login();
        Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
        long threads = ManagementFactory.getThreadMXBean().getThreadCount();
        long begun = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService crowd =
                        Executors.newFixedThreadPool(200, Thread.ofVirtual().factory())) {
            IntStream.range(0, 10_000)
                    .forEach(
                            n ->
                                    crowd.submit(
                                            () ->
                                                    answers.computeIfAbsent(
                                                                    attempt(client, login),
                                                                    _ -> new AtomicInteger())
                                                            .incrementAndGet()));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;

        assertThat(passwordsWorkedOut(login)).isEqualTo(5);
        assertThat(answers.keySet()).containsExactly(400);
        assertThat(answers.get(400)).hasValue(10_000);
        assertThat(seconds).isLessThan(120);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
                .isLessThan((int) threads + 100);
        given().get("/desk/login").then().statusCode(200);
    }

    private long passwordsWorkedOut(String login) {
        return scopes.in(
                Scope.reader("test"),
                handle ->
                        handle.createQuery(
                                        "select count(*) from audit.entry where action ="
                                                + " 'account.sign-in' and result = 'refused' and"
                                                + " subject = :who")
                                .bind("who", login)
                                .mapTo(Long.class)
                                .one());
    }

    private double[] millis(HttpClient client, String login) throws Exception {
        double[] taken = new double[4];
        for (int n = 0; n < taken.length; n++) {
            long begun = System.nanoTime();
            attempt(client, login);
            taken[n] = (System.nanoTime() - begun) / 1e6;
        }
        return taken;
    }

    private int attempt(HttpClient client, String login) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(root + "desk/login"))
                        .timeout(Duration.ofMinutes(1))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("X-Forwarded-For", address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("login=" + login + "&password=guess"))
                        .build();
        HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
        return answer.statusCode();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Offset<Double> within(double millis) {
        return Offset.offset(millis);
    }
}
