package org.nuanyi.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.nuanyi.kernel.database.Database;

/**
 * Gives every {@code @QuarkusTest} a database with this version's schema and no rows: nothing to
 * write on the test, the service file registers it. Tests of one Quarkus start share it.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Database database = TestServer.asApp(TestServer.fresh());
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password());
    }

    /** The database goes with its server, at the end of the JVM: the pool may still hold it now. */
    @Override
    public void stop() {}
}
