package org.nuanyi.kernel.desk;

import java.util.Optional;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/** Names who acts under ids of a feature's own: each that has people offers one as a bean. */
public interface ActorNames {

    /**
     * Who that is, as far as the reader may know.
     *
     * @param scope of the reader
     * @param actor the id under which something was done
     * @return empty where the id is none of this feature's
     */
    Optional<String> find(Scope scope, String actor, Language language);
}
