package org.nuanyi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;

import io.agroal.api.AgroalDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.testing.TestDatabase;

/** Fifty people of fifty units share four connections, and none meets another's rows. */
class ManyUnitsAtOnceTest {

    private static final int ACTORS = 50;
    private static final int CONNECTIONS = 4;
    private static final int STEPS = 30;

    private static final String BY_OTHERS =
            """
            select count(*) from station.station where lifecycle_reason not in ('', unit)
            """;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final Map<String, StationCode> codes = new HashMap<>();

    @Test
    @DisplayName("50人50个单位同用4个连接：看不到、也改不了别人的")
    void nobody_meets_a_row_of_another_unit() throws Exception {
        long seed = Long.getLong("nuanyi.seed", new Random().nextLong());
        System.out.println("ManyUnitsAtOnceTest seed " + seed);
        try (AgroalDataSource pool = database.pool(CONNECTIONS);
                ExecutorService actors = Executors.newVirtualThreadPerTaskExecutor()) {
            Scopes scopes = new Scopes(Jdbis.on(pool));
            Stations stations = new TwoUnits(scopes).stations();
            units().forEach(
                            unit ->
                                    codes.put(
                                            unit,
                                            stations.register(
                                                            EVERYTHING,
                                                            TwoUnits.stationOf(unit, "1"))
                                                    .code()));
            List<Future<?>> done = new ArrayList<>();
            for (String unit : units()) {
                Random random = new Random(seed + unit.hashCode());
                done.add(actors.submit(() -> act(unit, random, scopes, stations)));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
        assertThat(changedByOthers()).isZero();
    }

    private void act(String unit, Random random, Scopes scopes, Stations stations) {
        Scope scope = officer(unit);
        for (int step = 0; step < STEPS; step++) {
            String other = another(unit, random);
            switch (random.nextInt(6)) {
                case 0 -> seesOnlyTheOwn(unit, scope, stations);
                case 1 -> stations.suspend(scope, code(unit), unit);
                case 2 -> stations.reopen(scope, code(unit));
                case 3 ->
                        assertThatThrownBy(() -> stations.close(scope, code(other), unit))
                                .isInstanceOf(NotFound.class);
                case 4 ->
                        assertThatThrownBy(
                                        () ->
                                                stations.register(
                                                        scope, TwoUnits.stationOf(other, "2")))
                                .isInstanceOf(Forbidden.class);
                default ->
                        assertThatThrownBy(() -> scopes.use(scope, h -> h.execute("select 1 / 0")))
                                .hasMessageContaining("division by zero");
            }
        }
    }

    private void seesOnlyTheOwn(String unit, Scope scope, Stations stations) {
        List<Station> seen = new ArrayList<>();
        stations.forEach(scope, seen::add);
        assertThat(seen).extracting(station -> station.profile().unit()).containsExactly(unit);
        assertThat(stations.list(scope, codes.values())).hasSize(1);
    }

    private StationCode code(String unit) {
        return Objects.requireNonNull(codes.get(unit));
    }

    private static String another(String unit, Random random) {
        List<String> others = units().stream().filter(code -> !code.equals(unit)).toList();
        return others.get(random.nextInt(others.size()));
    }

    private static List<String> units() {
        return IntStream.range(0, ACTORS).mapToObj("TESTUNIT%02d"::formatted).toList();
    }

    private long changedByOthers() {
        return database.ownerJdbi()
                .withHandle(handle -> handle.createQuery(BY_OTHERS).mapTo(Long.class).one());
    }
}
