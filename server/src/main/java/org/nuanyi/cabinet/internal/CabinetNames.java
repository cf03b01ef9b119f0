package org.nuanyi.cabinet.internal;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.kernel.desk.ActorNames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/** Names cabinets, which accept what they counted. Thread-safe. */
@Singleton
public final class CabinetNames implements ActorNames {

    @Override
    public Optional<String> find(Scope scope, String actor, Language language) {
        return actor.startsWith(Cabinet.ACTOR)
                ? Optional.of(
                        language.pick("智能柜 ", "Cabinet ") + actor.substring(Cabinet.ACTOR.length()))
                : Optional.empty();
    }
}
