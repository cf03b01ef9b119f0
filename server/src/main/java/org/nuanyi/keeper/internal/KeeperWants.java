package org.nuanyi.keeper.internal;

import jakarta.inject.Singleton;
import java.util.List;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.supply.Want;
import org.nuanyi.supply.Wants;

/** What keepers say is lacking, for who looks after supplies. Thread-safe. */
@Singleton
public final class KeeperWants implements Wants {

    private final Scopes scopes;

    public KeeperWants(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public List<Want> list(Scope scope) {
        return scopes.in(scope, handle -> new DeedStore(handle).listNeeds()).stream()
                .map(need -> new Want(need.station(), need.words(), need.person(), need.doneAt()))
                .toList();
    }

    @Override
    public String path() {
        return "/desk/keepers";
    }
}
