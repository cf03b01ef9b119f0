package org.nuanyi.testing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.nuanyi.kernel.database.Database;

/** A database of each test's own with nothing in it, on the server that all tests share. */
public final class EmptyDatabase implements BeforeEachCallback, AfterEachCallback {

    private @Nullable Database owner;

    /** Where it is, as its owner. */
    public Database owner() {
        if (owner == null) {
            throw new IllegalStateException("asked for before the test began");
        }
        return owner;
    }

    /** The same as the role the application speaks as. */
    public Database database() {
        return TestServer.asApp(owner());
    }

    /** The same, owned by a role that is no superuser and that policies bind. */
    public Database ownedByNobodyMighty() {
        return TestServer.ownedByNobodyMighty(owner());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        owner = TestServer.empty();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestServer.drop(owner());
        owner = null;
    }
}
