package org.nuanyi.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.app.MatrixAsker.Answer;
import org.nuanyi.app.ScopeLine.By;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.scope.Scopes;

/**
 * Fifty people of eleven units ask for everything in the matrix at once, in any order, for what is
 * theirs and for what is not, over four connections.
 */
@QuarkusTest
class ScopeMatrixAtOnceTest {

    private static final int PEOPLE = 50;
    private static final int EACH = 44;
    private static final int CONNECTIONS = 4;

    /** Nobody of these asks; their rows only lie there. */
    private static final List<String> QUIET = List.of("110101012", "110101017");

    private static final List<String> LOUD = units(1, 11);

    private static final List<Role> ROLES =
            List.of(
                    Role.UNIT_OFFICER,
                    Role.DISTRICT_OFFICE,
                    Role.UNIT_LEADER,
                    Role.INSPECTOR,
                    Role.FINANCE,
                    Role.DISTRICT_LEADERSHIP,
                    Role.AUDIT_ADMINISTRATOR);

    @TestHTTPResource("/")
    URI root;

    @Inject RowMaker maker;
    @Inject Jdbi jdbi;
    @Inject Scopes scopes;
    @Inject AgroalDataSource pool;

    private final Map<String, UnitRows> rows = new HashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger served = new AtomicInteger();
    private UnitDigest digest;
    private int usual;

    @BeforeEach
    void fill() {
        digest = new UnitDigest(jdbi, scopes);
        QUIET.forEach(unit -> rows.put(unit, new UnitRows(unit, maker).all()));
        LOUD.forEach(unit -> rows.put(unit, new UnitRows(unit, maker).all()));
        usual = pool.getConfiguration().connectionPoolConfiguration().maxSize();
        pool.getConfiguration().connectionPoolConfiguration().setMaxSize(CONNECTIONS);
    }

    @AfterEach
    void widen() {
        pool.getConfiguration().connectionPoolConfiguration().setMaxSize(usual);
    }

    @DisplayName("50人11个单位同用4个连接、乱序：谁也看不到、改不了别的单位")
    @Test
    void nobody_is_shown_or_changes_what_is_another_units() throws Exception {
        long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
        System.out.println("ScopeMatrixAtOnceTest seed " + seed);
        Map<String, Map<String, String>> before = quiet();
        try (MatrixAsker asker = new MatrixAsker(root);
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                Random random = new Random(seed + person);
                UnitRows own = Objects.requireNonNull(rows.get(LOUD.get(person % LOUD.size())));
                String cookie = cookie(person, own);
                By by = by(cookie);
                done.add(people.submit(() -> act(asker, random, own, by, cookie)));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(quiet()).isEqualTo(before);
        assertThat(strayed()).isEmpty();
        System.out.printf(
                "ScopeMatrixAtOnceTest: %d people of %d units, %d requests, %d of them served%n",
                PEOPLE, LOUD.size(), PEOPLE * EACH, served.get());
        assertThat(served.get()).isGreaterThan(PEOPLE * EACH / 20);
    }

    private String cookie(int person, UnitRows own) {
        int place = (person / LOUD.size() + person) % (ROLES.size() + 2);
        return switch (place - ROLES.size()) {
            case 0 -> "nuanyi_keeper=" + own.of("token");
            case 1 -> maker.bearer(own.unit());
            default -> "nuanyi_session=" + maker.token(ROLES.get(place), own.unit());
        };
    }

    private static By by(String shown) {
        if (shown.startsWith("Bearer ")) {
            return By.PARTNER;
        }
        return shown.startsWith("nuanyi_keeper") ? By.PHONE : By.ROLE;
    }

    private void act(MatrixAsker asker, Random random, UnitRows own, By by, String cookie) {
        List<ScopeLine> lines =
                ScopeLines.ALL.stream()
                        .filter(line -> line.by() == by || line.by() == By.ANYONE)
                        .toList();
        List<UnitRows> others = rows.values().stream().filter(other -> other != own).toList();
        for (int step = 0; step < EACH; step++) {
            ScopeLine line = lines.get(random.nextInt(lines.size()));
            UnitRows other = others.get(random.nextInt(others.size()));
            Set<String> strangers = strangers(line, random);
            Answer answer =
                    asker.ask(
                            line,
                            cookie,
                            line.path(own, other, strangers),
                            line.body(own, other, strangers));
            look(line, own, strangers, answer, others);
        }
    }

    private static Set<String> strangers(ScopeLine line, Random random) {
        List<Set<String>> choices = line.strangers();
        return choices.isEmpty() || random.nextBoolean()
                ? Set.of()
                : choices.get(random.nextInt(choices.size()));
    }

    private void look(
            ScopeLine line,
            UnitRows own,
            Set<String> strangers,
            Answer answer,
            List<UnitRows> others) {
        String said = "%s of %s with another's %s: ".formatted(line, own.unit(), strangers);
        if (answer.status() >= 500) {
            wrong.add(said + answer.status());
        }
        if (answer.shows(own.marks())) {
            served.incrementAndGet();
        }
        for (UnitRows other : others) {
            boolean told =
                    answer.tells(other.marks())
                            || line.by() != By.ANYONE && answer.shows(other.marks());
            if (told) {
                wrong.add(said + "tells of " + other.unit());
            }
        }
    }

    private Map<String, Map<String, String>> quiet() {
        Map<String, Map<String, String>> all = new HashMap<>();
        QUIET.forEach(unit -> all.put(unit, digest.of(unit)));
        return all;
    }

    /** The mark of its writer stands in every text that was sent. */
    private List<String> strayed() {
        List<String> strayed = new ArrayList<>();
        for (UnitRows own : rows.values()) {
            for (UnitRows other : rows.values()) {
                if (own != other) {
                    digest.holding(own.unit(), other.marks().open()).stream()
                            .map(table -> other.unit() + " in " + table + " of " + own.unit())
                            .forEach(strayed::add);
                }
            }
        }
        return strayed;
    }

    private static List<String> units(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj("110101%03d"::formatted).toList();
    }
}
