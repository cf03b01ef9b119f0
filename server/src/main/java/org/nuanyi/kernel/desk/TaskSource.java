package org.nuanyi.kernel.desk;

import java.time.Instant;
import java.util.List;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/**
 * What waits in one feature. A feature offers one as a bean; it is asked each time somebody with
 * the permission opens the desk, so it counts by an index and loads few rows.
 */
public interface TaskSource {

    Permission permission();

    /**
     * What waits for who acts in the scope.
     *
     * @param scope of the reader by {@link #permission}; changes nothing
     */
    List<Task> list(Scope scope, Language language, Instant now);
}
