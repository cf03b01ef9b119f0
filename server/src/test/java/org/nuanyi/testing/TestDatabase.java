package org.nuanyi.testing;

import io.agroal.api.AgroalDataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.nuanyi.kernel.database.Database;
import org.nuanyi.kernel.database.Jdbis;
import org.nuanyi.kernel.scope.Scopes;

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

    /** More than any test's threads. */
    private static final int CONNECTIONS = 128;

    private @Nullable Database owner;
    private @Nullable AgroalDataSource asApp;
    private @Nullable AgroalDataSource asOwner;
    private boolean wholeClass;

    /** SQL on it as the application speaks it. */
    public Jdbi jdbi() {
        return Jdbis.on(opened(asApp));
    }

    /** Transactions in a scope, as the application opens them. */
    public Scopes scopes() {
        return new Scopes(jdbi());
    }

    /** Where it is, and as whom the application speaks to it. */
    public Database database() {
        return TestServer.asApp(owner());
    }

    /** As many connections as that, for all who ask, as the application's pool. */
    public AgroalDataSource pool(int size) {
        return Pools.of(database(), size);
    }

    /** SQL as the owner, whom no policy holds: to arrange and to look. */
    public Jdbi ownerJdbi() {
        return Jdbis.on(opened(asOwner));
    }

    /** Where it is, as its owner. */
    public Database owner() {
        if (owner == null) {
            throw new IllegalStateException("asked for before the test began");
        }
        return owner;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        wholeClass = true;
        open();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!wholeClass) {
            open();
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

    private void open() {
        owner = TestServer.fresh();
        asApp = Pools.of(database(), CONNECTIONS);
        asOwner = Pools.of(owner, CONNECTIONS);
    }

    private void drop() {
        opened(asApp).close();
        opened(asOwner).close();
        TestServer.drop(owner());
        asApp = null;
        asOwner = null;
        owner = null;
    }

    private static AgroalDataSource opened(@Nullable AgroalDataSource pool) {
        if (pool == null) {
            throw new IllegalStateException("asked for before the test began");
        }
        return pool;
    }
}
