package org.nuanyi.keeper.internal;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.keeper.Device;
import org.nuanyi.kernel.desk.ActorNames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/** Names keepers, who act under the ids of their phones. Thread-safe. */
@Singleton
public final class KeeperNames implements ActorNames {

    private final Scopes scopes;

    public KeeperNames(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public Optional<String> find(Scope scope, String actor, Language language) {
        return actor.startsWith(Device.ACTOR)
                ? Optional.of(name(scope, actor.substring(Device.ACTOR.length()), language))
                : Optional.empty();
    }

    /** A keeper of another unit has no name here. */
    private String name(Scope scope, String id, Language language) {
        return find(scope, id)
                .map(device -> language.pick("管理员（%s）", "Keeper (%s)").formatted(device.person()))
                .orElse(language.pick("管理员", "a keeper"));
    }

    private Optional<Device> find(Scope scope, String id) {
        try {
            UUID device = UUID.fromString(id);
            return scopes.in(scope, handle -> new DeviceStore(handle).find(device));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
