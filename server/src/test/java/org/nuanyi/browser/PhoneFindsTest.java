package org.nuanyi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.Named;
import org.nuanyi.finder.web.PagesProfile;
import org.nuanyi.kernel.page.Assets;
import org.nuanyi.station.Facility;
import org.nuanyi.station.StationKind;

/**
 * A phone with the pack of its cell says what the API says, for the 1,360 stations of a district.
 */
@QuarkusTest
@TestProfile(PhoneFindsTest.District.class)
class PhoneFindsTest {

    private static final int QUESTIONS = 2_000;
    private static final int MOST_COMPRESSED = 60 * 1_024;
    private static final String CELL = "N39.75E116.25";

    /** What the phone and the API say of each question, where that is not the same. */
    private static final String DIFFERENCES =
            """
            async ({module, questions}) => {
                const phone = await import(module);
                const packs = new Map();
                const take = cell => packs.get(cell) ?? packs.set(cell, phone.takePack(cell)).get(cell);
                const minute = time => time === null ? undefined : phone.wallMinute(Date.parse(time));
                const differences = [];
                for (const question of questions) {
                    const query = {...question, minute: minute(question.at)};
                    const own = phone.nearest(await phone.takeAround(query, take), query)
                        .map(({station, distanceMetres, state, openUntil, opensAt}) => [
                            station.code, Math.round(distanceMetres), state.status, state.reason,
                            state.at, openUntil, opensAt].join(' '));
                    const {lon, lat, k, radiusMetres, facilities, kinds, at} = question;
                    const asked = new URLSearchParams({lon, lat, k, radius: radiusMetres, at});
                    question.openOnly && asked.set('open', question.neverShuts ? 'always' : 'now');
                    question.walkIn && asked.set('entry', 'walk-in');
                    facilities.length && asked.set('facilities', facilities);
                    kinds.length && asked.set('kind', kinds);
                    const answer = await (await fetch('/api/v1/stations/nearest?' + asked)).json();
                    const api = answer.features.map(({id, properties: p}) => [
                        id, p.distance_m, p.status === 'open' && !p.proven ? 'open-by-schedule' : p.status,
                        p.reason, minute(p.reason_at), minute(p.open_until), minute(p.opens_at)].join(' '));
                    if (own.join() !== api.join()) {
                        differences.push(JSON.stringify({question, own, api}));
                    }
                }
                return differences;
            }
            """;

    /** A server of its own with the demonstration set, at ten past five on a Tuesday. */
    public static final class District implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(PagesProfile.StoppedClock.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("nuanyi.demo", "yes");
        }
    }

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @Inject Assets assets;

    @DisplayName("2000 个地点和时间：手机自己找，和服务器找的一模一样")
    @Test
    void the_phone_finds_what_the_api_finds() {
        assertThat(differences(PhoneFindsTest::questions)).isEmpty();
    }

    @DisplayName("离线包的边界两边：手机自己找，和服务器找的一模一样")
    @Test
    void near_the_border_of_a_cell_the_phone_finds_what_the_api_finds() {
        assertThat(differences(PhoneFindsTest::onBorders)).isEmpty();
        assertThat(PHONE.addresses()).anyMatch(address -> address.endsWith("/N40.00E116.50"));
    }

    @DisplayName("1360 个驿站的离线包不超过 60 KB")
    @Test
    void a_district_of_1360_stations_fits_in_60_kilobytes() throws Exception {
        int bytes = compressed("api/v1/pack/" + CELL);
        System.out.println("the pack of " + CELL + " takes " + bytes + " bytes");

        assertThat(bytes).isLessThanOrEqualTo(MOST_COMPRESSED);
    }

    /** What the phone and the API say differently of questions made from a seed. */
    private List<?> differences(LongFunction<List<Map<String, Object>>> questions) {
        long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
        System.out.println("PhoneFindsTest seed " + seed);
        Page page = PHONE.page(options -> options);
        page.navigate(root);
        return (List<?>)
                page.evaluate(
                        DIFFERENCES,
                        Map.of(
                                "module",
                                assets.url("pack.js"),
                                "questions",
                                questions.apply(seed)));
    }

    private int compressed(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Accept-Encoding", "gzip")
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofByteArray()).body().length;
        }
    }

    /**
     * Up to 5 km on either side of the borders of the cell, and around its corners; looking far.
     */
    private static List<Map<String, Object>> onBorders(long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> onBorder(random)).limit(QUESTIONS / 8).toList();
    }

    private static Map<String, Object> onBorder(Random random) {
        double across = (random.nextDouble() - 0.5) * 0.1;
        double along = random.nextDouble() * 0.35 - 0.05;
        double far = random.nextBoolean() ? 0.25 : 0;
        boolean eastOrWest = random.nextBoolean();
        Map<String, Object> question = new HashMap<>(questions(random.nextLong()).getFirst());
        question.put("lon", 116.25 + (eastOrWest ? far + across : along));
        question.put("lat", 39.75 + (eastOrWest ? along : far + across));
        question.put("radiusMetres", 3_000 + random.nextInt(47_001));
        return question;
    }

    /** Within the cell, in and around the district, from the beginning of the month to two on. */
    private static List<Map<String, Object>> questions(long seed) {
        Random random = new Random(seed);
        List<Map<String, Object>> questions = new ArrayList<>();
        Instant from = Instant.parse("2026-10-31T16:00:00Z");
        for (int i = 0; i < QUESTIONS; i++) {
            boolean near = random.nextInt(3) == 0;
            boolean always = random.nextInt(8) == 0;
            Instant at =
                    near
                            ? PagesProfile.NOW.plusSeconds(random.nextInt(86_400))
                            : from.plusSeconds(random.nextLong(Duration.ofDays(90).toSeconds()));
            questions.add(
                    Map.of(
                            "lon",
                            116.34 + random.nextDouble() * 0.14,
                            "lat",
                            39.83 + random.nextDouble() * 0.16,
                            "k",
                            1 + random.nextInt(20),
                            "radiusMetres",
                            200 + random.nextInt(4_800),
                            "facilities",
                            some(Facility.values(), random),
                            "kinds",
                            some(StationKind.values(), random),
                            "walkIn",
                            random.nextInt(4) == 0,
                            "openOnly",
                            always || random.nextBoolean(),
                            "neverShuts",
                            always,
                            "at",
                            at.toString()));
        }
        return questions;
    }

    /** Often none, seldom more than one. */
    private static List<String> some(Named[] constants, Random random) {
        return Stream.generate(() -> constants[random.nextInt(constants.length)].id())
                .limit(Math.max(0, random.nextInt(5) - 2))
                .distinct()
                .toList();
    }
}
