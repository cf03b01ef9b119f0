package org.nuanyi.testing;

import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.Jdbis;

/**
 * A database with this version's schema and no rows, for tests that need no Quarkus.
 *
 * <pre>{@code
 * @RegisterExtension final TestDatabase database = new TestDatabase();        // one for each test
 * @RegisterExtension static final TestDatabase DATABASE = new TestDatabase(); // one for the class
 * }</pre>
 */
public final class TestDatabase
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private @Nullable Database database;
    private boolean wholeClass;

    /** SQL on it: one connection for each handle. */
    public Jdbi jdbi() {
        return Jdbis.on(database());
    }

    /** Where it is, for code that connects by itself. */
    public Database database() {
        if (database == null) {
            throw new IllegalStateException("asked for before the test began");
        }
        return database;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        wholeClass = true;
        database = TestServer.fresh();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!wholeClass) {
            database = TestServer.fresh();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!wholeClass) {
            drop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        drop();
    }

    private void drop() {
        TestServer.drop(database());
        database = null;
    }
}
