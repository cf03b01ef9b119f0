package org.nuanyi.build;

import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.scope.Scope;

/** Is told when a project has become a station. A feature offers a bean of it. */
@FunctionalInterface
public interface OpeningWatcher {

    /**
     * A project has become a station, in the transaction that opens it; what is thrown here keeps
     * it from opening.
     *
     * @param scope of who accepted it
     */
    void opened(Handle handle, Scope scope, Opening opening);
}
