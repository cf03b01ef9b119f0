package org.nuanyi.supply.internal;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.kernel.scope.Whole;
import org.nuanyi.supply.SupplyResult;
import org.nuanyi.supply.SupplyResult.Done;

/** What is done with supplies in one transaction: all of it, or nothing. */
public final class Work {

    private Work() {}

    /** What the work gives; what it wrote stays only if it is done. */
    public static SupplyResult whole(
            Scopes scopes, Scope scope, Function<Handle, SupplyResult> work) {
        return scopes.in(scope, handle -> whole(handle, () -> work.apply(handle)));
    }

    /** The same within a transaction of a wider work. */
    public static SupplyResult whole(Handle handle, Supplier<SupplyResult> work) {
        return Whole.orNothing(handle, result -> result instanceof Done, work);
    }
}
