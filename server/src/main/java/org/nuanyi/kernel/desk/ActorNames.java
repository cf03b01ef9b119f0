package org.nuanyi.kernel.desk;

import java.util.Optional;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/**
 * Names who acts under an id that is no account's. A feature whose people have no accounts offers
 * one as a bean.
 */
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
